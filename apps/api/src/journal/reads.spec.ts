import { testService, type TestService } from '../service.fixture.js';

let service: TestService;
const clients: Record<string, string> = {};
const site = (code: string) => ({ code, name: `${code} House`, zone: 'America/Chicago', openFrom: '2024-07-01' });
const named = (familyName: string) => ({ familyName, givenNames: 'Ottilie', birthDate: '1971-07-07' });

beforeAll(async () => {
  service = await testService();
  for (const code of ['NORTH', 'SOUTH']) {
    await service.ask('POST', '/v1/facilities', { body: site(code) });
    const body = { facilityId: code, identity: named(`Quill${code.toLowerCase()}`) };
    clients[code] = (await service.ask('POST', '/v1/clients', { body })).body.clientId;
  }
});
afterAll(() => service.close());

const reads = async (query = '', facilities: readonly string[] | 'all' = 'all') =>
  (await service.ask('GET', `/v1/reads${query}`, { facilities, key: null })).body;
const clinician = { as: 'clinician', facilities: ['NORTH'], key: null } as const;

/** Each way to learn who a client is or what happened to them; a route that is added is told of here. */
type Reader = 'clinician' | 'operator' | 'director';
const READING: readonly (readonly [string, string, (clientId: string) => string, object | null, Reader])[] = [
  ['GET', '/v1/clients/:clientId/path', (clientId) => `/v1/clients/${clientId}/path`, null, 'clinician'],
  ['GET', '/v1/clients/:clientId/identity', (clientId) => `/v1/clients/${clientId}/identity`, null, 'clinician'],
  ['GET', '/v1/clients/:clientId/placements', (clientId) => `/v1/clients/${clientId}/placements`, null, 'clinician'],
  ['GET', '/v1/clients/:clientId/erasures', (clientId) => `/v1/clients/${clientId}/erasures`, null, 'operator'],
  ['GET', '/v1/clients/:clientId/disclosures', (clientId) => `/v1/clients/${clientId}/disclosures`, null, 'director'],
  ['POST', '/v1/clients/search', () => '/v1/clients/search', { text: 'quillnorth' }, 'clinician'],
  [
    'POST',
    '/v1/clients/match',
    () => '/v1/clients/match',
    { name: { familyName: 'Quillnorth', givenNames: 'Ottilie' } },
    'clinician',
  ],
];

