import { inlined } from './inlined.js';
import type { Http } from './http.js';

type Json = Readonly<Record<string, unknown>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Json;
    readonly example?: unknown;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: Json; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
      >
    >;
  };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<string, { readonly schema?: Json; readonly example?: unknown; readonly examples?: Json }>
        >;
      }
    >
  >;
}

/** One route as the service describes it. */
export interface Route {
  readonly name: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly needsToken: boolean;
  /** Who may, as its description says. */
  readonly roles: readonly string[];
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  /** Parameters that the route cannot do without, with their examples. */
  readonly requiredQuery: Readonly<Record<string, string>>;
  readonly mediaType: string | null;
  /** A body made of the examples of its fields; a string for what is no JSON. */
  readonly example: unknown;
  /** Fields of the body that hold the id of another client. */
  readonly clientFields: readonly string[];
  readonly responses: Operation['responses'];
}

/** Every route of a running service, from its own description: a route that is added is there without being named here. */
export async function routesOf(http: Http): Promise<readonly Route[]> {
  const { body } = await http.ask<Document>({ method: 'GET', path: '/openapi.json' });
  const document = inlined(body);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      routeOf(document, { path, method: method.toUpperCase(), operation }),
    ),
  );
}

function routeOf(
  document: Document,
  { path, method, operation }: { path: string; method: string; operation: Operation },
): Route {
  const { operationId, description = '', security = [], parameters = [], requestBody, responses } = operation;
  const [mediaType, content] = Object.entries(requestBody?.content ?? {})[0] ?? [null, undefined];
  const schema = content ? resolved(document, content.schema) : {};
  return {
    name: `${operationId}: ${method} ${path}`,
    method,
    path,
    needsToken: security.length > 0,
    roles: rolesIn(description),
    pathParameters: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    queryParameters: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    requiredQuery: Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'query' && parameter.required === true)
        .map(({ name, example, schema }) => [name, String(example ?? schema?.['example'])]),
    ),
    mediaType,
    example: Object.values(content?.examples ?? {})[0]?.value ?? exampleOf(document, schema),
    clientFields: Object.keys((schema['properties'] ?? {}) as Json).filter((name) => /clientId$/i.test(name)),
    responses,
  };
}

/** `Roles: front-desk, director.` ends the description of every route that needs a token. */
const rolesIn = (description: string): readonly string[] =>
  /Roles: ([a-z, -]+)\./.exec(description)?.[1]?.split(', ') ?? [];

function resolved(document: Document, schema: Json): Json {
  const reference = schema['$ref'] ?? (schema['allOf'] as readonly Json[] | undefined)?.[0]?.['$ref'];
  return typeof reference === 'string'
    ? (document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {})
    : schema;
}

function exampleOf(document: Document, schema: Json): unknown {
  if ('example' in schema) return schema['example'];
  const whole = resolved(document, schema);
  if ('example' in whole) return whole['example'];
  if (whole['type'] === 'string') return 'text';
  if (whole['type'] === 'array') return [exampleOf(document, whole['items'] as Json)];
  const properties = Object.entries((whole['properties'] ?? {}) as Readonly<Record<string, Json>>);
  return Object.fromEntries(properties.map(([name, property]) => [name, exampleOf(document, property)]));
}
