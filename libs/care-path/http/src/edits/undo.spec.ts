import { ADA, DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeEach(async () => (service = await RunningService.start()));
afterEach(() => service.stop());

const TEN_MINUTES_MS = 600_000;
const OLGA = 'clinician.olga@HAWTHORN';
const plan = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00', components: ['alumni-group'] };

/** A client with one entry that Ada recorded just now. */
async function recorded(what = 'aftercare-plans', body: object = plan, as = ADA) {
  const clientId = await service.client({ as });
  const answer = await service.record(clientId, what, body, { as });
  const entry = `/v1/clients/${clientId}/entries/${answer.entryId}`;
  const undo = { replaces: answer.versionId, reason: 'undo' };
  return { clientId, answer, entry, undo };
}
const itemsOf = async (clientId: string, as = ADA) =>
  (await service.get(`/v1/clients/${clientId}/path`, { as })).body.timeline;
const inTenMinutes = () => service.clock.now() + TEN_MINUTES_MS;

describe('undoing an entry', () => {
  it('is open to its recorder, whom the answer and the path tell until when', async () => {
    const { clientId, answer, entry, undo } = await recorded();
    const end = inTenMinutes();
    expect(Date.parse(answer.undoUntil)).toBe(end);
    expect((await itemsOf(clientId)).map((item: { undoUntil: string }) => Date.parse(item.undoUntil))).toEqual([end]);
    const undone = await service.post(`${entry}/voids`, undo, { as: ADA });
    expect([undone.status, undone.body.undoUntil, undone.body.events]).toMatchObject([
      201,
      null,
      [{ type: 'EntryVoided' }],
    ]);
    expect(await itemsOf(clientId)).toMatchObject([{ voided: { reason: 'undo', by: { id: 'ada' } }, undoUntil: null }]);
  });

  it('is open to each role that records', async () => {
    const inquiry = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00', source: 'web' };
    const { entry, undo } = await recorded('inquiries', inquiry, DESK);
    expect((await service.post(`${entry}/voids`, undo, { as: DESK })).status).toBe(201);
  });

  it('may be tried without writing', async () => {
    const { clientId, entry, undo } = await recorded();
    expect((await service.post(`${entry}/voids?dryRun=true`, undo, { as: ADA })).body).toMatchObject({ dryRun: true });
    expect(await itemsOf(clientId)).toMatchObject([{ voided: null }]);
  });

  it('is shown to nobody else, and to nobody in the path of another time', async () => {
    const { clientId } = await recorded();
    expect(await itemsOf(clientId, OLGA)).toMatchObject([{ undoUntil: null }]);
    const known = await service.get(`/v1/clients/${clientId}/path?knownAt=2030-01-01`, { as: ADA });
    expect(known.body.timeline).toMatchObject([{ undoUntil: null }]);
  });

  it('goes in at ten minutes exactly, and is refused after', async () => {
    const { entry, undo, clientId } = await recorded();
    service.clock.moveBy(TEN_MINUTES_MS + 1);
    const late = await service.post(`${entry}/voids`, undo, { as: ADA });
    expect([late.status, late.body.code]).toEqual([403, 'undo-too-late']);
    expect(late.body.detail).toContain('Propose');
    expect(await itemsOf(clientId)).toMatchObject([{ undoUntil: null, voided: null }]);
    service.clock.moveBy(-1);
    expect((await service.post(`${entry}/voids`, undo, { as: ADA })).status).toBe(201);
  });

  it('is answered to a repeat after ten minutes as it was at first', async () => {
    const { entry, undo } = await recorded();
    const first = await service.post(`${entry}/voids`, undo, { as: ADA, key: 'once' });
    service.clock.moveBy(2 * TEN_MINUTES_MS);
    const repeat = await service.post(`${entry}/voids`, undo, { as: ADA, key: 'once' });
    expect([repeat.status, repeat.body]).toEqual([200, { ...first.body, replayed: true }]);
  });

  it('is refused to someone else, a director too, who voids for another reason', async () => {
    const { entry, undo } = await recorded();
    for (const as of [OLGA, GRACE]) {
      const foreign = await service.post(`${entry}/voids`, undo, { as });
      expect([foreign.status, foreign.body.code]).toEqual([403, 'entry-not-own']);
    }
    expect((await service.post(`${entry}/voids`, { ...undo, reason: 'duplicate' }, { as: GRACE })).status).toBe(201);
  });

  it('needs its reason: another one takes a director', async () => {
    const { entry, undo } = await recorded();
    const refused = await service.post(`${entry}/voids`, { ...undo, reason: 'duplicate' }, { as: ADA });
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      403,
      'void-needs-another-role',
      '/reason',
    ]);
  });

  it('names what relies on the entry, and is proposed then', async () => {
    const { clientId, admission } = await service.admitted({ as: ADA });
    const phase = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00', level: '1', reason: 'urgent' };
    const moved = await service.record(clientId, 'level-changes', phase, { as: OLGA });
    const undo = { replaces: admission.versionId, reason: 'undo' };
    const refused = await service.post(`/v1/clients/${clientId}/entries/${admission.entryId}/voids`, undo, { as: ADA });
    expect([refused.status, refused.body.code]).toEqual([422, 'entry-relied-on']);
    expect(refused.body.hanging).toMatchObject([{ entryId: moved.entryId }]);
    const proposal = {
      do: 'void',
      entryId: admission.entryId,
      replaces: admission.versionId,
      because: 'did-not-happen',
      hanging: 'void',
    };
    expect((await service.post(`/v1/clients/${clientId}/proposals/edits`, proposal, { as: ADA })).status).toBe(201);
  });

  it('is no reason of a proposal or of a repair', async () => {
    const { clientId, answer } = await recorded();
    const step = { do: 'void', entryId: answer.entryId, replaces: answer.versionId, because: 'undo' };
    const tried = await Promise.all([
      service.post(`/v1/clients/${clientId}/proposals/edits`, step, { as: ADA }),
      service.post(`/v1/clients/${clientId}/repairs`, { steps: [step] }, { as: ADA }),
    ]);
    expect(tried.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'request-invalid'],
      [400, 'request-invalid'],
    ]);
  });
});