describe('whoever reads an identity or a path', () => {
  it.each(READING)('is recorded: %s %s', async (method, pattern, path, body, as) => {
    const asked = { ...clinician, as, ...(body && { body }) };
    const answer = await service.ask(method, path(clients['NORTH']!), asked);
    expect(answer.status).toBe(200);
    const { items } = await reads(`?clientId=${clients['NORTH']}&limit=1`);
    expect(items).toEqual([
      {
        at: expect.stringMatching(/^2026-03-02T15:0/),
        actorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        roles: [as],
        clientId: clients['NORTH'],
        route: `${method} ${pattern}`,
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  it('is recorded on every route with a client in its address that answers a question', () => {
    const questions = [...new Set(service.application.routes)].filter((route) => /^GET .*\/:clientId/.test(route));
    const known = READING.map(([method, pattern]) => `${method} ${pattern}`);
    expect(questions.filter((route) => !known.includes(route))).toEqual([]);
  });

  it('is recorded where a question for a match came upon someone elsewhere', async () => {
    const name = { familyName: 'Quillsouth', givenNames: 'Ottilie' };
    const likely = { name, birthDate: '1971-07-07' };
    await service.ask('POST', '/v1/clients/match', { ...clinician, body: likely });
    expect((await reads(`?clientId=${clients['SOUTH']}&limit=1`, ['SOUTH'])).items).toMatchObject([
      { route: 'POST /v1/clients/match', roles: ['clinician'] },
    ]);
  });

  it('is not recorded when nothing was shown', async () => {
    const before = (await reads()).items.length;
    const foreign = await service.ask('GET', `/v1/clients/${clients['SOUTH']}/path`, clinician);
    await service.ask('POST', '/v1/clients/search', { ...clinician, body: { text: 'nobody' } });
    expect([foreign.status, (await reads()).items.length]).toEqual([404, before]);
  });
});

describe('the reads', () => {
  it('of a person are found by who they are', async () => {
    const [{ actorId }] = (await reads('?limit=1')).items;
    await service.ask('GET', `/v1/clients/${clients['SOUTH']}/path`, { as: 'utilization-review', key: null });
    const ofPerson = (await reads(`?actorId=${actorId}`)).items as { actorId: string }[];
    expect(ofPerson.length).toBeGreaterThan(0);
    expect(ofPerson.every((read) => read.actorId === actorId)).toBe(true);
    expect((await reads('?actorId=nobody')).items).toEqual([]);
  });

  it('of a foreign client look like those of an unknown one', async () => {
    const foreign = await service.ask('GET', `/v1/reads?clientId=${clients['SOUTH']}`, {
      facilities: ['NORTH'],
      key: null,
    });
    const unknown = await service.ask('GET', '/v1/reads?clientId=5f0c1a52-6f0e-4a53-9c60-8f1d4a9b7e21', {
      facilities: ['NORTH'],
      key: null,
    });
    expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
    expect(JSON.stringify(await reads('', ['NORTH']))).not.toContain(clients['SOUTH']);
  });

  it('come in pages, newest first, without a gap', async () => {
    const all = (await reads('?limit=500')).items as { correlationId: string; clientId: string }[];
    const paged: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: unknown[]; next: string | null } = await reads(`?limit=2${next && `&cursor=${next}`}`);
      paged.push(...page.items);
      next = page.next;
    }
    expect(all.length).toBeGreaterThan(4);
    expect(paged).toEqual(all);
  });

  it('of a period are those in it', async () => {
    expect((await reads('?from=2026-03-02T14:00Z&to=2026-03-02T16:00Z')).items.length).toBeGreaterThan(0);
    expect((await reads('?to=2026-03-02T14:00Z')).items).toEqual([]);
    const { status, body } = await service.ask('GET', '/v1/reads?from=2026-03-02T14:00Z&to=2026-03-01T14:00Z', {
      key: null,
    });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'reads-period-empty', 'query:to']);
  });

  it('of a day are those of that day at a site that knows the client', async () => {
    // It is 09:00 in Chicago.
    const count = async (query: string, facilities?: readonly string[]) =>
      (await reads(`?${query}`, facilities)).items.length;
    expect(await count('from=2026-03-02&to=2026-03-03')).toBe(await count('limit=50'));
    expect(await count('from=2026-03-02&to=2026-03-03', ['NORTH'])).toBeGreaterThan(0);
    expect([
      await count('from=2026-03-03'),
      await count('to=2026-03-02'),
      await count('to=2026-03-02', ['NORTH']),
    ]).toEqual([0, 0, 0]);
    const backwards = await service.ask('GET', '/v1/reads?from=2026-03-03&to=2026-03-02', { key: null });
    expect([backwards.status, backwards.body.code]).toEqual([400, 'reads-period-empty']);
  });

  it('of several clients and several people are found at once', async () => {
    const both = Object.values(clients).join();
    const of = (items: { clientId: string }[]) => new Set(items.map(({ clientId }) => clientId));
    expect(of((await reads(`?clientId=${both}&limit=500`)).items)).toEqual(new Set(Object.values(clients)));
    const all = (await reads('?limit=500')).items as { actorId: string }[];
    const people = [...new Set(all.map(({ actorId }) => actorId))].slice(0, 2);
    expect(people.length).toBe(2);
    const theirs = (await reads(`?actorId=${people.join()}&limit=500`)).items;
    expect(theirs).toEqual(all.filter(({ actorId }) => people.includes(actorId)));
  });

  it.each(['operator', 'clinician', 'front-desk', 'utilization-review', 'analyst', 'partner'] as const)(
    'are not for %s to see',
    async (as) => expect((await service.ask('GET', '/v1/reads', { as, key: null })).status).toBe(403),
  );

  it('say nothing of what was read', async () => expect(JSON.stringify(await reads())).not.toMatch(/quill/i));
});

describe('names of staff', () => {
  it('are shown of those who work at one of the caller’s facilities, and an amendment leaves the others alone', async () => {
    const member = { name: 'Ngozi Eze', title: null, facilityIds: ['SOUTH'] };
    const { staffId } = (await service.ask('POST', '/v1/staff', { body: member })).body;
    const names = async (facilities: readonly string[]) =>
      (await service.ask('POST', '/v1/staff/names', { facilities, key: null, body: { staffIds: [staffId] } })).body
        .names;
    expect([await names(['NORTH']), (await names(['SOUTH'])).length]).toEqual([[], 1]);

    await service.ask('POST', '/v1/staff', { body: { ...member, staffId, facilityIds: ['NORTH', 'SOUTH'] } });
    await service.ask('POST', '/v1/staff', {
      facilities: ['NORTH'],
      body: { ...member, staffId, facilityIds: ['NORTH'] },
    });
    expect((await names(['SOUTH'])).length).toBe(1);
  });
});
