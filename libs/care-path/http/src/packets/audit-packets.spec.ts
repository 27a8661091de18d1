import { DESK, GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

let service: RunningService;
let clientId: string;
let entryId: string;
beforeAll(async () => {
  service = await RunningService.start();
  const identity = {
    familyName: 'Packetsson',
    givenNames: 'Petra',
    birthDate: '1988-04-17',
    recordNumbers: [{ system: 'ehr', value: 'H-204417' }],
  };
  ({ clientId } = (await service.post('/v1/clients', { facilityId: 'HAWTHORN', identity })).body);
  await service.record(clientId, 'assessments', { facilityId: 'HAWTHORN', parts: [], when: '2026-03-01' });
  const admission = { facilityId: 'HAWTHORN', level: '2.1', reason: 'clinical-progress' };
  const entered = await service.record(clientId, 'admissions', { ...admission, when: '2026-03-02T09:00-06:00' });
  ({ entryId } = entered);
  await service.record(clientId, `entries/${entryId}/corrections`, {
    replaces: entered.versionId,
    correction: 'wrong-date',
    entry: { ...admission, when: '2026-03-03T09:00-06:00' },
  });
});
afterAll(() => service.stop());

const ask = (body: object, { query = '', as = GRACE } = {}) =>
  service.post(`/v1/audit-packets${query}`, { purpose: 'payer-audit', ...body }, { as });

describe('an audit packet', () => {
  it('holds a transition with its verdict, and struck through what a correction replaced', async () => {
    const { status, body } = await ask({ entryIds: [entryId] });
    expect(status).toBe(200);
    expect(body.counts).toMatchObject({ clients: 1, transitions: 1, asked: 1, missing: 0 });
    const [{ transition, replaced }] = body.clients[0].transitions;
    expect([transition.localDate, transition.packId, transition.corrected]).toEqual([
      '2026-03-03',
      expect.any(String),
      1,
    ]);
    expect(replaced).toMatchObject([
      { effective: { localDate: '2026-03-02' }, replaced: { reason: 'wrong-date', by: { id: expect.any(String) } } },
    ]);
    expect(body.notice).toContain('42 CFR part 2');
  });

  it('names nobody unless it is asked to', async () => {
    const without = await ask({ clientIds: [clientId] });
    expect(without.body.clients[0]).toMatchObject({ recordNumbers: ['H-204417'], name: null, birthDate: null });
    expect(without.text).not.toContain('Packetsson');
    const named = await ask({ clientIds: [clientId], withNames: true });
    expect(named.body.clients[0]).toMatchObject({ name: 'Packetsson, Petra', birthDate: '1988-04-17' });
  });

  it('is the same again at the same viewpoint, and another one when something else is asked', async () => {
    const { body: first } = await ask({ clientIds: [clientId] });
    const query = `?asOf=${encodeURIComponent(first.asOf)}&knownAt=${encodeURIComponent(first.knownAt)}`;
    const { body: again } = await ask({ clientIds: [clientId] }, { query });
    const { body: other } = await ask({ clientIds: [clientId], purpose: 'internal-review' }, { query });
    expect([again.packetId, other.packetId === first.packetId]).toEqual([first.packetId, false]);
  });

  it('keeps to its window', async () => {
    const { body } = await ask({ clientIds: [clientId] }, { query: '?effectiveFrom=2026-03-04' });
    expect([body.counts.transitions, body.missing]).toEqual([0, [clientId]]);
    expect(body.counts).toMatchObject({ asked: 1, missing: 1 });
  });

  it('goes out as lines: the cover, then one client a line', async () => {
    const { headers, text } = await service.post('/v1/audit-packets.ndjson', {
      purpose: 'payer-audit',
      clientIds: [clientId],
    });
    expect(headers['content-type']).toBe('application/x-ndjson');
    const [cover, client, ...rest] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([cover.counts.clients, client.clientId, rest]).toEqual([1, clientId, []]);
  });

  it.each(['audit-packets', 'audit-packets.ndjson'])(
    'as %s is recorded as a read of every client in it',
    async (route) => {
      service.reads.length = 0;
      await service.post(`/v1/${route}`, { purpose: 'payer-audit', entryIds: [entryId] });
      expect(service.reads).toMatchObject([{ clientId, actorId: 'grace', route: `POST /v1/${route}` }]);
    },
  );

  it('knows no transition of another facility, exactly as one that does not exist', async () => {
    const unknown = '99999999-9999-4999-8999-999999999999';
    const answers = await Promise.all(
      [entryId, unknown].map((one) => ask({ entryIds: [one] }, { as: ROWAN_DIRECTOR })),
    );
    expect(answers.map(({ status, body }) => [status, body.clients, body.missing])).toEqual([
      [200, [], [entryId]],
      [200, [], [unknown]],
    ]);
  });

  it('is refused where nothing is selected, and to whoever may not make one', async () => {
    const empty = await ask({});
    expect([empty.status, empty.body.code, empty.body.errors?.[0]?.pointer]).toEqual([
      400,
      'packet-without-selection',
      '/entryIds',
    ]);
    expect((await ask({ entryIds: [entryId] }, { as: DESK })).status).toBe(403);
  });
});
