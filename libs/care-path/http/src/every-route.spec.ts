import { ROLES } from '@throughline/kernel';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { RunningService } from './running-service.fixture.js';

type Schema = Readonly<Record<string, unknown>> & {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly example?: unknown;
};
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly example?: unknown;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<
          Record<string, { readonly schema: Schema; readonly example?: unknown; readonly examples?: object }>
        >;
      }
    >
  >;
}

let service: RunningService;
let document: OpenAPIObject;

beforeAll(async () => {
  service = await RunningService.start();
  document = SwaggerModule.createDocument(service.app, new DocumentBuilder().addBearerAuth().build());
});
afterAll(() => service.stop());

const operations = (): (readonly [string, Operation])[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );

const commands = () =>
  operations().filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'Idempotency-Key'));
const questions = () =>
  operations().filter(([, { parameters = [] }]) => !parameters.some(({ name }) => name === 'Idempotency-Key'));

/** Every field, at any depth, without an example of its own or of what holds it. */
function fieldsWithoutExample(schema: Schema, at: string): readonly string[] {
  const seen = resolved(schema);
  if (seen.oneOf) return seen.oneOf.flatMap((one) => fieldsWithoutExample(one, at));
  if (!seen.properties) return 'example' in seen || 'example' in schema ? [] : [at];
  return Object.entries(seen.properties).flatMap(([name, property]) =>
    'example' in property ? [] : fieldsWithoutExample(property.items ?? property, `${at}/${name}`),
  );
}

const resolved = (schema: Schema): Schema => {
  const [only] = (schema['allOf'] as readonly Schema[] | undefined) ?? [];
  const reference = schema.$ref ?? only?.$ref;
  return reference === undefined
    ? schema
    : (document.components?.schemas?.[reference.split('/').at(-1) as string] as unknown as Schema);
};

