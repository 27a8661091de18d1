import { randomUUID } from 'node:crypto';
import type { Recorded } from './black-box/answers.js';
import { type Answer, type Caller, withQuery } from './black-box/http.js';
import { type Route, routesOf } from './black-box/open-api.js';
import { openSite } from './black-box/provider.js';
import { type Role, ROLES, Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

/** What stands in an address: one value for each parameter. */
type Ids = Readonly<Record<string, string>>;

const UNKNOWN_ID = '5f0c1a52-6f0e-4a53-9c60-8f1d4a9b7e21';
const UNKNOWN_CODE = 'NOWHERE';

/**
 * Every role on every route that the service describes, for a client of one's own facility, of another one, and for one that
 * nobody knows. What belongs to another facility is answered byte for byte as what does not exist.
 */
describe('the matrix of roles, facilities and routes', () => {
  let running: Running;
  let routes: readonly Route[];
  const ids = { own: {} as Ids, foreign: {} as Ids, unknown: {} as Ids };

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    await openSite(running, {
      code: 'SOUTH',
      name: 'South',
      pack: 'asam-3e-adult',
      programs: [{ code: 'SOUTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    routes = await routesOf(running.http);
    ids.own = await idsAt('NORTH', 'NORTH-IOP');
    ids.foreign = await idsAt('SOUTH', 'SOUTH-IOP');
    ids.unknown = {
      clientId: UNKNOWN_ID,
      entryId: UNKNOWN_ID,
      proposalId: UNKNOWN_ID,
      planId: UNKNOWN_ID,
      subscriptionId: UNKNOWN_ID,
      code: UNKNOWN_CODE,
      id: 'no-such-pack',
      version: '9.9.9',
    };
  }, 90_000);
  afterAll(() => running.end());

  /** A client with an entry, a proposal and a plan. */
  async function idsAt(facility: string, program: string): Promise<Ids> {
    const story = await Story.of(running, facility);
    await intake(story, '2044-01-11', { level: '2.1' });
    const planned = await story.send<Recorded>('clinician', 'planned-moves', {
      move: 'admission',
      facilityId: facility,
      expected: '2045-01-01',
      level: '2.1',
    });
    const proposed = await story.send<Recorded>('clinician', 'proposals', {
      move: 'admission',
      entry: story.entry('2044-01-11 13:00', { level: '2.1' }),
    });
    await running.reach('2044-02-01T09:00-06:00');
    const admitted = await story.record('clinician', 'admissions', '2044-01-12 09:00', {
      level: '2.1',
      programId: program,
    });
    return {
      clientId: story.clientId,
      entryId: admitted.entryId,
      proposalId: proposed.body.proposalId,
      planId: planned.body.planId,
      code: facility,
      id: 'asam-3e-adult',
      version: '1.0.0',
    };
  }

  const guarded = () => routes.filter(({ needsToken }) => needsToken);
  const at = (role: Role): Caller => running.as(role, 'NORTH', `${role} of north`);

  async function send(
    caller: Caller | null,
    route: Route,
    fields: { readonly ids: Ids; readonly body?: object; readonly query?: Ids; readonly path?: string },
  ): Promise<Answer> {
    const path =
      fields.path ?? route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => fields.ids[name] ?? UNKNOWN_ID);
    const body = fields.body ?? bodyOf(route);
    const headers = {
      ...caller?.headers,
      ...(route.method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
      ...(route.mediaType !== null && { 'Content-Type': route.mediaType }),
    };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return running.http.ask({
      method: route.method,
      path: withQuery(path, fields.query ?? {}),
      headers,
      ...(route.mediaType !== null && { body: text }),
    });
  }

  /** The example of the API's description, told at one's own facility. */
  const bodyOf = (route: Route, more: Ids = {}): object =>
    typeof route.example === 'object'
      ? { ...withFacility(route.example), ...more }
      : (route.example as unknown as object);

  function withFacility(example: object | null, facility = 'NORTH'): object {
    return JSON.parse(JSON.stringify(example ?? {}).replaceAll('HAWTHORN', facility)) as object;
  }

  /** An answer without what differs between any two: its number, and the time. */
  function bare({ status, text, headers }: Answer): object {
    const { 'content-type': type, etag, location, 'retry-after': retryAfter } = headers;
    return { status, type, etag, location, retryAfter, text: text.replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:…') };
  }

  it('knows of every route who may, and has an example for what it takes', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(
      guarded().filter(
        ({ roles }) => roles.length === 0 || roles.some((role) => !(ROLES as readonly string[]).includes(role)),
      ),
    ).toEqual([]);
    expect(
      routes
        .filter(
          ({ mediaType, example }) => mediaType !== null && (example === undefined || JSON.stringify(example) === '{}'),
        )
        .map(({ name }) => name),
    ).toEqual([]);
    expect(
      routes
        .filter(({ needsToken }) => !needsToken)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['/demo/jwks.json', '/livez', '/metrics', '/readyz']);
  });

  it('describes of every route what it answers, with examples, and what it refuses', () => {
    const silent = guarded().flatMap(({ name, responses }) => {
      const problems = ['400', '401', '403', '503'].filter(
        (status) => Object.keys(responses[status]?.content?.['application/problem+json']?.examples ?? {}).length === 0,
      );
      const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return problems.length > 0 || answers.length === 0 ? [`${name}: ${problems.join(', ')}`] : [];
    });
    expect(silent.filter((one) => !one.includes('/demo/clock'))).toEqual([]);
  });

  it('answers 401 to whoever is not signed in, on every route but the public ones', async () => {
    const let_in: string[] = [];
    for (const route of guarded()) {
      const { status, body, headers } = await send(null, route, { ids: ids.own });
      if (status !== 401 || body.code !== 'token-missing' || !/problem\+json/.test(headers['content-type'] ?? ''))
        let_in.push(`${route.name}: ${status}`);
    }
    expect(let_in).toEqual([]);
  });

  it.each(ROLES)('lets %s do what its routes say, and nothing else', async (role) => {
    const astray: string[] = [];
    for (const route of guarded()) {
      const { status, body } = await send(at(role), route, { ids: ids.unknown });
      const refused = status === 403 && body.code === 'role-not-allowed';
      if (refused === route.roles.includes(role) || status === 401 || status >= 500)
        astray.push(`${route.name}: ${status} ${body?.code}`);
    }
    expect(astray).toEqual([]);
  });

  it.each(ROLES)('answers %s about a client of another facility as about one that nobody knows', async (role) => {
    const differing: object[] = [];
    for (const route of guarded().filter(
      ({ pathParameters, roles }) => pathParameters.includes('clientId') && roles.includes(role),
    )) {
      for (const body of [bodyOf(route), withFacility(route.example as object | null, 'SOUTH'), {}]) {
        const foreign = await send(at(role), route, { ids: ids.foreign, body });
        const unknown = await send(at(role), route, { ids: ids.unknown, body });
        if (JSON.stringify(bare(foreign)) !== JSON.stringify(bare(unknown)) || foreign.status < 400)
          differing.push({ route: route.name, foreign: bare(foreign), unknown: bare(unknown) });
      }
    }
    expect(differing).toEqual([]);
  });

  it('answers about a client of one’s own facility otherwise: the comparison above can fail', async () => {
    const alike: string[] = [];
    for (const route of guarded().filter(
      ({ pathParameters, roles }) => pathParameters.includes('clientId') && roles.includes('director'),
    )) {
      const body = bodyOf(route);
      const own = await send(at('director'), route, { ids: ids.own, body });
      const unknown = await send(at('director'), route, { ids: ids.unknown, body });
      // A body that cannot be understood is refused before anyone is looked up.
      if (own.status !== 400 && JSON.stringify(bare(own)) === JSON.stringify(bare(unknown))) alike.push(route.name);
    }
    expect(alike).toEqual([]);
  });

  it.each(ROLES)(
    'answers %s about an entry, proposal or plan of another facility’s client as about none',
    async (role) => {
      const differing: object[] = [];
      for (const route of guarded().filter(
        ({ pathParameters, roles }) =>
          pathParameters.includes('clientId') && pathParameters.length > 1 && roles.includes(role),
      )) {
        const foreign = await send(at(role), route, { ids: { ...ids.foreign, clientId: ids.own['clientId'] ?? '' } });
        const unknown = await send(at(role), route, { ids: { ...ids.unknown, clientId: ids.own['clientId'] ?? '' } });
        if (JSON.stringify(bare(foreign)) !== JSON.stringify(bare(unknown)))
          differing.push({ route: route.name, foreign: bare(foreign), unknown: bare(unknown) });
      }
      expect(differing).toEqual([]);
    },
  );

  it.each(ROLES)(
    'answers %s about another facility, its programs and its clients in a body as about none',
    async (role) => {
      const differing: object[] = [];
      for (const route of guarded().filter(({ roles }) => roles.includes(role))) {
        for (const field of route.clientFields) {
          const foreign = await send(at(role), route, {
            ids: ids.own,
            body: bodyOf(route, { [field]: ids.foreign['clientId'] ?? '' }),
          });
          const unknown = await send(at(role), route, { ids: ids.own, body: bodyOf(route, { [field]: UNKNOWN_ID }) });
          if (JSON.stringify(bare(foreign)) !== JSON.stringify(bare(unknown)))
            differing.push({ route: route.name, field, foreign: bare(foreign), unknown: bare(unknown) });
        }
        if (route.pathParameters.includes('code')) {
          const foreign = await send(at(role), route, {
            ids: { code: /programs/.test(route.path) ? 'SOUTH-IOP' : 'SOUTH' },
          });
          const unknown = await send(at(role), route, { ids: ids.unknown });
          if (JSON.stringify(bare(foreign)) !== JSON.stringify(bare(unknown)))
            differing.push({ route: route.name, foreign: bare(foreign), unknown: bare(unknown) });
        }
      }
      expect(differing).toEqual([]);
    },
  );

  it.each(ROLES)('shows %s nothing of another facility in any list', async (role) => {
    const shown: object[] = [];
    const telling = [ids.foreign['clientId'] ?? '', 'SOUTH'];
    // A question about one client is no list, and a page needs the cursor of a plan.
    for (const route of guarded().filter(
      ({ method, pathParameters, requiredQuery, roles }) =>
        method === 'GET' &&
        pathParameters.length === 0 &&
        !('clientId' in requiredQuery || 'until' in requiredQuery) &&
        roles.includes(role),
    )) {
      const { status, text } = await send(at(role), route, { ids: {}, query: route.requiredQuery });
      if (status !== 200 || telling.some((word) => text.includes(word)))
        shown.push({ route: route.name, status, text: text.slice(0, 500) });
    }
    expect(shown).toEqual([]);
  });

  it.each(ROLES)('answers %s, asking a list for another facility’s client or facility, as for none', async (role) => {
    const differing: object[] = [];
    for (const route of guarded().filter(({ method, roles }) => method === 'GET' && roles.includes(role))) {
      for (const name of route.queryParameters.filter((parameter) =>
        /client|facility|program|placement|entry/i.test(parameter),
      )) {
        const request = (value: string) =>
          send(at(role), route, { ids: ids.own, query: { ...route.requiredQuery, [name]: value } });
        const isId = /client|placement|entry/i.test(name);
        const foreign = await request(
          isId ? (ids.foreign[name] ?? ids.foreign['clientId'] ?? '') : /program/i.test(name) ? 'SOUTH-IOP' : 'SOUTH',
        );
        const unknown = await request(isId ? UNKNOWN_ID : UNKNOWN_CODE);
        const [one, other] = [foreign, unknown].map((answer) => timeless(answer));
        if (one !== other || foreign.status >= 500)
          differing.push({ route: route.name, parameter: name, foreign: one, unknown: other });
      }
    }
    expect(differing).toEqual([]);
  });

  /** Without the moment at which it was asked, and without cursors, which are bound to what was asked. */
  const timeless = (answer: Answer): string =>
    JSON.stringify(bare(answer)).replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z|\b[12]\d{12}\b|dGwy[\w-]+\.[\w-]+/g, '…');

  it('is not talked into more by another spelling of an address or method', async () => {
    const analyst = at('analyst');
    const path = `/v1/clients/${ids.own['clientId']}/discharges`;
    const body = JSON.stringify({
      facilityId: 'NORTH',
      when: '2044-01-20T09:00-06:00',
      disposition: 'completed',
      planned: true,
    });
    const headers = { ...analyst.headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const spellings = [
      path,
      `${path}/`,
      path.toUpperCase(),
      path.replace('/discharges', '/%64ischarges'),
      `/${path}`,
      path.replace('/v1/', '/v1/./'),
      `${path}%2f`,
      `${path};a=b`,
    ];
    for (const spelled of spellings) {
      const answer = await running.http.ask({ method: 'POST', path: spelled, headers, body });
      expect([403, 404, 400]).toContain(answer.status);
    }
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      const answer = await running.http.ask({ method: 'GET', path, headers: { ...analyst.headers, [name]: 'POST' } });
      expect([403, 404, 405]).toContain(answer.status);
    }
    for (const [name, value] of Object.entries({
      'X-User-Id': running.idOf('director'),
      'X-Forwarded-User': 'director',
      'X-Roles': 'director',
    })) {
      const answer = await running.http.ask({ method: 'POST', path, headers: { ...headers, [name]: value }, body });
      expect(answer).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    }
  });

  it('takes no token that was changed, has expired, or was signed by nobody', async () => {
    const token = at('director').token;
    const [header = '', claims = '', signature = ''] = token.split('.');
    const fields = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${header}.${encoded({ ...fields, facilities: 'all' })}.${signature}`,
      `${encoded({ alg: 'none', typ: 'at+jwt' })}.${claims}.`,
      `${encoded({ alg: 'HS256', typ: 'at+jwt' })}.${claims}.${signature}`,
      `${header}.${claims}.${Buffer.alloc(64).toString('base64url')}`,
      `${header}.${claims}`,
      'nobody',
    ];
    for (const one of forged) {
      const answer = await running.http.ask({
        method: 'GET',
        path: '/v1/facilities',
        headers: { Authorization: `Bearer ${one}` },
      });
      expect(answer).toMatchObject({ status: 401, body: { code: expect.stringMatching(/^token-/) } });
    }
    expect((await at('director').get('/v1/facilities')).status).toBe(200);
  });
});
