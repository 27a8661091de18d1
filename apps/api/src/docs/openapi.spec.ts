import { inlined } from './inlined.fixture.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { testService, type TestService } from '../service.fixture.js';

interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { summary?: string; value?: unknown }>;
}
interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: { example?: unknown };
    example?: unknown;
  }[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
interface Document {
  openapi: string;
  info: Record<string, unknown>;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> };
}

let service: TestService;
let asSent: Document;
let document: Document;
let operations: [string, Operation][];
beforeAll(async () => {
  service = await testService();
  asSent = (await service.ask('GET', '/openapi.json', { as: null })).body as Document;
  document = inlined(asSent);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
});
afterAll(() => service.close());

const guarded = () => operations.filter(([name]) => !/\/(livez|metrics|readyz|jwks\.json)$/.test(name));

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') yield item;
    else yield* refsIn(item);
  }
}

function* mediaIn(operation: Operation): Generator<[string, Media]> {
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) yield [`request ${type}`, media];
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const [type, media] of Object.entries(response.content ?? {})) yield [`${status} ${type}`, media];
  }
}

interface Schema {
  $ref?: string;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  type?: string | string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

/** Examples stand beside each property; an example of the whole is put together from them. */
function exampleOf(schema: Schema | undefined, depth = 0): unknown {
  if (schema === undefined || depth > 12) return undefined;
  const below = (part: Schema | undefined) => exampleOf(part, depth + 1);
  if ('example' in schema) return schema.example;
  if (schema.$ref !== undefined) return below(document.components.schemas[schema.$ref.split('/').at(-1)!]);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(below));
  if (schema.oneOf ?? schema.anyOf) return below((schema.oneOf ?? schema.anyOf)?.[0]);
  if ('default' in schema) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, below(one)]));
  return schema.type === 'array' ? [below(schema.items)] : undefined;
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1, with a title, a version and one way to sign in', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Throughline', version: expect.any(String) });
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer']);
  });

  it('refers to nothing that is not there', () => {
    const missing = [...refsIn(document)].filter(
      (ref) => !document.components.schemas[ref.replace('#/components/schemas/', '')],
    );
    expect(missing).toEqual([]);
  });

  it('is also there as YAML and as a page with its styles and scripts', async () => {
    expect((await service.ask('GET', '/openapi.yaml', { as: null })).text).toMatch(/^openapi: 3\.1\.0/m);
    const page = await service.ask('GET', '/docs', { as: null });
    expect(page.headers['content-type']).toContain('text/html');
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-init.js']) {
      expect([file, (await service.ask('GET', `/docs/${file}`, { as: null })).status]).toEqual([file, 200]);
    }
  });

  it('leaves out the pages of the console; an address that is none stays a problem', async () => {
    for (const page of ['/', '/board', '/session']) expect(Object.keys(document.paths)).not.toContain(page);
    const none = await service.ask('GET', '/nowhere', { as: null });
    expect([none.status, none.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('has schemas that are JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: document.components });
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
    }
  });
});

