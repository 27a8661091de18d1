import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { dataFilesIn } from '@throughline/embedded';
import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };

/** How each way out is asked for. Whoever adds a route for partners, or a file, names it here or below. */
const WAYS_OUT: Readonly<Record<string, readonly (readonly [path: string, terms?: object])[]>> = {
  'GET /v1/events': [
    ['/v1/events', { as: 'partner' }],
    ['/v1/events', { as: 'partner', headers: NDJSON }],
    ['/v1/events?until=<bound>', { as: 'partner', headers: { accept: 'text/event-stream' } }],
  ],
  'POST /v1/reconcile': [['/v1/reconcile', { as: 'partner', key: null, body: { filter: { clientId: ['<client>'] } } }]],
  'POST /v1/replay/plan': [
    ['/v1/replay/plan', { as: 'partner', key: null, body: { filter: { clientId: ['<client>'] } } }],
    ['/v1/replay/plan', { as: 'partner', key: null, body: { filter: { clientId: ['<client>'] }, countOnly: true } }],
  ],
  'GET /v1/proofs/inclusion': [['/v1/proofs/inclusion?clientId=<client>&revision=0', { as: 'partner' }]],
  'GET /v1/replay/page': [['<page>', { as: 'partner' }]],
  'GET /v1/snapshots/{view}': [
    ['/v1/snapshots/placements', { as: 'partner' }],
    ['/v1/snapshots/moves', { as: 'partner' }],
    ['/v1/snapshots/current', { as: 'partner' }],
  ],
  'GET /v1/subscriptions/{subscriptionId}/events': [['/v1/subscriptions/<subscription>/events', { as: 'partner' }]],
  'POST /v1/subscriptions/{subscriptionId}/pings': [
    ['/v1/subscriptions/<subscription>/pings', { as: 'operator', key: null }],
  ],
  'GET /v1/transitions.csv': [['/v1/transitions.csv']],
  'GET /v1/census.csv': [['/v1/census.csv']],
  'GET /v1/census/board.csv': [['/v1/census/board.csv?since=2026-01-01']],
  'GET /v1/clients.csv': [['/v1/clients.csv']],
  'GET /v1/placements.csv': [['/v1/placements.csv']],
  'GET /v1/obligations.csv': [['/v1/obligations.csv']],
  'GET /v1/worklist/clients.csv': [['/v1/worklist/clients.csv']],
  'GET /v1/proposals.csv': [['/v1/proposals.csv']],
  'GET /v1/planned-moves.csv': [['/v1/planned-moves.csv']],
};

/** Partners may ask these too: no answer has an event of anyone, or a row. The document says so too, see below. */
const TELLS_NO_EVENT = [
  'GET /v1/checkpoint',
  'GET /v1/data-dictionary',
  'GET /v1/definitions',
  'GET /v1/facilities',
  'GET /v1/facilities/{code}',
  'GET /v1/me',
  'GET /v1/programs',
  'GET /v1/programs/{code}',
  'GET /v1/proofs/consistency',
  'GET /v1/rule-packs',
  'GET /v1/rule-packs/{id}/{version}',
  'GET /v1/rule-packs/{id}/{version}/comparison/{otherId}/{otherVersion}',
  'GET /v1/stream',
  'GET /v1/subscriptions',
  'GET /v1/subscriptions/{subscriptionId}',
  'GET /v1/subscriptions/{subscriptionId}/deliveries',
  'POST /v1/subscriptions/{subscriptionId}/resends',
];
/** A packet names each client that it shows in the journal of reads too; it needs transitions to ask for. */
const PACKETS = ['POST /v1/audit-packets.ndjson'];

