import { everyMessage } from '@throughline/publication';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { SchemaRegistry } from './schema-registry.js';

/** What registries can compare. */
const DIALECT = 'http://json-schema.org/draft-07/schema#';

interface SchemasPublishOptions {
  /** Where the registry's Confluent-compatible API begins. */
  readonly registry: string;
  /** Only say what the registry would object to. */
  readonly dryRun?: boolean;
}

/**
 * Registers the schema of every record, each under its `ce_type`. All are checked before the first is registered: one that
 * the registry objects to leaves it as it was.
 */
export async function schemasPublish(options: SchemasPublishOptions, context: CommandContext): Promise<ExitCode> {
  const registry = new SchemaRegistry({ url: urlOf(options.registry), login: loginOf(context) });
  const schemas = everyMessage('draft-7').map(
    ({ name, schema }) => [name, JSON.stringify({ $schema: DIALECT, ...schema })] as const,
  );
  const objections: string[] = [];
  for (const [subject, schema] of schemas) {
    if (!(await registry.prepare(subject))) continue;
    const objection = await registry.objection(subject, schema);
    if (objection !== null) objections.push(`${subject}: ${objection}`);
  }
  if (objections.length > 0) throw incompatible(objections);
  if (options.dryRun === true) {
    context.terminal.out(`The registry takes all ${schemas.length} schemas. Nothing was registered.`);
    return EXIT.done;
  }
  for (const [subject, schema] of schemas) await registry.register(subject, schema);
  context.terminal.out(`The registry has all ${schemas.length} schemas, each under the type of its records.`);
  return EXIT.done;
}

function urlOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new CommandFailure(
      'registry-malformed',
      '--registry is not an http or https address without a user in it. Give one such as https://registry.example/apis/ccompat/v7.',
      { exit: EXIT.usage },
    );
  return url;
}

function loginOf({ env }: CommandContext): { readonly username: string; readonly password: string } | null {
  const { SCHEMA_REGISTRY_USERNAME: username, SCHEMA_REGISTRY_PASSWORD: password } = env;
  if (!username && !password) return null;
  if (username && password) return { username, password };
  throw new CommandFailure(
    'settings-refused',
    'Only one of SCHEMA_REGISTRY_USERNAME and SCHEMA_REGISTRY_PASSWORD is set. Set both, or none.',
    { exit: EXIT.environment },
  );
}

const incompatible = (lines: readonly string[]) =>
  new CommandFailure(
    'schema-incompatible',
    'The registry holds schemas that these would break. Nothing was registered. Give the record a new version, in a topic of its own.',
    { lines },
  );
