import { ADA, GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const EARLY_EXIT = {
  facilityId: 'HAWTHORN',
  when: '2026-05-11T10:00-05:00',
  disposition: 'early-exit',
  planned: false,
  reason: 'client-choice',
};
const DISCHARGE = { facilityId: 'HAWTHORN', disposition: 'completed', planned: true, reason: 'goals-met' };

const listed = async (url: string, as = GRACE) => {
  const { status, body } = await service.get(url, { as });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.items;
};

describe('the proposals that wait', () => {
  const proposed = async () => {
    const { clientId } = await service.admitted();
    const { proposalId } = await service.record(
      clientId,
      'proposals',
      { move: 'discharge', entry: { ...EARLY_EXIT, narrative: 'He wants to go.' } },
      { as: ADA },
    );
    return { clientId, proposalId };
  };

  it('are listed across clients with who proposed what, and by when it is to be answered; never a word of free text', async () => {
    const [one, other] = [await proposed(), await proposed()];
    const items = await listed('/v1/proposals');
    expect(items.map(({ proposalId }: { proposalId: string }) => proposalId)).toEqual(
      expect.arrayContaining([one.proposalId, other.proposalId]),
    );
    const [row] = await listed(`/v1/proposals?clientId=${one.clientId}`);
    expect(row).toMatchObject({
      ...one,
      state: 'waiting',
      proposes: 'move',
      kind: 'Discharged',
      facilityId: 'HAWTHORN',
      effectiveAt: '2026-05-11T10:00:00-05:00',
      localDate: '2026-05-11',
      ownerRole: 'director',
      proposedBy: 'ada',
      findingsSummary: 'observed',
      closedAt: null,
      answeredBy: null,
    });
    expect(row.dueAt).toMatch(/-05:00$/);
    expect(JSON.stringify(items)).not.toContain('wants to go');
  });

  it('are those of the caller’s facilities, in pages', async () => {
    await proposed();
    const { body: elsewhere } = await service.get('/v1/proposals', { as: ROWAN_DIRECTOR });
    expect([elsewhere.items, elsewhere.total]).toEqual([[], 0]);
    const whole = await listed('/v1/proposals?limit=100');
    const seen = [];
    for (let cursor = ''; ;) {
      const { body } = await service.get(`/v1/proposals?limit=1${cursor}`);
      expect(body.total).toBe(whole.length);
      seen.push(...body.items);
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(whole);
  });

  it('leave the list once they are answered, and are found by their state; before that they still waited', async () => {
    const { clientId, proposalId } = await proposed();
    const before = new Date(service.clock.now()).toISOString();
    service.clock.moveBy(3_600_000);
    await service.record(clientId, `proposals/${proposalId}/decline`, {}, { as: GRACE });
    const of = `/v1/proposals?clientId=${clientId}`;
    expect(await listed(of)).toEqual([]);
    expect(await listed(`${of}&state=declined,approved`)).toMatchObject([
      { proposalId, state: 'declined', answeredBy: 'grace' },
    ]);
    expect(await listed(`${of}&asOf=${before}`)).toMatchObject([{ proposalId, state: 'waiting', answeredBy: null }]);
    expect(await listed(`${of}&asOf=${before}&state=declined`)).toEqual([]);
  });

  it('are edits too, with the entry that they are about', async () => {
    const { clientId, admission } = await service.admitted();
    const edit = { do: 'void', entryId: admission.entryId, replaces: admission.versionId, because: 'duplicate' };
    await service.record(clientId, 'proposals/edits', edit, { as: ADA });
    expect(await listed(`/v1/proposals?clientId=${clientId}`)).toMatchObject([
      {
        proposes: 'void',
        entryId: admission.entryId,
        because: 'duplicate',
        kind: 'Admitted',
        level: '2.1',
        findingsSummary: null,
      },
    ]);
    expect(await listed(`/v1/proposals?clientId=${clientId}&proposes=move,correct`)).toEqual([]);
  });

  it('come as CSV with the same names', async () => {
    const { clientId, proposalId } = await proposed();
    const { text } = await service.get(`/v1/proposals.csv?clientId=${clientId}`);
    const [headings, line] = text.split('\r\n');
    expect(headings?.split(',')).toEqual(Object.keys((await listed(`/v1/proposals?clientId=${clientId}`))[0]));
    expect(line).toContain(proposalId);
  });

  it('are shown to those who see the worklist', async () => {
    const { status } = await service.get('/v1/proposals', { as: 'analyst.ann@HAWTHORN' });
    expect(status).toBe(403);
  });
});

describe('planned moves', () => {
  const planned = async (expected: string, more: object = {}) => {
    const { clientId } = await service.admitted();
    const { planId } = await service.record(clientId, 'planned-moves', {
      ...{ move: 'discharge', facilityId: 'HAWTHORN', expected },
      ...more,
    });
    return { clientId, planId: planId as string, url: `/v1/planned-moves?clientId=${clientId}` };
  };
  const states = async (url: string) => (await listed(url)).map(({ state }: { state: string }) => state);

  it('are listed across clients: where, when, and what', async () => {
    const { planId, url } = await planned('2026-07-01', { move: 'level-change', level: '1' });
    expect(await listed(url)).toMatchObject([
      {
        planId,
        state: 'planned',
        move: 'level-change',
        level: '1',
        facilityId: 'HAWTHORN',
        localDate: '2026-07-01',
        expectedAt: '2026-07-01T00:00:00-05:00',
        passesAt: '2026-07-02T00:00:00-05:00',
        precision: 'day',
        plannedBy: 'grace',
        closedAt: null,
      },
    ]);
  });

  it('show when their day has passed, from the first instant of the day after', async () => {
    const { url } = await planned('2026-07-01');
    expect(await states(`${url}&asOf=2026-07-01T23:59-05:00`)).toEqual(['planned']);
    expect(await states(`${url}&asOf=2026-07-02T00:00-05:00`)).toEqual(['passed']);
    expect(await states(`${url}&asOf=2026-07-02&state=planned`)).toEqual([]);
    expect(await states(`${url}&asOf=2026-07-02&state=passed,overtaken`)).toEqual(['passed']);
  });

  it('show when the client overtook them by leaving, and no longer when that is taken back', async () => {
    const { clientId, url } = await planned('2026-07-01', { move: 'level-change', level: '1' });
    const left = await service.record(clientId, 'discharges', { ...DISCHARGE, when: '2026-05-20T10:00-05:00' });
    expect(await listed(url)).toMatchObject([
      { state: 'overtaken', overtakenAt: '2026-05-20T10:00:00-05:00', overtakenBy: left.entryId },
    ]);
    expect(await states(`${url}&asOf=2026-05-20T09:59-05:00`)).toEqual([]);
    const voiding = { replaces: left.versionId, reason: 'did-not-happen', acceptImpact: 'late-information' };
    await service.record(clientId, `entries/${left.entryId}/voids`, voiding);
    expect(await listed(url)).toMatchObject([{ state: 'planned', overtakenAt: null, overtakenBy: null }]);
  });

  it('leave the list once they are carried out or canceled', async () => {
    const done = await planned('2026-05-20');
    const entry = { ...DISCHARGE, when: '2026-05-20T10:00-05:00', fulfills: done.planId };
    const { entryId } = await service.record(done.clientId, 'discharges', entry);
    expect([await states(done.url), await states(`${done.url}&state=canceled,carried-out`)]).toEqual([
      [],
      ['carried-out'],
    ]);
    expect(await listed(`${done.url}&state=carried-out`)).toMatchObject([{ closedBy: entryId }]);
    const dropped = await planned('2026-07-01');
    await service.record(dropped.clientId, `planned-moves/${dropped.planId}/cancellation`, { reason: 'client-choice' });
    expect([await states(dropped.url), await states(`${dropped.url}&state=canceled`)]).toEqual([[], ['canceled']]);
  });

  it('are those of the caller’s facilities, as CSV too', async () => {
    const { planId, url } = await planned('2026-07-01');
    expect((await service.get(url.replace('?', '.csv?'))).text).toContain(planId);
    expect(await listed(url, ROWAN_DIRECTOR)).toEqual([]);
    expect((await service.get(url.replace('?', '.csv?'), { as: ROWAN_DIRECTOR })).text).not.toContain(planId);
  });
});

describe('a move to another site', () => {
  const AWAY = { facilityId: 'ROWAN', level: '2.1', programId: 'ROWAN-IOP' };
  const LISTS = ['/v1/planned-moves?', '/v1/proposals?', '/v1/worklist?asOf=2026-12-01&', '/v1/obligations?'];

  it('is the matter of the site where the client is: the other one does not learn of the client before', async () => {
    const { clientId } = await service.admitted();
    const plan = { move: 'level-change', expected: '2026-07-01', ...AWAY };
    const planned = await service.record(clientId, 'planned-moves', plan);
    expect(planned.obligations).toMatchObject([{ facilityId: 'HAWTHORN', zone: 'America/Chicago' }]);
    const move = { when: '2026-05-11T10:00-04:00', ...AWAY, reason: 'clinical-judgment' };
    await service.record(clientId, 'proposals', { move: 'level-change', entry: move }, { as: ADA });
    for (const list of LISTS) {
      const own = await listed(`${list}clientId=${clientId}`);
      expect(own.length).toBeGreaterThan(0);
      for (const row of own) expect([list, row.facilityId]).toEqual([list, 'HAWTHORN']);
      expect([list, await listed(`${list}clientId=${clientId}`, ROWAN_DIRECTOR)]).toEqual([list, []]);
    }
    expect(await listed(`/v1/planned-moves?toFacilityId=ROWAN&clientId=${clientId}`)).toHaveLength(1);
    const feed = (await service.events(clientId)).filter(({ type }) => type.startsWith('Move'));
    expect(feed.map(({ meta }) => JSON.parse(meta).facilityId)).toEqual(['HAWTHORN', 'HAWTHORN']);
  });

  it('stays the matter of that site when the client leaves it, or has moved', async () => {
    const { clientId } = await service.admitted();
    const plan = { move: 'level-change', expected: '2026-07-01', ...AWAY };
    const { planId } = await service.record(clientId, 'planned-moves', plan);
    const left = await service.record(clientId, 'discharges', { ...DISCHARGE, when: '2026-05-20T10:00-05:00' });
    const of = `/v1/planned-moves?clientId=${clientId}&state=overtaken,carried-out`;
    expect(await listed(of)).toMatchObject([{ facilityId: 'HAWTHORN', state: 'overtaken' }]);
    await service.record(clientId, `entries/${left.entryId}/voids`, {
      ...{ replaces: left.versionId, reason: 'did-not-happen', acceptImpact: 'late-information' },
    });
    await service.record(clientId, 'level-changes', { ...AWAY, when: '2026-05-21T10:00-04:00', fulfills: planId });
    expect(await listed(of)).toMatchObject([{ facilityId: 'HAWTHORN', state: 'carried-out' }]);
  });
});

describe('obligations as they stood', () => {
  it('were open before what met them', async () => {
    const { clientId } = await service.admitted();
    const plan = { move: 'discharge', facilityId: 'HAWTHORN', expected: '2026-05-10' };
    const { planId } = await service.record(clientId, 'planned-moves', plan);
    const entry = { ...DISCHARGE, when: '2026-05-20T10:00-05:00', fulfills: planId };
    await service.record(clientId, 'discharges', entry);
    const url = `/v1/obligations?clientId=${clientId}&clockId=planned-move`;
    expect(await listed(url)).toMatchObject([{ state: 'met', closedAt: '2026-05-20T10:00:00-05:00' }]);
    const then = `${url}&asOf=2026-05-15`;
    expect(await listed(then)).toMatchObject([{ state: 'open', closedAt: null, closedBy: null }]);
    expect(await listed(`${then}&state=open`)).toHaveLength(1);
    expect(await listed(`${then}&state=met`)).toEqual([]);
    expect(await listed(`${then}&closedFrom=2026-05-01`)).toEqual([]);
  });
});