/** Answers in JSON to staff at work. docs/definitions.md says why they are no disclosures; no partner may ask them. */
const SHOWN_TO_STAFF = [
  'GET /v1/census',
  'GET /v1/census/board/clients',
  'GET /v1/census/comparison',
  'GET /v1/clients',
  'GET /v1/clients/{clientId}/erasures',
  'GET /v1/clients/{clientId}/identity',
  'GET /v1/clients/{clientId}/path',
  'GET /v1/clients/{clientId}/placements',
  'GET /v1/erasures',
  'GET /v1/flows/stays',
  'GET /v1/obligations',
  'GET /v1/placements',
  'GET /v1/planned-moves',
  'GET /v1/proposals',
  'GET /v1/reads',
  'GET /v1/refused-attempts',
  'GET /v1/stays/list',
  'GET /v1/transitions',
  'GET /v1/views/parked',
  'GET /v1/worklist',
  'GET /v1/worklist/clients',
  'POST /v1/audit-packets',
  'POST /v1/clients/match',
  'POST /v1/clients/names',
  'POST /v1/clients/record-numbers',
  'POST /v1/clients/search',
  'POST /v1/views/parked/{clientId}/retries',
];
/** Figures of the service in lines of text: they have no client in a name or a label. */
const FIGURES = ['GET /metrics'];

interface Described {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly description?: string;
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly responses?: Readonly<Record<string, Described>>;
}

const JSON_TYPE = 'application/json';
const OF_CLIENTS = new Set(['clientId', 'placementId', 'stream', 'leaf', 'entryId', 'pages', 'digest']);

const answersOf = ({ responses = {} }: Operation = {}): readonly Described[] =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, answer]) => answer);

/** A command answers what its caller has just recorded of one client. */
const isCommand = ({ parameters = [] }: Operation): boolean =>
  parameters.some((one) => `${one.name ?? one.$ref}`.includes('Idempotency'));

/** Names of every member that something described has, however deep. */
function fieldsOf(schema: unknown, schemas: Readonly<Record<string, unknown>>, seen = new Set()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, properties } = schema as { readonly $ref?: string; readonly properties?: object };
  const named = $ref === undefined ? [] : fieldsOf(schemas[$ref.split('/').at(-1) ?? ''], schemas, seen);
  const within = Object.values(schema).flatMap((one) => fieldsOf(one, schemas, seen));
  return [...Object.keys(properties ?? {}), ...named, ...within];
}

