import { GRACE, ROWAN_DIRECTOR, RunningService } from './running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' };
const ID = '11111111-1111-4111-8111-111111111111';
const UNKNOWN = '99999999-9999-4999-8999-999999999999';

/** A body that gets past the form of each route under a client. */
const ROWAN = { facilityId: 'ROWAN', when: '2026-05-11T10:00-04:00' };
const COMMANDS: Readonly<Record<string, object>> = {
  inquiries: ROWAN,
  'inquiry-closings': { ...ROWAN, reason: 'lost-contact' },
  assessments: ROWAN,
  'entry-reviews': { ...ROWAN, reviews: ID, outcome: 'accepted' },
  recommendations: { ...ROWAN, level: '2.1' },
  'coverage-verifications': { ...ROWAN, outcome: 'verified' },
  authorizations: { ...ROWAN, state: 'approved' },
  certifications: { ...ROWAN, level: '2.1', hoursPerWeek: 9, from: '2026-05-11', lastDay: '2026-06-30' },
  admissions: { ...ROWAN, level: '2.1' },
  'level-changes': { when: ROWAN.when, level: '1' },
  arrivals: ROWAN,
  'phase-changes': { ...ROWAN, phase: 'late' },
  schedules: { ...ROWAN, days: ['mon'] },
  leaves: { ...ROWAN, leave: 'therapeutic' },
  'leave-ends': { ...ROWAN, outcome: 'returned' },
  'referrals-out': { ...ROWAN, target: 'hospital' },
  'referral-returns': { ...ROWAN, outcome: 'completed' },
  'continued-stay-reviews': { ...ROWAN, outcome: 'continue' },
  'living-environments': { ...ROWAN, place: 'home' },
  'care-teams': { ...ROWAN, members: [] },
  'returns-to-use': ROWAN,
  'aftercare-plans': { ...ROWAN, components: [] },
  discharges: { ...ROWAN, disposition: 'completed', planned: true },
  'aftercare-starts': ROWAN,
  'aftercare-contacts': { ...ROWAN, method: 'phone', reached: true },
  'aftercare-ends': { ...ROWAN, outcome: 'completed' },
  deaths: ROWAN,
  attributes: ROWAN,
  proposals: { move: 'discharge', entry: { ...ROWAN, disposition: 'completed', planned: true } },
  'proposals/edits': { do: 'void', entryId: ID, replaces: ID, because: 'duplicate' },
  [`proposals/${ID}/approval`]: {},
  [`proposals/${ID}/decline`]: {},
  [`proposals/${ID}/withdrawal`]: {},
  'planned-moves': { move: 'admission', facilityId: 'ROWAN', expected: '2026-07-01', level: '2.1' },
  [`planned-moves/${ID}/cancellation`]: { reason: 'client-choice' },
  'legal-holds': { reason: 'litigation' },
  [`legal-holds/${ID}/lift`]: { reason: 'matter-closed' },
  erasures: { ground: 'client-request' },
  [`erasures/${ID}/confirmation`]: { ground: 'client-request' },
  [`erasures/${ID}/decline`]: { reason: 'client-withdrew' },
  repairs: { steps: [{ do: 'void', entryId: ID, replaces: ID, because: 'duplicate' }] },
  [`tasks/${ID}/assignment`]: { ownerId: null },
  [`tasks/${ID}/snooze`]: { until: null },
  [`entries/${ID}/corrections`]: { replaces: ID, correction: 'wrong-date', entry: ROWAN },
  [`entries/${ID}/voids`]: { replaces: ID, reason: 'duplicate' },
  [`entries/${ID}/reinstatements`]: { replaces: ID },
  [`entries/${ID}/wrong-client`]: { replaces: ID, toClientId: ID },
};

/** The whole answer but for what no two answers share. */
const faceOf = ({ status, text, headers }: Awaited<ReturnType<RunningService['get']>>) => ({
  status,
  text: text.replaceAll(/urn:uuid:[0-9a-f-]{36}/g, ''),
  headers: { ...headers, date: null },
});

