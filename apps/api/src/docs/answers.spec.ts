import { testService, type TestService } from '../service.fixture.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}
interface Operation {
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>> }
    >
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Schemas of answers that may stay open, each with its reason. There are none. */
const OPEN_FOR_A_REASON: Readonly<Record<string, string>> = {
  'ReplayedEvent.data': 'the stored bytes of any event type; docs/topics.md describes each',
  'NumberedEvent.data': 'the stored bytes of any event type; docs/topics.md describes each',
  'ReplayedEvent.data/additionalProperties': 'the same',
  'NumberedEvent.data/additionalProperties': 'the same',
  'ReplayedEvent.meta': 'the stored bytes',
  'NumberedEvent.meta': 'the stored bytes',
  'ReplayedEvent.meta/additionalProperties': 'the same',
  'NumberedEvent.meta/additionalProperties': 'the same',
};

let service: TestService;
let document: Document;
let answers: [string, Schema | undefined][];
beforeAll(async () => {
  service = await testService();
  document = (await service.ask('GET', '/openapi.json', { as: null })).body as Document;
  answers = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([status, { content = {} }]) =>
          Object.values(content).map(({ schema }): [string, Schema | undefined] => [
            `${method.toUpperCase()} ${path} ${status}`,
            schema,
          ]),
        ),
    ),
  );
});
afterAll(() => service.close());

/** Every schema within one, through references, with where it stands. */
function* schemasIn(value: unknown, where: string, seen: Set<string>): Generator<[string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* schemasIn(item, where, seen);
    return;
  }
  const schema = value as Schema;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) as string;
    if (seen.has(name)) return;
    seen.add(name);
    yield* schemasIn(document.components.schemas[name], name, seen);
    return;
  }
  yield [where, schema];
  for (const keyword of ['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties'] as const)
    yield* schemasIn(schema[keyword], `${where}/${keyword}`, seen);
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* schemasIn(property, `${where}.${name}`, seen);
}

const everySchema = (): [string, Schema][] => {
  const seen = new Set<string>();
  return answers.flatMap(([name, schema]) => [...schemasIn(schema, name, seen)]);
};
const COMBINED = ['$ref', 'anyOf', 'oneOf', 'allOf', 'enum', 'const'];
const isMap = ({ additionalProperties }: Schema): boolean =>
  typeof additionalProperties === 'object' &&
  additionalProperties !== null &&
  Object.keys(additionalProperties).length > 0;

/** What can be wrong with the schema of an answer. */
function faultOf(schema: Schema): string | null {
  if (schema.type === undefined) return COMBINED.some((keyword) => keyword in schema) ? null : 'says nothing';
  const types = [schema.type].flat();
  if (types.includes('array') && (schema['items'] === undefined || Object.keys(schema['items'] as object).length === 0))
    return 'is a list of anything';
  if (!types.includes('object') || isMap(schema)) return null;
  if (schema.properties === undefined) return 'is an object without fields';
  return schema.additionalProperties === false ? null : 'is an object that may have other fields';
}

/** An event as it is stored: its leaf is computed over this number. */
const EPOCHS_FOR_A_REASON = ['ReplayedEvent.recordedAt', 'NumberedEvent.recordedAt'];
const isInteger = (schema: Schema): boolean => /"(integer|number)"/.test(JSON.stringify(schema));
const isInstant = (name: string, { description = '' }: Schema): boolean =>
  /^at$|At$|From$|^(from|to|since|until)$/.test(name) || /UTC ms|UTC milliseconds|epoch/.test(description);

describe('what is answered', () => {
  it('is described wholly and closed, down to its last field', () => {
    expect(answers.length).toBeGreaterThan(90);
    expect(answers.filter(([, schema]) => schema === undefined)).toEqual([]);
    const faults = everySchema().flatMap(([where, schema]) => {
      const fault = faultOf(schema);
      return fault === null || where in OPEN_FOR_A_REASON ? [] : [`${where} ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [{ type: 'object', additionalProperties: true }, 'is an object without fields'],
    [{ type: ['object', 'null'] }, 'is an object without fields'],
    [{ type: 'object', properties: { a: { type: 'string' } } }, 'is an object that may have other fields'],
    [{ type: 'array', items: {} }, 'is a list of anything'],
    [{ description: 'Anything.' }, 'says nothing'],
  ])('would be found to be %j', (schema, fault) => {
    expect(faultOf(schema)).toBe(fault);
  });

  it('tells every instant as an ISO time with its offset, never as a number', () => {
    const epochs = everySchema().flatMap(([where, { properties = {} }]) =>
      Object.entries(properties)
        // A pack holds no instants: its numbers are years, days, minutes, and ranks.
        .filter(
          ([name, property]) => !where.startsWith('PackDocument') && isInteger(property) && isInstant(name, property),
        )
        .map(([name]) => `${where}.${name}`),
    );
    expect(epochs).toEqual(EPOCHS_FOR_A_REASON);
  });

  it.each([
    ['dueAt', { type: 'integer' }],
    ['when', { type: 'integer', description: 'When. UTC milliseconds.' }],
    ['at', { anyOf: [{ type: 'integer' }, { type: 'null' }] }],
  ])('would find the number %s', (name, property) => {
    expect(isInteger(property) && isInstant(name, property)).toBe(true);
  });

  it('says of every number of milliseconds, minutes and hours that it is one', () => {
    const units: [RegExp, RegExp][] = [
      [/\.(ms|\w*Ms)$/, /[mM]illiseconds/],
      [/\.\w*[mM]inutes$/, /[mM]inutes/],
      [/\.hours\w*$/, /hours/],
    ];
    const numbers = everySchema().flatMap(([where, { properties = {} }]) =>
      Object.entries(properties)
        .map(([name, property]): [string, Schema] => [`${where}.${name}`, property])
        .filter(([, property]) => /"integer"/.test(JSON.stringify(property))),
    );
    const silent = numbers.filter(
      ([where, { description = '' }]) =>
        !where.startsWith('PackDocument') && units.some(([name, unit]) => name.test(where) && !unit.test(description)),
    );
    expect(numbers.length).toBeGreaterThan(60);
    expect(silent.map(([where]) => where)).toEqual([]);
  });

  it('names shared shapes once', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'Verdict',
        'Finding',
        'Obligation',
        'Impact',
        'Freshness',
        'Effective',
        'Place',
        'Actor',
        'Origin',
        'Transition',
        'Path',
        'Situation',
        'PackDocument',
      ]),
    );
    const stored = document.components.schemas['CarePathAnswerBody']?.properties ?? {};
    expect(
      [stored['verdict'], stored['impact'], stored['obligations']].map((schema) => JSON.stringify(schema)),
    ).toEqual([
      expect.stringContaining('schemas/Verdict'),
      expect.stringContaining('schemas/Impact'),
      expect.stringContaining('schemas/Obligation'),
    ]);
  });
});