describe('moving an own entry to the right client', () => {
  const move = async (as: string, key: string, from: Awaited<ReturnType<typeof recorded>>, toClientId: string) =>
    service.post(`${from.entry}/wrong-client`, { replaces: from.undo.replaces, toClientId }, { as, key });

  it('is open to its recorder within ten minutes, and a repeat answers as the first did', async () => {
    const from = await recorded();
    const right = await service.client();
    service.clock.moveBy(TEN_MINUTES_MS);
    const moved = await move(ADA, 'moved', from, right);
    expect(moved.status).toBe(201);
    expect(await itemsOf(from.clientId)).toMatchObject([{ voided: { reason: 'wrong-client' } }]);
    expect(await itemsOf(right)).toMatchObject([{ voided: null, by: { id: 'ada' } }]);
    service.clock.moveBy(2 * TEN_MINUTES_MS);
    const repeat = await move(ADA, 'moved', from, right);
    expect([repeat.status, repeat.body.here.events, repeat.body.there.entryId]).toEqual([
      200,
      moved.body.here.events,
      moved.body.there.entryId,
    ]);
  });

  it.each([
    ['later', ADA, TEN_MINUTES_MS + 1, 'undo-too-late'],
    ['of someone else', OLGA, 0, 'entry-not-own'],
  ])('is refused %s, and leaves both paths as they were', async (_when, as, afterMs, code) => {
    const from = await recorded();
    const right = await service.client();
    service.clock.moveBy(afterMs);
    const refused = await move(as, 'refused', from, right);
    expect([refused.status, refused.body.code]).toEqual([403, code]);
    expect([(await itemsOf(from.clientId))[0].voided, await itemsOf(right)]).toEqual([null, []]);
    expect((await move(GRACE, 'director', from, right)).status).toBe(201);
  });

  it('is taken back whole when a crash kept it from ending within ten minutes', async () => {
    const from = await recorded();
    const right = await service.client();
    const append = service.log.append.bind(service.log);
    service.log.append = async (stream, expected, events) => {
      if (stream === `carePath-${from.clientId}`) throw new Error('The power is gone.');
      return append(stream, expected, events);
    };
    expect((await move(ADA, 'crash', from, right)).status).toBe(500);
    service.log.append = append;
    service.clock.moveBy(TEN_MINUTES_MS + 1);
    expect((await move(ADA, 'crash', from, right)).body.code).toBe('undo-too-late');
    expect([(await itemsOf(from.clientId))[0].voided, await itemsOf(right)]).toMatchObject([
      null,
      [{ voided: { reason: 'wrong-client' } }],
    ]);
  });
});
