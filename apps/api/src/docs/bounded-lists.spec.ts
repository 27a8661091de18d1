import { testService, type TestService } from '../service.fixture.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly maxItems?: number;
  readonly description?: string;
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
          >;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let service: TestService;
let document: Document;
beforeAll(async () => {
  service = await testService();
  document = (await service.ask('GET', '/openapi.json', { as: null })).body as Document;
});
afterAll(() => service.close());

const schemaOf = (schema: Schema | undefined): Schema =>
  schema?.$ref === undefined
    ? (schema ?? {})
    : schemaOf(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);

/** Every list that a GET answers, with the name of its route. */
const listsAnswered = (): readonly (readonly [string, Schema])[] =>
  Object.entries(document.paths).flatMap(([path, { get }]) =>
    Object.entries(get?.responses ?? {})
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) => Object.values(content))
      .flatMap(({ schema }) => {
        const answer = schemaOf(schema);
        const lists = isList(answer) ? [['', answer] as const] : Object.entries(answer.properties ?? {});
        return lists.map(([name, list]) => [`${path} ${name}`.trim(), schemaOf(list)] as const);
      })
      .filter(([, list]) => isList(list)),
  );

const isList = ({ type }: Schema): boolean => [type].flat().includes('array');
const isBounded = ({ maxItems, description = '' }: Schema): boolean =>
  maxItems !== undefined || /\bat most\b/i.test(description);

describe('every list that a GET answers', () => {
  it('has a bound: a largest number of items, or what there is at most one for', () => {
    const unbounded = listsAnswered().filter(([, list]) => !isBounded(list));
    expect(unbounded.map(([name]) => name)).toEqual([]);
  });

  it('is found by this test', () => {
    const found = listsAnswered().map(([name]) => name);
    for (const name of [
      '/v1/clients/{clientId}/path timeline',
      '/v1/worklist items',
      '/v1/census/comparison differences',
    ])
      expect(found).toContain(name);
  });
});
