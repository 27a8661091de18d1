import { testService, type TestService } from '../service.fixture.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly maxItems?: number;
  readonly description?: string;
}
interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses?: Readonly<Record<string, Answer & Schema>> }>>>
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Answer>>;
  };
}

let service: TestService;
let document: Document;
beforeAll(async () => {
  service = await testService();
  document = (await service.ask('GET', '/openapi.json', { as: null })).body as Document;
});
afterAll(() => service.close());

const nameIn = ($ref: string): string => $ref.split('/').at(-1) ?? '';
const isList = ({ type }: Schema): boolean => [type].flat().includes('array');
const isBounded = ({ maxItems, description = '' }: Schema): boolean =>
  maxItems !== undefined || /\bat most\b/i.test(description);

/** The lists of a schema and of everything inside it, by where they are. A shared schema is looked into once. */
function listsIn(schema: Schema, place: string, seen: Set<string>): (readonly [string, Schema])[] {
  if (schema.$ref !== undefined) {
    const name = nameIn(schema.$ref);
    if (seen.has(name)) return [];
    seen.add(name);
    return listsIn(document.components.schemas[name] ?? {}, name, seen);
  }
  const parts: (readonly [string, Schema])[] = [
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${place}.${name}`, part] as const),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((of = []) => of.map((part) => [place, part] as const)),
    ...[schema.items, ...(schema.prefixItems ?? [])].flatMap((part) => (part ? [[`${place}[]`, part] as const] : [])),
    ...(typeof schema.additionalProperties === 'object' ? [[`${place}.*`, schema.additionalProperties] as const] : []),
  ];
  return [
    ...(isList(schema) ? [[place, schema] as const] : []),
    ...parts.flatMap(([name, part]) => listsIn(part, name, seen)),
  ];
}

/** Every list in every answer, problems included. */
function listsAnswered(): readonly (readonly [string, Schema])[] {
  const seen = new Set<string>();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses = {} }]) =>
      Object.values(responses)
        .map((answer) => (answer.$ref ? document.components.responses?.[nameIn(answer.$ref)] : answer))
        .flatMap((answer) => Object.values(answer?.content ?? {}))
        .flatMap(({ schema }) => listsIn(schema ?? {}, `${method} ${path}`, seen)),
    ),
  );
}

describe('every list in an answer, and inside of its items', () => {
  it('has a bound: a largest number of items, or what there is at most one for', () => {
    const unbounded = listsAnswered().filter(([, list]) => !isBounded(list));
    expect(unbounded.map(([place]) => place)).toEqual([]);
  });

  it('is found by this test', () => {
    const found = listsAnswered().map(([place]) => place);
    for (const place of [
      'Path.timeline',
      'Worklist.items',
      'CensusComparison.differences',
      'Verdict.findings',
      'CarePathAnswerBody.events',
      'StayOutcome.points',
      'ProblemSchema.contradictions',
      'Situation.assessment.value.parts',
    ])
      expect(found).toContain(place);
  });
});
