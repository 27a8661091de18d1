import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { inlined } from './inlined.js';
import addFormats from 'ajv-formats';

interface Media {
  readonly schema?: object;
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>> }
        >
      >
    >
  >;
  readonly components: { readonly schemas?: Readonly<Record<string, { readonly properties?: object }>> };
}

/** An answer, and what it answers. */
interface Given {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** Holds each answer in JSON against what the service itself says that the route answers. */
export class DescribedAnswers {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #checks = new Map<string, ValidateFunction>();
  readonly #routes: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(document: unknown) {
    this.#document = inlined(document as Document);
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'api', components: this.#document.components });
    // A path without parameters is asked before one that would take its last part for an id.
    const paths = Object.keys(this.#document.paths).toSorted((a, b) => a.split('{').length - b.split('{').length);
    this.#routes = paths.map((path) => ({
      path,
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  /** Throws when the answer is not as described; says nothing of what is no JSON, and of what is no route. */
  hold({ method, path, status, body }: Given): void {
    if (body === undefined) return;
    const request = path.split('?')[0] as string;
    const route = this.#routes.find(
      ({ path: described, pattern }) =>
        pattern.test(request) && method.toLowerCase() in (this.#document.paths[described] ?? {}),
    );
    if (!route) return;
    const name = `${method} ${route.path} ${status}`;
    const check =
      this.#checks.get(name) ??
      this.#checkOf(name, this.#document.paths[route.path]?.[method.toLowerCase()]?.responses[status]?.content);
    if (check(body)) return this.#holdMembers(name, body);
    const faults = (check.errors ?? [])
      .slice(0, 8)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
    throw new Error(`${name} is not answered as it is described:\n${faults.join('\n')}`);
  }

  /** A problem may gain members, so its schema is open; those that it has today are described all the same. */
  #holdMembers(name: string, body: unknown): void {
    const { code } = body as { readonly code?: unknown };
    const described = this.#document.components.schemas?.['ProblemSchema']?.properties;
    if (!/ [45]\d\d$/.test(name) || described === undefined || typeof code !== 'string') return;
    const members = Object.keys(body as object).filter((member) => !(member in described));
    if (members.length > 0)
      throw new Error(`${name} ${code} has members that are not described: ${members.join(', ')}`);
  }

  #checkOf(name: string, content: Readonly<Record<string, Media>> = {}): ValidateFunction {
    const media = content['application/json'] ?? content['application/problem+json'];
    if (media?.schema === undefined) throw new Error(`${name} is not described.`);
    const check = this.#ajv.compile(
      JSON.parse(JSON.stringify(media.schema).replaceAll('"#/components', '"api#/components')) as object,
    );
    this.#checks.set(name, check);
    return check;
  }
}