describe("another facility's client", () => {
  let foreign: string;
  beforeAll(async () => ({ clientId: foreign } = await service.admitted()));

  it.each(Object.entries(COMMANDS))('is answered by %s exactly as an unknown one', async (what, body) => {
    const [known, unknown, noId] = await Promise.all(
      [foreign, UNKNOWN, 'no-id'].map((id) => service.post(`/v1/clients/${id}/${what}`, body, { as: ROWAN_DIRECTOR })),
    );
    expect([known?.status, known?.body.code]).toEqual([404, 'client-unknown']);
    expect(faceOf(known!)).toEqual(faceOf(unknown!));
    expect(faceOf(noId!)).toEqual(faceOf(unknown!));
  });

  it.each(['path', 'placements', 'identity', 'erasures', 'path?knownAt=2020-01-01T00:00Z'])(
    'is answered by GET %s exactly as an unknown one',
    async (what) => {
      const [known, unknown] = await Promise.all(
        [foreign, UNKNOWN].map((id) => service.get(`/v1/clients/${id}/${what}`, { as: ROWAN_DIRECTOR })),
      );
      expect([known?.status, faceOf(known!)]).toEqual([404, faceOf(unknown!)]);
    },
  );

  it('cannot be named, whatever is sent', async () => {
    const body = { familyName: 'Okafor', givenNames: 'Adaeze' };
    const [known, unknown] = await Promise.all(
      [foreign, UNKNOWN].map((id) => service.send('PUT', `/v1/clients/${id}/identity`, body, { as: ROWAN_DIRECTOR })),
    );
    expect([known?.status, faceOf(known!)]).toEqual([404, faceOf(unknown!)]);
  });

  it('is not replayed to someone who may not see it', async () => {
    await service.post(`/v1/clients/${foreign}/inquiries`, HERE, { key: 'mine', as: 'director.roaming@HAWTHORN' });
    const { status } = await service.post(`/v1/clients/${foreign}/inquiries`, HERE, {
      key: 'mine',
      as: 'director.roaming@ROWAN',
    });
    expect(status).toBe(404);
  });

  it('every route is covered here', () => {
    const routes = service.routes
      .filter((route) => route.startsWith('POST /v1/clients/:clientId/'))
      .map((route) => route.replace('POST /v1/clients/:clientId/', ''));
    expect(
      Object.keys(COMMANDS)
        .map((what) => what.replaceAll(ID, ':id'))
        .toSorted(),
    ).toEqual(routes.map((route) => route.replaceAll(/:\w+/g, ':id')).toSorted());
  });
});