describe('every route', () => {
  it('is one of these', () =>
    expect(
      operations()
        .map(([route]) => route)
        .toSorted(),
    ).toEqual(ROUTES.toSorted()));

  it('is described: the server has none beside these', () => {
    const registered = service.routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    expect(registered.toSorted()).toEqual(ROUTES.toSorted());
  });

  it('has a name of its own, a summary, the roles that may call it, and asks for a token', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [route, { summary, description, security }] of operations()) {
      expect([route, summary.length > 0, /Roles: [a-z, -]+\./.test(description), security]).toEqual([
        route,
        true,
        true,
        [{ bearer: [] }],
      ]);
    }
  });

  it.each(ROLES)('lets in %s where it says so, and nowhere else', async (role) => {
    const answers = await Promise.all(
      operations().map(async ([route, { description }]) => {
        const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT', string];
        const url = path.replaceAll(/\{\w+\}/g, '99999999-9999-4999-8999-999999999999');
        const { status } = await service.send(method, url, method === 'GET' ? undefined : {}, {
          as: `${role}.someone@HAWTHORN`,
        });
        return [route, status !== 403, new RegExp(`Roles: .*\\b${role}\\b`).test(description)] as const;
      }),
    );
    expect(answers.map(([route, allowed]) => [route, allowed])).toEqual(
      answers.map(([route, , described]) => [route, described]),
    );
  });

  it('takes a body whose every field has an example', () => {
    const bare = operations().flatMap(([route, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return schema ? fieldsWithoutExample(schema, route) : [];
    });
    expect(bare).toEqual([]);
  });

  it('has a class for the body of each command, so that nothing unchecked gets in', () => {
    const undeclared = commands().filter(
      ([, { requestBody }]) => requestBody?.content['application/json']?.schema.$ref === undefined,
    );
    expect(undeclared.map(([route]) => route)).toEqual([]);
  });

  it('shows an example of each parameter that asks for more than a page', () => {
    const bare = operations().flatMap(([route, { parameters = [] }]) =>
      parameters
        .filter(
          ({ name, example, schema }) => name !== 'cursor' && example === undefined && schema.example === undefined,
        )
        .map(({ name }) => `${route} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('answers with a described shape and example', () => {
    const bare = operations().flatMap(([route, { responses }]) =>
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([status, { content = {} }]) => {
          const [media] = Object.values(content);
          if (!media) return [`${route} ${status}`];
          return media.example === undefined ? fieldsWithoutExample(media.schema, `${route} ${status}`) : [];
        }),
    );
    expect(bare).toEqual([]);
  });

  it('shows an example of each error, in problem details', () => {
    for (const [route, { responses }] of operations()) {
      const errors = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
      expect([route, errors.map(([status]) => status)]).toEqual([route, expect.arrayContaining(['400', '401', '403'])]);
      for (const [, { content = {} }] of errors)
        expect(Object.keys(content['application/problem+json']?.examples ?? {}).length).toBeGreaterThan(0);
    }
  });

  it('may be tried without writing, when it is a command, and refuses a stale view of things', () => {
    const described = commands().map(([route, { parameters = [], responses }]) => [
      route,
      parameters.some(({ name }) => name === 'dryRun'),
      parameters.some(({ name }) => name === 'If-Match'),
      '412' in responses,
    ]);
    expect(described).toEqual(commands().map(([route]) => [route, true, true, true]));
  });

  it('says on the question which two times it takes', () => {
    const timeless = questions().filter(
      ([route, { parameters = [] }]) =>
        route.startsWith('GET ') &&
        !route.endsWith('/identity') &&
        // Whether a record may be erased is a matter of now.
        !route.endsWith('{clientId}/erasures') &&
        !route.endsWith('/data-dictionary') &&
        !route.endsWith('/me') &&
        !['knownAt', 'atLeast'].every((name) => parameters.some((one) => one.name === name)),
    );
    expect(timeless.map(([route]) => route)).toEqual([]);
  });
});

const ENTRIES = [
  'inquiries',
  'inquiry-closings',
  'arrivals',
  'assessments',
  'entry-reviews',
  'recommendations',
  'certifications',
  'coverage-verifications',
  'authorizations',
  'admissions',
  'level-changes',
  'phase-changes',
  'schedules',
  'leaves',
  'leave-ends',
  'referrals-out',
  'referral-returns',
  'continued-stay-reviews',
  'living-environments',
  'care-teams',
  'returns-to-use',
  'aftercare-plans',
  'discharges',
  'aftercare-starts',
  'aftercare-contacts',
  'aftercare-ends',
  'deaths',
  'attributes',
];

const ROUTES = [
  ...[
    ...ENTRIES,
    'proposals',
    'proposals/edits',
    'proposals/{proposalId}/approval',
    'proposals/{proposalId}/decline',
    'proposals/{proposalId}/withdrawal',
    'planned-moves',
    'planned-moves/{planId}/cancellation',
    'entries/{entryId}/corrections',
    'entries/{entryId}/voids',
    'entries/{entryId}/reinstatements',
    'entries/{entryId}/wrong-client',
    'repairs',
    'legal-holds',
    'legal-holds/{holdId}/lift',
    'tasks/{task}/assignment',
    'tasks/{task}/snooze',
    'erasures',
    'erasures/{erasureId}/confirmation',
    'erasures/{erasureId}/decline',
  ].map((path) => `POST /v1/clients/{clientId}/${path}`),
  'POST /v1/clients',
  'GET /v1/clients',
  'POST /v1/clients/search',
  'POST /v1/clients/match',
  'POST /v1/audit-packets',
  'POST /v1/audit-packets.ndjson',
  'GET /v1/worklist/counts',
  'GET /v1/stays',
  'GET /v1/stays/list',
  'GET /v1/flows',
  'GET /v1/flows/stays',
  'POST /v1/clients/names',
  'POST /v1/clients/record-numbers',
  'GET /v1/clients/{clientId}/identity',
  'PUT /v1/clients/{clientId}/identity',
  'GET /v1/clients/{clientId}/path',
  'GET /v1/clients/{clientId}/placements',
  'GET /v1/clients/{clientId}/erasures',
  'GET /v1/erasures',
  'GET /v1/census',
  'GET /v1/census.csv',
  'GET /v1/census/board.csv',
  'GET /v1/clients.csv',
  'GET /v1/census/board',
  'GET /v1/census/board/clients',
  'GET /v1/census/flow',
  'GET /v1/census/comparison',
  'GET /v1/transitions',
  'GET /v1/transitions.csv',
  'GET /v1/transitions/counts',
  'GET /v1/placements',
  'GET /v1/placements.csv',
  'GET /v1/placements/counts',
  'GET /v1/obligations',
  'GET /v1/obligations.csv',
  'GET /v1/data-dictionary',
  'GET /v1/me',
  'GET /v1/worklist',
  'GET /v1/worklist/clients',
  'GET /v1/worklist/clients.csv',
  'GET /v1/proposals',
  'GET /v1/proposals.csv',
  'GET /v1/planned-moves',
  'GET /v1/planned-moves.csv',
  'POST /v1/staff',
  'POST /v1/staff/search',
  'POST /v1/staff/names',
];
