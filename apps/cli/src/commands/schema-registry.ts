import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';

const ANSWER_MS_MAX = 15_000;
const NOT_FOUND = 404;
const CONFLICT = 409;
const MEDIA_TYPE = 'application/vnd.schemaregistry.v1+json';

/** What the Confluent API calls the rule: whoever knows the new schema reads what any earlier one let through. */
const COMPATIBILITY = 'BACKWARD_TRANSITIVE';

interface RegistrySettings {
  /** Where the Confluent-compatible API begins, without credentials. */
  readonly url: URL;
  readonly login: { readonly username: string; readonly password: string } | null;
}

interface RegistryAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A schema registry that speaks Confluent's API. Each call throws a `CommandFailure` that says what to check. */
export class SchemaRegistry {
  constructor(private readonly settings: RegistrySettings) {}

  /** Null where the subject is new or takes the schema; else what the registry says against it. */
  async objection(subject: string, schema: string): Promise<string | null> {
    const answer = await this.#ask('POST', `/compatibility/subjects/${encodeURIComponent(subject)}/versions/latest`, {
      ...jsonSchema(schema),
    });
    if (answer.status === NOT_FOUND || answer.body['is_compatible'] === true) return null;
    return messageOf(answer) ?? 'The registry does not take it as compatible.';
  }

  /** Whether the subject is there. One that is is told to check what it is given. */
  async prepare(subject: string): Promise<boolean> {
    const { status } = await this.#ask('GET', `/subjects/${encodeURIComponent(subject)}/versions`);
    if (status === NOT_FOUND) return false;
    await this.#checkFromNowOn(subject);
    return true;
  }

  /** Registers a schema; the same one again changes nothing. */
  async register(subject: string, schema: string): Promise<void> {
    const answer = await this.#ask('POST', `/subjects/${encodeURIComponent(subject)}/versions`, jsonSchema(schema));
    if (answer.status >= 400) throw refused(subject, answer);
    await this.#checkFromNowOn(subject);
  }

  async #checkFromNowOn(subject: string): Promise<void> {
    const answer = await this.#ask('PUT', `/config/${encodeURIComponent(subject)}`, { compatibility: COMPATIBILITY });
    if (answer.status >= 400) throw refused(subject, answer);
  }

  async #ask(method: string, path: string, body?: object): Promise<RegistryAnswer> {
    const { url, login } = this.settings;
    const authorization = login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
    const response = await fetch(`${url.href.replace(/\/$/, '')}${path}`, {
      method,
      headers: { 'content-type': MEDIA_TYPE, accept: MEDIA_TYPE, ...(authorization && { authorization }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    }).catch((error: unknown) => {
      throw unreachable(error);
    });
    if (response.status === 401 || response.status === 403) throw notAllowed();
    const answered = (await response.json().catch(() => null)) as RegistryAnswer['body'] | null;
    if (answered === null || (response.status >= 400 && answered['error_code'] === undefined)) throw notARegistry();
    return { status: response.status, body: answered };
  }
}

const jsonSchema = (schema: string) => ({ schemaType: 'JSON', schema });

function messageOf({ body }: RegistryAnswer): string | null {
  const { message, messages } = body;
  if (typeof message === 'string') return message;
  return Array.isArray(messages) && messages.length > 0 ? messages.join('; ') : null;
}

const environment = (code: string, sentence: string, cause?: unknown) =>
  new CommandFailure(code, sentence, { exit: EXIT.environment, cause });

const unreachable = (cause: unknown) =>
  environment('registry-unavailable', 'The schema registry does not answer. Check --registry and the network.', cause);

const notAllowed = () =>
  environment(
    'registry-not-allowed',
    'The schema registry rejects this user. Check SCHEMA_REGISTRY_USERNAME and SCHEMA_REGISTRY_PASSWORD.',
  );

const notARegistry = () =>
  environment(
    'registry-not-there',
    'The address in --registry is not a schema registry with Confluent’s API. Name the address where that API begins, e.g. https://registry.example/apis/ccompat/v7.',
  );

const refused = (subject: string, answer: RegistryAnswer) =>
  answer.status === CONFLICT
    ? new CommandFailure(
        'schema-incompatible',
        `The registry does not take ${subject}: ${messageOf(answer) ?? 'it gave no reason'}. Register it as a new version, under a name of its own.`,
      )
    : environment(
        'registry-refused',
        `The registry rejected ${subject} with ${answer.status}: ${messageOf(answer) ?? 'it gave no reason'}. Check its log.`,
      );
