import { isoIn } from '@throughline/time';
import { ADA, DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const DAY_MS = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

describe('a path', () => {
  it('tells every entry with both its times, and is as current as the log', async () => {
    const { clientId, admission } = await service.admitted();
    const { status, headers, body } = await service.get(`/v1/clients/${clientId}/path?atLeast=${admission.position}`);
    expect([status, headers['etag'], body.current]).toEqual([200, '"2"', true]);
    expect(body.timeline).toMatchObject([
      { kind: 'AssessmentRecorded', move: null },
      {
        entryId: admission.entryId,
        kind: 'Admitted',
        move: 'admission',
        hoursLate: 670,
        recordedAt: isoIn(service.clock.now(), 'America/Chicago'),
      },
    ]);
    expect(body.freshness).toMatchObject({ watermark: { position: await service.log.head() }, lag: { behind: false } });
  });

  it('tells every instant as clocks at the site showed it, with the offset', async () => {
    const { clientId } = await service.admitted();
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    const { effective } = body.timeline.at(-1);
    expect(effective.at).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:00-0[56]:00$/);
    expect(body.situation.placements[0].admittedAt).toBe(effective.at);
    expect(body.situation.assessment.at).toBe(body.timeline[0].effective.at);
    expect(body.registered.at).toMatch(/-0[56]:00$/);
    expect(JSON.stringify(body)).not.toMatch(/:1[5-9]\d{11}[,}]/);
  });

  it('is told as it was known at an instant, and up to an instant', async () => {
    const { clientId } = await service.admitted();
    const known = service.clock.now();
    service.clock.moveBy(DAY_MS);
    await service.record(clientId, 'level-changes', { when: '2026-05-11T10:00-05:00', level: '1' });
    const [then, early, now] = await Promise.all(
      [`knownAt=${iso(known)}`, 'asOf=2026-05-10T00:00-05:00', ''].map(
        async (request) => (await service.get(`/v1/clients/${clientId}/path?${request}`)).body,
      ),
    );
    expect([then.timeline.length, early.timeline.length, now.timeline.length]).toEqual([2, 2, 3]);
    expect([then.current, then.revision, then.situation.placements[0].place.level.code]).toEqual([false, 2, '2.1']);
    expect(now.situation.placements[0].place.level.code).toBe('1');
  });

  it('has no entity tag when it is not the path as it stands', async () => {
    const { clientId } = await service.admitted();
    const { headers, body } = await service.get(`/v1/clients/${clientId}/path?knownAt=2020-01-01T00:00Z`);
    expect([headers['etag'], body.registered, body.timeline]).toEqual([undefined, null, []]);
  });

  it('opens free text for clinicians and directors only', async () => {
    const { clientId } = await service.admitted();
    const { versionId } = await service.record(clientId, 'inquiries', {
      facilityId: 'HAWTHORN',
      when: '2026-05-11',
      narrative: 'Asked twice.',
    });
    const answers = await Promise.all(
      [GRACE, ADA, DESK, 'utilization-review.uma@HAWTHORN'].map((as) =>
        service.get(`/v1/clients/${clientId}/path`, { as }),
      ),
    );
    const opened = { [versionId]: { text: 'Asked twice.' } };
    expect(answers.map(({ body }) => body.narratives)).toEqual([opened, opened, null, null]);
    expect(answers.map(({ text }) => text.includes('Asked twice.'))).toEqual([true, true, false, false]);
    expect(answers.every(({ body }) => body.timeline.at(-1).hasNarrative)).toBe(true);
  });

  it('says of text whose key was destroyed that it is erased', async () => {
    const { clientId } = await service.admitted();
    const { versionId } = await service.record(clientId, 'inquiries', {
      facilityId: 'HAWTHORN',
      when: '2026-05-11',
      narrative: 'Asked twice.',
    });
    await service.vault.destroyKey(clientId, 'erasure-request');
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.narratives).toEqual({ [versionId]: { erased: true } });
    const refused = await service.post(`/v1/clients/${clientId}/inquiries`, {
      facilityId: 'HAWTHORN',
      when: '2026-05-12',
    });
    expect([refused.status, refused.body.code]).toEqual([410, 'client-erased']);
    const foreign = await service.post(
      `/v1/clients/${clientId}/inquiries`,
      { facilityId: 'ROWAN', when: '2026-05-12' },
      { as: 'director.rosa@ROWAN' },
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, 'client-unknown']);
  });

  it('keeps the text of a version that was corrected', async () => {
    const { clientId } = await service.admitted();
    const entry = { facilityId: 'HAWTHORN', when: '2026-05-11' };
    const first = await service.record(clientId, 'inquiries', { ...entry, narrative: 'Asked once.' });
    const second = await service.record(clientId, `entries/${first.entryId}/corrections`, {
      replaces: first.versionId,
      correction: 'wrong-detail',
      entry: { ...entry, narrative: 'Asked twice.' },
    });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.narratives).toEqual({
      [first.versionId]: { text: 'Asked once.' },
      [second.versionId]: { text: 'Asked twice.' },
    });
  });

  it('cannot be asked for at a position that the log has not reached', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.get(`/v1/clients/${clientId}/path?atLeast=9999999999999999`);
    expect([status, body.code]).toEqual([503, 'views-behind']);
  });

  it('holds no name', async () => {
    const { clientId } = await service.admitted();
    expect((await service.get(`/v1/clients/${clientId}/path`)).text).not.toMatch(/Okafor|Adaeze|1988-04-17/);
  });
});

