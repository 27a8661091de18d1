import { ADA, DESK, GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const OPERATOR = 'operator.olga@HAWTHORN';
const LEFT = { disposition: 'completed', planned: true, reason: 'clinical-judgment' };
const CONFIRMED = { ground: 'client-request' };
const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' };

/** Discharged, with a text in the record. */
async function left(): Promise<string> {
  const { clientId } = await service.admitted();
  await service.record(clientId, 'inquiries', { ...HERE, narrative: 'Asked for a quieter room.' });
  await service.record(clientId, 'discharges', { ...HERE, ...LEFT });
  return clientId;
}

async function asked(clientId: string): Promise<string> {
  const { events } = await service.record(clientId, 'erasures', { ground: 'client-request' }, { as: OPERATOR });
  return events[0].id as string;
}

const confirm = (clientId: string, erasureId: string, sent: { as?: string; key?: string } = {}) =>
  service.post(`/v1/clients/${clientId}/erasures/${erasureId}/confirmation`, CONFIRMED, { as: GRACE, ...sent });

async function erased(): Promise<string> {
  const clientId = await left();
  const { status } = await confirm(clientId, await asked(clientId));
  if (status !== 201) throw new Error(`Not erased: ${status}`);
  return clientId;
}

const standing = async (clientId: string) =>
  (await service.get(`/v1/clients/${clientId}/erasures`, { as: OPERATOR })).body;
const typesOf = async (clientId: string) => (await service.events(clientId)).map(({ type }) => type);

describe('an erasure over HTTP', () => {
  it('is asked for by an operator, confirmed by a director, and carried out at once', async () => {
    const clientId = await left();
    const erasureId = await asked(clientId);
    expect((await standing(clientId)).erasures).toMatchObject([{ erasureId, state: 'waiting', answeredAt: null }]);

    const { status, body } = await confirm(clientId, erasureId);

    expect([status, body.events.map(({ type }: { type: string }) => type)]).toEqual([201, ['ErasureStarted']]);
    expect((await typesOf(clientId)).slice(-3)).toEqual(['ErasureRequested', 'ErasureStarted', 'ErasureCompleted']);
    expect(await standing(clientId)).toMatchObject({ erased: true, erasures: [{ erasureId, state: 'completed' }] });
  });

  it('says in the last event how much was destroyed, and nothing of what it was', async () => {
    const clientId = await erased();
    const last = (await service.events(clientId)).at(-1);
    expect(JSON.parse(last?.data ?? '')).toMatchObject({
      facilityId: 'HAWTHORN',
      purged: { identityVersions: 1, searchEntries: 3, requests: 1 },
    });
  });

  it('is answered the same under the same key, though the key of the client is gone', async () => {
    const clientId = await left();
    const erasureId = await asked(clientId);
    const first = await confirm(clientId, erasureId, { key: 'once' });
    const again = await confirm(clientId, erasureId, { key: 'once' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('is only tried by a dry run', async () => {
    const clientId = await left();
    const erasureId = await asked(clientId);
    const { status, body } = await service.post(
      `/v1/clients/${clientId}/erasures/${erasureId}/confirmation?dryRun=true`,
      CONFIRMED,
    );
    expect([status, body.dryRun]).toEqual([200, true]);
    expect((await service.get(`/v1/clients/${clientId}/identity`)).body.identity).toMatchObject({
      familyName: 'Okafor',
    });
  });

  it('is refused under a legal hold, to whoever asks and to whoever confirms', async () => {
    const clientId = await left();
    const erasureId = await asked(clientId);
    const { events } = await service.record(clientId, 'legal-holds', { reason: 'litigation' }, { as: OPERATOR });
    const stopped = await confirm(clientId, erasureId);
    expect([stopped.status, stopped.body.code]).toEqual([409, 'legal-hold-stands']);
    await service.record(clientId, `erasures/${erasureId}/decline`, { reason: 'legal-duty-to-keep' });
    const refused = await service.post(
      `/v1/clients/${clientId}/erasures`,
      { ground: 'client-request' },
      { as: OPERATOR },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'legal-hold-stands']);
    await service.record(clientId, `legal-holds/${events[0].id}/lift`, { reason: 'matter-closed' });
    expect((await confirm(clientId, await asked(clientId))).status).toBe(201);
  });

  it('takes two people, whatever their roles', async () => {
    const clientId = await left();
    const both = 'director+operator.iris@HAWTHORN';
    const { events } = await service.record(clientId, 'erasures', CONFIRMED, { as: both });
    const refused = await confirm(clientId, events[0].id, { as: both });
    expect([refused.status, refused.body.code]).toEqual([403, 'confirmer-is-asker']);
  });

  it('takes a director with rights wherever the client has been', async () => {
    const { clientId } = await service.admitted({ as: 'director.grace@HAWTHORN,ROWAN' });
    const as = 'director.grace@HAWTHORN,ROWAN';
    await service.record(
      clientId,
      'level-changes',
      {
        when: '2026-05-11T11:00-04:00',
        level: '2.1',
        facilityId: 'ROWAN',
        programId: 'ROWAN-IOP',
        reason: 'clinical-judgment',
      },
      { as },
    );
    const there = { facilityId: 'ROWAN', when: '2026-05-20T10:00-04:00' };
    await service.record(clientId, 'discharges', { ...there, ...LEFT }, { as });
    const erasureId = await asked(clientId);
    const refused = await confirm(clientId, erasureId, { as: 'director.rosa@ROWAN' });
    expect([refused.status, refused.body.code]).toEqual([403, 'facility-not-yours']);
    expect((await confirm(clientId, erasureId, { as })).status).toBe(201);
  });

  it.each([
    ['legal-holds', { reason: 'audit' }, [ADA, DESK]],
    ['erasures', { ground: 'client-request' }, [ADA, DESK]],
    ['erasures/11111111-1111-4111-8111-111111111111/confirmation', CONFIRMED, [ADA, DESK, OPERATOR]],
    ['legal-holds/11111111-1111-4111-8111-111111111111/lift', { reason: 'matter-closed' }, [ADA, OPERATOR]],
  ])('refuses %s to other roles', async (what, body, refusedTo) => {
    const clientId = await service.client();
    for (const as of refusedTo) {
      const { status, body: problem } = await service.post(`/v1/clients/${clientId}/${what}`, body, { as });
      expect([as, status, problem.code]).toEqual([as, 403, 'role-not-allowed']);
    }
  });
});

describe('a client who was erased', () => {
  let clientId: string;
  beforeAll(async () => (clientId = await erased()));

  it.each([
    ['inquiries', HERE],
    ['admissions', { ...HERE, level: '2.1' }],
    ['planned-moves', { move: 'admission', facilityId: 'HAWTHORN', expected: '2026-07-01', level: '2.1' }],
    ['legal-holds', { reason: 'audit' }],
    ['erasures', { ground: 'client-request' }],
  ])('takes no %s', async (what, body) => {
    const before = await typesOf(clientId);
    const { status, body: problem } = await service.post(`/v1/clients/${clientId}/${what}`, body);
    expect([status, problem.code]).toEqual([410, 'client-erased']);
    expect(await typesOf(clientId)).toEqual(before);
  });

  it('has no identity to read or to amend', async () => {
    const read = await service.get(`/v1/clients/${clientId}/identity`);
    const amended = await service.send('PUT', `/v1/clients/${clientId}/identity`, {
      familyName: 'Okafor',
      givenNames: 'Adaeze',
    });
    expect([read.status, read.body.code]).toEqual([410, 'client-erased']);
    expect([amended.status, amended.body.code]).toEqual([410, 'client-erased']);
    expect(await service.vault.identityHistory(clientId)).toEqual([]);
  });

  it('is unknown to another facility still', async () => {
    const { status, body } = await service.post(`/v1/clients/${clientId}/inquiries`, HERE, { as: ROWAN_DIRECTOR });
    expect([status, body.code]).toEqual([404, 'client-unknown']);
  });

  it('keeps a path that can be read, without its texts', async () => {
    const { status, body } = await service.get(`/v1/clients/${clientId}/path`);
    expect([status, body.erased]).toEqual([200, true]);
    expect(Object.values(body.narratives)).toEqual([{ erased: true }]);
    const past = await service.get(`/v1/clients/${clientId}/path?knownAt=2026-06-01T12:00Z`);
    expect(Object.values(past.body.narratives)).toEqual([{ erased: true }]);
  });

  it('is found by nobody, and matched with nobody', async () => {
    const only = await erased();
    const found = await service.post('/v1/clients/search', { text: 'Okafor', limit: 100 });
    const matched = await service.post('/v1/clients/match', {
      name: { familyName: 'Okafor', givenNames: 'Adaeze' },
      birthDate: '1988-04-17',
    });
    const named = await service.post('/v1/clients/names', { clientIds: [only] });
    const ids = (list: readonly { clientId: string }[]) => list.map((one) => one.clientId);
    expect(ids(found.body.clients)).not.toContain(only);
    expect(ids(matched.body.candidates)).not.toContain(only);
    expect(named.body.names).toEqual([]);
  });

  it('is not registered again by a repeat of the registration, and is by a new one', async () => {
    const identity = { familyName: 'Lindqvist', givenNames: 'Tove', birthDate: '1990-01-02' };
    const body = { facilityId: 'HAWTHORN', identity };
    const first = await service.post('/v1/clients', body, { key: 'registered-once' });
    const id = first.body.clientId as string;
    await confirm(id, await asked(id));
    const repeated = await service.post('/v1/clients', body, { key: 'registered-once' });
    expect([repeated.status, repeated.body.code]).toEqual([410, 'client-erased']);
    const anew = await service.post('/v1/clients', body);
    expect([anew.status, anew.body.clientId === id]).toEqual([201, false]);
  });

  it('asks for nothing any more', async () => {
    const { body } = await service.get(`/v1/obligations?clientId=${clientId}&state=open`);
    expect(body.items).toEqual([]);
  });
});

describe('the list of erasures', () => {
  it('shows operators and directors of the facility what waits, and whether a hold stands', async () => {
    const clientId = await left();
    const erasureId = await asked(clientId);
    await service.record(clientId, 'legal-holds', { reason: 'audit' });
    for (const as of [OPERATOR, GRACE]) {
      const { body } = await service.get(`/v1/erasures?clientId=${clientId}`, { as });
      expect(body.items).toMatchObject([{ clientId, erasureId, state: 'waiting', onHold: true }]);
    }
    const elsewhere = await service.get(`/v1/erasures?clientId=${clientId}`, { as: ROWAN_DIRECTOR });
    expect(elsewhere.body.items).toEqual([]);
    expect((await service.get('/v1/erasures', { as: ADA })).status).toBe(403);
  });

  it('shows what was carried out when it is asked for', async () => {
    const clientId = await erased();
    const { body } = await service.get(`/v1/erasures?clientId=${clientId}&state=completed`, { as: OPERATOR });
    expect(body.items).toMatchObject([{ state: 'completed', ground: 'client-request', declined: null }]);
  });
});
