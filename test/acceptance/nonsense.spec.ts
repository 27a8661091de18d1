import { randomUUID } from 'node:crypto';
import type { Recorded } from './black-box/answers.js';
import { type Answer, withQuery } from './black-box/http.js';
import { type Route, routesOf } from './black-box/open-api.js';
import { openSite } from './black-box/provider.js';
import { type Role, Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

type Fields = Readonly<Record<string, unknown>>;

/** What no field of the API takes, or what only few do; none of it may ever be more than a problem with a code. */
const NONSENSE: readonly unknown[] = [
  null,
  true,
  -1,
  1e21,
  0.1,
  '',
  ' ',
  'x'.repeat(5_000),
  '\u202e\u0007',
  "'; DROP TABLE events; --",
  '../../etc/passwd',
  '${7*7}',
  '2044-02-30',
  '9999-12-31T23:59-06:00',
  [],
  [null],
  {},
  { toString: 1 },
  [[[['deep']]]],
];
const EXTRA: Fields = { tenantId: 'other', actor: { id: 'x' }, roles: ['director'], version: 7, recordedAt: 0 };

/** Every route that the service describes, with every one of its fields and parameters replaced by nonsense. */
describe('nonsense in every field of every route', () => {
  let running: Running;
  let routes: readonly Route[];
  let forAllRoutes: readonly string[];
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    routes = (await routesOf(running.http)).filter(({ needsToken, path }) => needsToken && path !== '/demo/clock');
    const { text } = await running.http.ask({ method: 'GET', path: '/docs/problems' });
    forAllRoutes = [...text.matchAll(/<dt id="([a-z0-9-]+)">/g)].map(([, code]) => code as string);
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-01-11', { level: '2.1' });
    const planned = await story.send<Recorded>('clinician', 'planned-moves', {
      move: 'admission',
      facilityId: 'NORTH',
      expected: '2045-01-01',
      level: '2.1',
    });
    const proposed = await story.send<Recorded>('clinician', 'proposals', {
      move: 'admission',
      entry: story.entry('2044-01-11 11:30', { level: '2.1' }),
    });
    const admitted = await story.record('clinician', 'admissions', '2044-01-12 09:00', {
      level: '2.1',
      programId: 'NORTH-IOP',
    });
    ids = {
      clientId: story.clientId,
      entryId: admitted.entryId,
      proposalId: proposed.body.proposalId,
      planId: planned.body.planId,
      holdId: randomUUID(),
      erasureId: randomUUID(),
      subscriptionId: randomUUID(),
      view: 'placements',
      code: 'NORTH',
      id: 'asam-3e-adult',
      version: '1.0.0',
      otherId: 'asam-3e-adult',
      otherVersion: '1.0.0',
      task: `${randomUUID()}.continued-stay-review.${randomUUID()}`,
    };
  }, 90_000);
  afterAll(() => running.end());

  const exampleOf = ({ example }: Route): Fields =>
    JSON.parse(JSON.stringify(example ?? {}).replaceAll('HAWTHORN', 'NORTH')) as Fields;
  const takingJson = () => routes.filter(({ mediaType }) => mediaType === 'application/json');

  /** Sent by someone who may, at one facility: nobody here may change the provider. */
  function send(
    route: Route,
    {
      body,
      query = {},
      address = ids,
    }: { body?: string; query?: Record<string, string>; address?: Readonly<Record<string, string>> },
  ): Promise<Answer> {
    const caller = running.as((route.roles.includes('director') ? 'director' : route.roles[0]) as Role, 'NORTH');
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => address[name] ?? '');
    const headers = {
      ...caller.headers,
      ...(route.method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
      ...(route.mediaType !== null && { 'Content-Type': route.mediaType }),
    };
    return running.http.ask({
      method: route.method,
      path: withQuery(path, query),
      headers,
      ...(body !== undefined && { body }),
    });
  }

  /** A sentence when the answer is neither a success nor a problem as all problems are: described with its route, or for all routes. */
  function complaint(route: Route, what: string, { status, headers, body, text }: Answer): readonly string[] {
    if (status < 400) return [];
    const described = Object.keys(route.responses[status]?.content?.['application/problem+json']?.examples ?? {});
    if (!described.includes(body?.code) && !forAllRoutes.includes(body?.code))
      return [`${route.name}: ${status} ${body?.code} is described nowhere`];
    // A position that the log has not reached is to be asked for again.
    const proper =
      (status < 500 || body?.code === 'views-behind') &&
      headers['content-type']?.startsWith('application/problem+json') === true &&
      body.status === status &&
      /^[a-z0-9-]+$/.test(body.code);
    return proper && !/ {4}at |node_modules|SQLITE|SyntaxError|TypeError/.test(text)
      ? []
      : [`${route.name} ${what}: ${status} ${text.slice(0, 200)}`];
  }

  it('is refused as a field of a body, and breaks nothing', async () => {
    const complaints: string[] = [];
    for (const route of takingJson()) {
      const example = exampleOf(route);
      for (const name of Object.keys(example)) {
        for (const value of NONSENSE) {
          const answer = await send(route, { body: JSON.stringify({ ...example, [name]: value }) });
          complaints.push(...complaint(route, `${name} = ${JSON.stringify(value).slice(0, 40)}`, answer));
        }
      }
    }
    expect([...new Set(complaints)]).toEqual([]);
  }, 180_000);

  it('is refused as a parameter, and breaks nothing', async () => {
    const complaints: string[] = [];
    const texts = NONSENSE.filter((value): value is string => typeof value === 'string').concat(
      'true',
      '-1',
      '1e9',
      '2044-01-01T00:00Z',
      'a,b',
      'NORTH',
    );
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const name of route.queryParameters) {
        for (const value of texts)
          complaints.push(
            ...complaint(
              route,
              `${name}=${value.slice(0, 40)}`,
              await send(route, { query: { ...route.requiredQuery, [name]: value } }),
            ),
          );
      }
    }
    expect([...new Set(complaints)]).toEqual([]);
  }, 180_000);

  it('is refused as a part of an address, and breaks nothing', async () => {
    const complaints: string[] = [];
    for (const route of routes.filter(({ pathParameters }) => pathParameters.length > 0)) {
      for (const name of route.pathParameters) {
        for (const value of ['%00', '..%2f..', '%F0%9F%99%8F', 'x'.repeat(300), '-', "';--", '%ff']) {
          const answer = await send(route, {
            address: { ...ids, [name]: value },
            ...(route.mediaType !== null && { body: JSON.stringify(exampleOf(route)) }),
          });
          if (answer.status < 400) complaints.push(`${route.name} ${name}=${value}: ${answer.status}`);
          complaints.push(...complaint(route, `${name}=${value.slice(0, 40)}`, answer));
        }
      }
    }
    expect([...new Set(complaints)]).toEqual([]);
  }, 180_000);

  it('does not slip in beside the fields of a body: who acts, when, and for whom is not the sender’s to say', async () => {
    const taken: object[] = [];
    for (const route of takingJson()) {
      const answer = await send(route, { body: JSON.stringify({ ...exampleOf(route), ...EXTRA }) });
      const pointers = new Set(
        (answer.body.errors ?? []).filter(({ code }) => code === 'field-unknown').map(({ pointer }) => pointer),
      );
      const missed = Object.keys(EXTRA).filter((name) => !(name in exampleOf(route)) && !pointers.has(`/${name}`));
      if (answer.status !== 400 || missed.length > 0) taken.push({ route: route.name, status: answer.status, missed });
    }
    expect(taken).toEqual([]);
  });

  it('is not needed to see what a command would do: a dry run of every one of them writes nothing', async () => {
    const head = async () => {
      const { body } = await running
        .as('director')
        .get<{ freshness: { watermark: { position: string } } }>(`/v1/clients/${ids['clientId']}/path`);
      return body.freshness.watermark.position;
    };
    const people = async () =>
      (await running.as('front-desk').post('/v1/clients/search', { text: 'Okafor', limit: 100 })).text;
    const [before, known] = [await head(), await people()];
    const commands = routes.filter(
      ({ queryParameters, method }) => method !== 'GET' && queryParameters.includes('dryRun'),
    );
    expect(commands.length).toBeGreaterThan(40);
    const written: string[] = [];
    for (const route of commands) {
      const text = route.mediaType === 'application/json' ? JSON.stringify(exampleOf(route)) : String(route.example);
      const { status, body } = await send(route, {
        query: { dryRun: 'true' },
        ...(route.mediaType !== null && { body: text }),
      });
      const described = body as unknown as { dryRun?: boolean; here?: { dryRun: boolean } };
      if (
        status === 201 ||
        status >= 500 ||
        (status === 200 && (described.here ?? described).dryRun !== true) ||
        (await head()) !== before
      )
        written.push(`${route.name}: ${status}`);
    }
    expect(written).toEqual([]);
    expect(await people()).toBe(known);
  });

  it('leaves a service that answers and has nothing to be ashamed of in what it printed', async () => {
    expect((await running.http.ask({ method: 'GET', path: '/readyz' })).status).toBe(200);
    expect(running.process.printed.toString()).not.toMatch(
      /A request (failed|could not be served)|unhandled|uncaught/i,
    );
  });
});