describe('a client who crosses to a sister site', () => {
  const AWAY = { facilityId: 'ROWAN', when: '2026-05-11T10:00-04:00' };

  it('is sent by those with rights where they are, and seen by both sites from then on', async () => {
    const { clientId } = await service.admitted();
    const transfer = await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1', programId: 'ROWAN-IOP' });
    expect(transfer.events[0].type).toBe('Transferred');
    const seen = await Promise.all(
      [GRACE, ROWAN_DIRECTOR].map((as) => service.get(`/v1/clients/${clientId}/path`, { as })),
    );
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
  });

  const foundByRowan = async (clientId: string) => {
    const { body } = await service.post('/v1/clients/search', { text: 'okafor', limit: 100 }, { as: ROWAN_DIRECTOR });
    return body.clients.some((client: { clientId: string }) => client.clientId === clientId);
  };

  it('is found by name at the other site', async () => {
    const { clientId } = await service.admitted();
    expect(await foundByRowan(clientId)).toBe(false);
    await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    expect(await foundByRowan(clientId)).toBe(true);
  });

  it('is found by name there only while the move there stands', async () => {
    const { clientId } = await service.admitted();
    const { entryId, versionId } = await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const voiding = await service.record(clientId, `entries/${entryId}/voids`, {
      replaces: versionId,
      reason: 'wrong-client',
    });
    expect(await foundByRowan(clientId)).toBe(false);
    await service.record(
      clientId,
      `entries/${entryId}/reinstatements`,
      { replaces: voiding.versionId },
      { as: 'director.both@HAWTHORN,ROWAN' },
    );
    expect(await foundByRowan(clientId)).toBe(true);
  });

  it('is moved on only by those with rights where they are now', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const next = { when: '2026-05-18T10:00-05:00', level: '1' };
    const fromBehind = await service.post(`/v1/clients/${clientId}/discharges`, {
      facilityId: 'HAWTHORN',
      when: next.when,
      disposition: 'completed',
      planned: true,
      reason: 'goals-met',
    });
    expect([fromBehind.status, fromBehind.body.code]).toEqual([422, 'placement-of-another-facility']);
    const stepDown = await service.post(`/v1/clients/${clientId}/level-changes`, {
      when: '2026-05-18T10:00-04:00',
      level: '1',
    });
    expect([stepDown.status, stepDown.body.code]).toEqual([403, 'facility-not-yours']);
    await service.record(
      clientId,
      'level-changes',
      { when: '2026-05-18T10:00-04:00', level: '1' },
      { as: ROWAN_DIRECTOR },
    );
  });

  it('keeps what one site wrote out of the hands of the other, but for the transfer itself', async () => {
    const { clientId, admission } = await service.admitted();
    const transfer = await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const foreign = await service.post(
      `/v1/clients/${clientId}/entries/${admission.entryId}/voids`,
      { replaces: admission.versionId, reason: 'duplicate', acceptImpact: 'late-information' },
      { as: ROWAN_DIRECTOR },
    );
    expect([foreign.status, foreign.body.code]).toEqual([403, 'facility-not-yours']);
    const own = await service.post(
      `/v1/clients/${clientId}/entries/${transfer.entryId}/voids`,
      { replaces: transfer.versionId, reason: 'did-not-happen' },
      { as: GRACE },
    );
    expect(own.status).toBe(201);
  });

  it('is sent again by the site that took its own transfer back, and by no other', async () => {
    const { clientId } = await service.admitted();
    const { entryId, versionId } = await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const voiding = await service.record(
      clientId,
      `entries/${entryId}/voids`,
      { replaces: versionId, reason: 'did-not-happen' },
      { as: GRACE },
    );
    const again = (as: string) =>
      service.post(
        `/v1/clients/${clientId}/entries/${entryId}/reinstatements`,
        { replaces: voiding.versionId },
        { as },
      );
    expect((await again(ROWAN_DIRECTOR)).status).toBe(404);
    expect(await again(GRACE)).toMatchObject({ status: 201 });
  });

  it('is accepted on arrival by the site that they were sent to, and by no other', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const arrived = { facilityId: 'ROWAN', when: '2026-05-11T12:00-04:00' };
    const accepted = (as: string, body = arrived) => service.post(`/v1/clients/${clientId}/arrivals`, body, { as });
    const sender = await accepted(GRACE, { facilityId: 'HAWTHORN', when: '2026-05-11T11:00-05:00' });
    expect([sender.status, sender.body.code]).toEqual([422, 'placement-of-another-facility']);
    expect((await accepted(GRACE)).body.code).toBe('facility-unknown');
    expect(await accepted(ROWAN_DIRECTOR)).toMatchObject({
      status: 201,
      body: { events: [{ type: 'ArrivalAccepted' }] },
    });
  });

  it('is gone for a site once the move there is voided', async () => {
    const { clientId } = await service.admitted();
    const transfer = await service.record(clientId, 'level-changes', { ...AWAY, level: '2.1' });
    await service.record(clientId, `entries/${transfer.entryId}/voids`, {
      replaces: transfer.versionId,
      reason: 'wrong-client',
    });
    const { status } = await service.get(`/v1/clients/${clientId}/path`, { as: ROWAN_DIRECTOR });
    expect(status).toBe(404);
  });

  it('may be planned for by the site that sends them, as the transfer itself', async () => {
    const { clientId } = await service.admitted();
    const plan = { move: 'level-change', facilityId: 'ROWAN', expected: '2026-07-01', level: '2.1' };
    await service.record(clientId, 'planned-moves', plan);
    const admission = await service.post(`/v1/clients/${clientId}/planned-moves`, { ...plan, move: 'admission' });
    expect([admission.status, admission.body.code]).toEqual([422, 'facility-unknown']);
    const stranger = await service.admitted();
    await service.record(stranger.clientId, 'level-changes', { ...AWAY, level: '2.1' });
    const onwards = await service.post(`/v1/clients/${stranger.clientId}/planned-moves`, {
      ...plan,
      facilityId: 'SORREL',
    });
    expect([onwards.status, onwards.body.code]).toEqual([403, 'facility-not-yours']);
  });
});