describe('every operation', () => {
  it('has an id of its own, a summary and a tag', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { operationId, summary, tags }] of operations) {
      expect([name, operationId, summary, tags?.length]).toEqual([
        name,
        expect.stringMatching(/^[a-z][A-Za-z]+$/),
        expect.stringMatching(/.{5}/),
        1,
      ]);
    }
  });

  it('says of the public ones that they need none', () => {
    const named = operations.filter(([name]) => !guarded().some(([one]) => one === name));
    expect(named.map(([, { security }]) => security)).toEqual(named.map(() => []));
  });

  it('says each problem once, and each set of problems that several of them answer once', () => {
    const inline = Object.values(asSent.paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ responses }) =>
        Object.entries(responses).flatMap(([status, response]) =>
          /^[45]/.test(status) && !('$ref' in response) ? JSON.stringify([status, response]) : [],
        ),
      ),
    );
    expect(inline).toHaveLength(new Set(inline).size);
    expect(inline.join('')).not.toContain('urn:uuid:');
    expect(JSON.stringify(asSent).length).toBeLessThan(1_200_000);
  });

  it('says that a token is needed, and what it answers when it refuses', () => {
    for (const [name, { security, responses }] of guarded()) {
      expect([name, security]).toEqual([name, [{ bearer: [] }]]);
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['400', '401', '403', '503'])]);
    }
  });

  it('says what is refused before its own code is reached', () => {
    for (const [name, { requestBody, responses }] of operations) {
      const expected = [
        '431',
        '500',
        '503',
        ...(name.includes('{') ? ['414'] : []),
        ...(requestBody ? ['408', '413', '415'] : []),
      ];
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(expected)]);
    }
  });

  it('describes no parameter that it always refuses: a flow runs between two instants', async () => {
    const flow = operations.find(([name]) => name === 'GET /v1/census/flow')![1];
    expect(flow.parameters?.map(({ name }) => name)).toEqual(expect.not.arrayContaining(['asOf']));
    const span = 'from=2026-01-01T00:00Z&to=2026-02-01T00:00Z';
    const { status, body } = await service.ask('GET', `/v1/census/flow?${span}&asOf=2026-01-05T00:00Z`);
    expect([status, body.errors[0]]).toEqual([
      400,
      expect.objectContaining({ pointer: 'query:asOf', code: 'field-unknown' }),
    ]);
  });

  it('that takes a time says how a time may be wrong', () => {
    const timed = operations.filter(([, { parameters = [], requestBody }]) => {
      const schema = document.components.schemas[JSON.stringify(requestBody ?? {}).match(/schemas\/(\w+)/)?.[1] ?? ''];
      return (
        parameters.some(({ name }) => name.endsWith('At')) ||
        schema?.properties?.['when'] !== undefined ||
        schema?.properties?.['expected'] !== undefined
      );
    });
    expect(timed.length).toBeGreaterThan(25);
    for (const [name, { responses }] of timed) {
      const codes = Object.keys(responses['400']?.content?.['application/problem+json']?.examples ?? {});
      expect([name, codes]).toEqual([
        name,
        expect.arrayContaining([
          'time-malformed',
          'time-without-zone',
          'date-does-not-exist',
          'year-too-early',
          'year-too-late',
        ]),
      ]);
    }
  });

  it('that changes something takes an idempotency key, an If-Match and a dry run', () => {
    for (const [name, { parameters = [] }] of operations.filter(
      ([one, { responses }]) => /^(POST|PUT)/.test(one) && '507' in responses,
    )) {
      expect([name, parameters.map((one) => one.name)]).toEqual([
        name,
        expect.arrayContaining(['Idempotency-Key', 'If-Match', 'dryRun']),
      ]);
    }
  });

  it('shows an answer, with a schema', () => {
    for (const [name, { responses }] of operations.filter(([one]) => !one.includes('jwks'))) {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([name, good.length]).not.toEqual([name, 0]);
      for (const [status, { content }] of good)
        expect([name, status, content && Object.keys(content).length]).toEqual([name, status, expect.any(Number)]);
    }
  });

  it('shows every error as a problem, with an example for each code', () => {
    for (const [name, operation] of operations) {
      for (const [status, response] of Object.entries(operation.responses).filter(
        ([one]) => /^[45]/.test(one) && !name.endsWith('/readyz'),
      )) {
        const media = response.content?.['application/problem+json'];
        expect([name, status, Object.keys(media?.examples ?? {}).length]).not.toEqual([name, status, 0]);
        for (const example of Object.values(media?.examples ?? {}))
          expect((example.value as { status: number }).status).toBe(Number(status));
      }
    }
  });

  it('has examples that its own schemas accept', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'api', components: document.components });
    const checks = new Map<string, ReturnType<Ajv2020['compile']>>();
    const checkOf = (schema: Schema) => {
      const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
      const check = checks.get(text) ?? ajv.compile(JSON.parse(text) as object);
      checks.set(text, check);
      return check;
    };
    const faults: unknown[] = [];
    for (const [name, operation] of operations) {
      for (const [where, media] of mediaIn(operation)) {
        if (!media.schema) continue;
        const examples = [
          ...Object.values(media.examples ?? {}).map(({ value }) => value),
          ...(media.example === undefined ? [] : [media.example]),
        ];
        const shown = examples.length > 0 ? examples : [exampleOf(media.schema)];
        const check = checkOf(media.schema);
        for (const example of shown)
          if (!check(example))
            faults.push([
              name,
              where,
              check.errors?.slice(0, 8).map(({ instancePath, message }) => `${instancePath} ${message}`),
            ]);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('the page of problems', () => {
  it('explains what any route may answer', async () => {
    const { text, headers } = await service.ask('GET', '/docs/problems', { as: null });
    expect(headers['content-type']).toContain('text/html');
    for (const code of ['token-invalid', 'idempotency-key-missing', 'time-without-zone', 'storage-full'])
      expect(text).toContain(`id="${code}"`);
  });
});