describe('a long path', () => {
  let clientId: string;
  let entryIds: readonly string[];
  beforeAll(async () => {
    const admitted = await service.admitted();
    clientId = admitted.clientId;
    for (const day of ['11', '12', '13'])
      await service.record(clientId, 'inquiries', { facilityId: 'HAWTHORN', when: `2026-05-${day}`, narrative: day });
    const whole = await read('limit=500');
    entryIds = whole.timeline.map(({ entryId }: { entryId: string }) => entryId);
  });
  const read = async (query: string) => (await service.get(`/v1/clients/${clientId}/path?${query}`)).body;
  const idsOf = ({ timeline }: { timeline: { entryId: string }[] }) => timeline.map(({ entryId }) => entryId);

  it('is answered by the page, newest first, with the lanes and the texts of that page alone', async () => {
    const first = await read('limit=2');
    expect([first.total, idsOf(first), Object.values(first.narratives)]).toEqual([
      5,
      entryIds.slice(-2),
      [{ text: '12' }, { text: '13' }],
    ]);
    expect(first.lanes).toMatchObject({ delivered: [{ level: { code: '2.1' }, to: null }], completeFrom: null });
    const second = await read(`limit=2&cursor=${first.next}`);
    const third = await read(`limit=2&cursor=${second.next}`);
    expect([...idsOf(third), ...idsOf(second)]).toEqual(entryIds.slice(0, 3));
    expect([second.lanes, third.next, second.total]).toEqual([null, null, 5]);
  });

  it('is answered by range and by entry', async () => {
    expect(idsOf(await read('from=2026-05-12&to=2026-05-13'))).toEqual([entryIds[3]]);
    expect(idsOf(await read(`entryId=${entryIds[0]},${entryIds[4]}`))).toEqual([entryIds[0], entryIds[4]]);
    expect(await read(`entryId=${clientId}`)).toMatchObject({ timeline: [], total: 0, next: null });
  });

  it.each([
    ['a range that ends before it begins', 'from=2026-05-12&to=2026-05-11', 'period-out-of-order', 'query:to'],
    ['a cursor of another list', 'cursor=WyJjbGllbnRzIiwiYSJd', 'cursor-invalid', 'query:cursor'],
    ['a cursor that is none', 'cursor=abc', 'cursor-invalid', 'query:cursor'],
  ])('refuses %s', async (_what, query, code, pointer) => {
    expect(await read(query)).toMatchObject({ code, errors: [{ pointer }] });
  });

  it('is not counted for callers of other facilities', async () => {
    const { status } = await service.get(`/v1/clients/${clientId}/path?limit=1`, { as: 'director.rosa@ROWAN' });
    expect(status).toBe(404);
  });
});

describe('placements', () => {
  it('are half-open stretches in order of time', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'level-changes', { when: '2026-05-11T10:00-05:00', level: '1' });
    const { body } = await service.get(`/v1/clients/${clientId}/placements`);
    const [iop, outpatient] = body.items;
    expect([iop.level, iop.to, outpatient.level, outpatient.from, outpatient.to]).toEqual([
      '2.1',
      outpatient.from,
      '1',
      '2026-05-11T10:00:00-05:00',
      null,
    ]);
    const earlier = await service.get(`/v1/clients/${clientId}/placements?asOf=2026-05-10T00:00Z`);
    expect(earlier.body.items.map(({ level }: { level: string }) => level)).toEqual(['2.1']);
  });

  it('are answered by the page, each once', async () => {
    const { clientId } = await service.admitted();
    for (const [day, level] of Object.entries({ 11: '1', 12: '2.1', 13: '1' }))
      await service.record(clientId, 'level-changes', { when: `2026-05-${day}T10:00-05:00`, level });
    const read = async (query: string) =>
      (await service.get(`/v1/clients/${clientId}/placements?limit=2${query}`)).body;
    const first = await read('');
    const second = await read(`&cursor=${first.next}`);
    const levels = [...first.items, ...second.items].map(({ level }: { level: string }) => level);
    expect([levels, second.next]).toEqual([['2.1', '1', '2.1', '1'], null]);
    expect(await read('&cursor=abc')).toMatchObject({ code: 'cursor-invalid' });
  });

  it('are not for those who only count', async () => {
    const { clientId } = await service.admitted();
    expect((await service.get(`/v1/clients/${clientId}/placements`, { as: 'analyst.lena@HAWTHORN' })).status).toBe(403);
  });
});