describe('every way out of the service', () => {
  let service: TestService;
  let server: Server;
  let journal: DatabaseSync;
  let subscription: string;
  let page: string;
  let bound: string;
  let client: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(204).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    service = await testService({ THROUGHLINE_PRIVATE_ENDPOINTS: `localhost:${port}` });
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Hawthorn', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
    const registered = await service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
    client = registered.body.clientId;
    const created = await service.ask('POST', '/v1/subscriptions', {
      as: 'operator',
      body: { endpoint: `http://localhost:${port}/in` },
    });
    subscription = created.body.subscription.subscriptionId;
    const plan = await service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body: {} });
    page = plan.body.pages[0].href;
    ({ bound } = plan.body);
    journal = new DatabaseSync(dataFilesIn(service.settings.dataDirectory).journal);
  });
  afterAll(async () => {
    journal.close();
    await service.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const filled = (text: string) =>
    text
      .replace('<page>', page)
      .replace('<bound>', bound)
      .replace('<subscription>', subscription)
      .replace('<client>', client);
  const askFor = (route: string, [path, terms = {}]: readonly [string, object?]) =>
    service.ask(route.split(' ')[0]!, filled(path), JSON.parse(filled(JSON.stringify(terms))));
  /** Pages that one reader takes in a minute for one purpose have one row, which is there already. */
  const forAnotherPurpose = ([path, ...terms]: readonly [string, object?]): readonly [string, object?] => [
    path === '<page>' ? '<page>&purpose=research' : path,
    ...terms,
  ];
  /** What the notices of a subscription add by themselves is not counted. */
  const rows = () =>
    (
      journal
        .prepare(
          `SELECT count(*) AS rows FROM disclosures WHERE what NOT LIKE '%(subscription.reached)' OR what IS NULL`,
        )
        .get() as { rows: number }
    ).rows;

  async function operationsDescribed(): Promise<readonly (readonly [string, Operation])[]> {
    const { body } = await service.ask('GET', '/openapi.json', { as: null });
    return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    );
  }

  it('is named above: routes that partners may call, and files', async () => {
    const operations = await operationsDescribed();
    const leaving = operations
      .filter(
        ([route, { description = '' }]) => /Roles: [^.]*partner/.test(description) || /\.(csv|ndjson)$/.test(route),
      )
      .map(([route]) => route);
    const named = [...Object.keys(WAYS_OUT), ...TELLS_NO_EVENT, ...PACKETS];
    expect(leaving.filter((route) => !named.includes(route))).toEqual([]);
    expect(Object.keys(WAYS_OUT).filter((route) => !operations.some(([one]) => one === route))).toEqual([]);
  });

  it('is described with the refusal of what cannot be written down', async () => {
    const described = new Map(await operationsDescribed());
    const { components } = (await service.ask('GET', '/openapi.json', { as: null })).body;
    for (const route of [...Object.keys(WAYS_OUT), ...PACKETS]) {
      const refused = described.get(route)?.responses?.['503'];
      const shared = components.responses[refused?.$ref?.split('/').at(-1) ?? ''];
      expect([route, (shared ?? refused)?.description]).toEqual([
        route,
        expect.stringContaining('disclosure-not-recorded'),
      ]);
    }
  });

  it.each(Object.entries(WAYS_OUT))(
    '%s has a row of the ledger, and the notice where somebody asked',
    async (route, ways) => {
      for (const way of ways) {
        const before = rows();
        const { status, headers } = await askFor(route, way);
        expect([way[0], status, rows() > before]).toEqual([way[0], 200, true]);
        if (!route.endsWith('/pings')) expect(headers['disclosure-notice']).toMatch(/^42 CFR part 2/);
      }
    },
  );

  it.each(Object.entries(WAYS_OUT))('%s sends nothing that cannot be written down', async (route, ways) => {
    journal.exec(`CREATE TRIGGER no_more BEFORE INSERT ON disclosures BEGIN SELECT RAISE(ABORT, 'full'); END`);
    try {
      for (const way of ways) {
        const { status, body, headers } = await askFor(route, forAnotherPurpose(way));
        expect([way[0], status, body.code]).toEqual([way[0], 503, 'disclosure-not-recorded']);
        expect([headers['content-disposition'], headers['retry-after']]).toEqual([undefined, '1']);
      }
    } finally {
      journal.exec('DROP TRIGGER no_more');
    }
  });

  it('is none of the routes above whose answers have no field of a client or an event', async () => {
    const { components } = (await service.ask('GET', '/openapi.json', { as: null })).body;
    const described = new Map(await operationsDescribed());
    const wrong = TELLS_NO_EVENT.filter((route) =>
      fieldsOf(answersOf(described.get(route)), components.schemas).some((field) => OF_CLIENTS.has(field)),
    );
    expect(wrong).toEqual([]);
    // The check sees the fields of what does leave.
    expect(fieldsOf(described.get('GET /v1/events')?.responses?.['200'], components.schemas)).toEqual(
      expect.arrayContaining(['stream', 'leaf']),
    );
  });

  it('is every route whose answer tells of a client, unless staff at work ask it or it answers a command', async () => {
    const { components } = (await service.ask('GET', '/openapi.json', { as: null })).body;
    const operations = await operationsDescribed();
    const telling = operations.filter(([, operation]) => {
      const given = answersOf(operation);
      const files = given.some(({ content = {} }) => Object.keys(content).some((type) => !type.startsWith(JSON_TYPE)));
      return files || fieldsOf(given, components.schemas).some((field) => OF_CLIENTS.has(field));
    });
    const named = new Set([...Object.keys(WAYS_OUT), ...TELLS_NO_EVENT, ...PACKETS, ...SHOWN_TO_STAFF, ...FIGURES]);
    const others = telling
      .filter(([route, operation]) => !named.has(route) && !isCommand(operation))
      .map(([route]) => route);
    expect(others).toEqual([]);
    const there = new Set(operations.map(([route]) => route));
    expect([...named].filter((route) => !there.has(route))).toEqual([]);
  });

  it('has no row for what tells no event', async () => {
    const before = rows();
    await service.ask('POST', '/v1/reconcile', { as: 'partner', key: null, body: {} });
    await service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body: {} });
    await service.ask('GET', '/v1/checkpoint', { as: 'partner' });
    expect(rows()).toBe(before);
  });
});
