import { instantOf, local, second } from './black-box/local-time.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

describe('time on a path', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
  }, 90_000);
  afterAll(() => running.end());

  it('keeps several moves of one day in strict order, and puts one between two others', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-01-11', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-01-11 13:00', { level: '2.1' });
    await story.record('clinician', 'level-changes', '2044-01-11 13:00', { level: '2.5', reason: 'worse-symptoms' });
    await story.record('clinician', 'level-changes', '2044-01-11 16:00', { level: '3.7', reason: 'medical-need' });
    const between = await story.record('clinician', 'schedules', '2044-01-11 13:00', {
      days: ['mon'],
      after: admitted.entryId,
    });
    const { timeline, situation } = await story.path();
    expect(timeline.slice(-4).map(({ kind, to }) => [kind, to?.level.code])).toEqual([
      ['Admitted', '2.1'],
      ['ScheduleSet', '2.1'],
      ['SteppedUp', '2.5'],
      ['SteppedUp', '3.7'],
    ]);
    expect(timeline.at(-3)?.entryId).toBe(between.entryId);
    const { body } = await running
      .as('clinician', 'NORTH')
      .get<{ items: { level: string; from: number; to: number | null }[] }>(`/v1/clients/${story.clientId}/placements`);
    const [one, four] = ['2044-01-11T13:00:00-06:00', '2044-01-11T16:00:00-06:00'];
    // A stretch holds until just before the next: of two moves in one minute, the first holds for no time at all.
    expect(body.items.filter(({ from, to }) => from !== to).map(({ level, from, to }) => [level, from, to])).toEqual([
      ['2.5', one, four],
      ['3.7', four, null],
    ]);
    expect(situation.placements).toMatchObject([{ place: { level: { code: '3.7' } } }]);
  });

  it('refuses to put an entry after one that is not on this path', async () => {
    const story = await Story.of(running, 'NORTH');
    const refused = await story.ask('front-desk', 'inquiries', '2044-01-12 09:00', {
      after: '5f0c1a52-6f0e-4a53-9c60-8f1d4a9b7e21',
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'entry-not-on-path', errors: [{ pointer: '/after' }] },
    });
  });

  it('takes a day without a time, in the order of its day, and does not call it late on that day', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-02-01', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-02-02', { level: '2.1' });
    await running.reach(local('2044-02-04 12:00'));
    await story.record('clinician', 'leaves', '2044-02-03', { leave: 'family' });
    const { timeline } = await story.path();
    expect(timeline.at(-2)).toMatchObject({
      kind: 'Admitted',
      hoursLate: 0,
      effective: { precision: 'day', localDate: '2044-02-02' },
    });
    // Half a day after the end of the day on which it began.
    expect(timeline.at(-1)).toMatchObject({
      kind: 'LeaveStarted',
      hoursLate: 12,
      effective: { precision: 'day', localDate: '2044-02-03' },
    });
  });

  it('admits on a leap day, and knows when there is none', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-02-28', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-02-29 09:00', { level: '2.1' });
    await story.record('clinician', 'aftercare-plans', '2044-02-29 10:00', { components: ['alumni-program'] });
    const discharged = await story.record('clinician', 'discharges', '2044-03-01 09:00', {
      disposition: 'completed',
      planned: true,
    });
    const none = await story.send('front-desk', 'inquiries', story.entry('2043-02-29', { source: 'self' }));
    expect(none).toMatchObject({ status: 400, body: { code: 'date-does-not-exist', errors: [{ pointer: '/when' }] } });
    const { body } = await running
      .as('director')
      .get<{ items: { lengthOfStayDays: number | null }[] }>('/v1/transitions', {
        clientId: story.clientId,
        moves: 'discharge',
        atLeast: discharged.position ?? '',
      });
    expect(body.items).toMatchObject([{ lengthOfStayDays: 1 }]);
  });

  it('refuses an hour that the clocks skipped on a night in spring, whatever its offset', async () => {
    const story = await Story.of(running, 'NORTH');
    await running.reach(local('2044-03-14 09:00'));
    for (const when of ['2044-03-13T02:30-06:00', '2044-03-13T02:30-05:00']) {
      const refused = await story.ask('front-desk', 'inquiries', when, { source: 'self' });
      expect(refused).toMatchObject({
        status: 400,
        body: { code: 'offset-contradicts-zone', errors: [{ pointer: '/when' }] },
      });
    }
    await story.record('front-desk', 'inquiries', '2044-03-13T01:59-06:00', { source: 'self' });
    await story.record('front-desk', 'inquiries', '2044-03-13T03:00-05:00', { source: 'family' });
    const [before, after] = (await story.path()).timeline.map(({ effective }) => effective.at);
    expect([before, after]).toEqual(['2044-03-13T01:59:00-06:00', '2044-03-13T03:00:00-05:00']);
  });

  it('takes both hours that show the same time on a night in autumn, in their order', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-11-05', { level: '2.1' });
    const wall = '2044-11-06 01:30';
    await story.record('clinician', 'admissions', local(wall), { level: '2.1' });
    await story.record('clinician', 'level-changes', second(wall), { level: '2.5', reason: 'worse-symptoms' });
    const [admitted, stepped] = (await story.path()).timeline.slice(-2);
    expect([admitted, stepped].map((item) => item?.effective.at)).toEqual([
      '2044-11-06T01:30:00-05:00',
      '2044-11-06T01:30:00-06:00',
    ]);
    expect([admitted, stepped].map((item) => [item?.effective.localDate, item?.effective.offsetMinutes])).toEqual([
      ['2044-11-06', -300],
      ['2044-11-06', -360],
    ]);
  });

  it('holds an obligation of days to the local day, over a change of clocks', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-11-10', { level: '2.1' });
    const plan = await story.record('clinician', 'admissions', '2045-03-01 09:00', {
      level: '2.1',
      reason: 'assessment-booked',
    });
    const obligation = plan.obligations.find(({ clockId }) => clockId === 'aftercare-plan');
    // Fourteen days from 1 March is the end of 15 March, three days after the clocks went forward.
    expect(new Date(obligation?.dueAt ?? 0).toISOString()).toMatch(/T05:00:00/);
  });

  it('leaves an end that nobody knows open, for years', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2045-04-03', { level: '1' });
    const admitted = await story.record('clinician', 'admissions', '2045-04-03 17:00', { level: '1' });
    await running.reach(local('2049-04-05 09:00'));
    expect((await story.path()).situation.placements).toMatchObject([{ status: 'present', admittedOn: '2045-04-03' }]);
    const worklist = await running.as('director').get<{ items: { clockId: string; due: string }[] }>('/v1/worklist', {
      clientId: story.clientId,
      atLeast: admitted.position ?? '',
    });
    expect(worklist.body.items).toContainEqual(expect.objectContaining({ clockId: 'no-contact', due: 'overdue' }));
  });

  it('records only what has happened: more than five minutes ahead is a plan', async () => {
    const story = await Story.of(running, 'NORTH');
    await running.reach(local('2049-05-03 09:00'));
    const caller = running.as('front-desk', 'NORTH');
    const inquiry = (when: string) =>
      caller.post(`/v1/clients/${story.clientId}/inquiries`, { facilityId: 'NORTH', when, source: 'self' });
    expect((await inquiry(local('2049-05-03 09:04'))).status).toBe(201);
    expect(await inquiry(local('2049-05-03 09:30'))).toMatchObject({
      status: 422,
      body: { code: 'time-in-future', errors: [{ pointer: '/when' }] },
    });
    const plan = await story.send('clinician', 'planned-moves', {
      move: 'admission',
      facilityId: 'NORTH',
      expected: '2049-05-10',
      level: '2.1',
    });
    expect(plan.status).toBe(201);
    expect((await story.path()).situation.placements).toEqual([]);
  });

  it('moves its clock forward only', async () => {
    const back = await running.as('director').post('/demo/clock', { now: '2044-01-01T09:00Z' });
    expect(back).toMatchObject({ status: 422, body: { code: 'clock-backwards' } });
    expect(instantOf(back.headers.date ?? '')).toBeGreaterThan(0);
  });
});
