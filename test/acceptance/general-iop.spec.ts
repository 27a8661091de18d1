import { openSite, readPack } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

/** A general IOP: mornings or evenings, 9 to 10 hours a week, for as long as a year, without medical care on site. */
describe('a provider that changes schedules after the start', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'GENERAL',
      name: 'General IOP',
      pack: 'general-iop',
      programs: [
        {
          code: 'GENERAL-MORNING',
          name: 'Mornings',
          levels: ['2.1'],
          template: 'iop-morning',
          window: 'morning',
          modality: 'in-person',
        },
        {
          code: 'GENERAL-EVENING',
          name: 'Evenings',
          levels: ['2.1'],
          template: 'iop-evening',
          window: 'evening',
          modality: 'in-person',
        },
        { code: 'GENERAL-OP', name: 'Outpatient care', levels: ['1'] },
      ],
    });
  }, 90_000);
  afterAll(() => running.end());

  it('sets a schedule at the first visit and changes it later; the placement goes on', async () => {
    const story = await Story.of(running, 'GENERAL');
    await intake(story, '2044-01-05', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-01-06 06:45', {
      level: '2.1',
      programId: 'GENERAL-MORNING',
    });
    await story.record('clinician', 'schedules', '2044-01-06 07:00', {
      days: ['mon', 'wed', 'fri'],
      window: 'morning',
      modality: 'in-person',
      sessionMinutes: 180,
    });
    const short = await story.record('front-desk', 'schedules', '2044-02-01 10:30', {
      days: ['mon', 'tue'],
      window: 'evening',
      sessionMinutes: 180,
    });
    expect(short.verdict?.findings.map(({ ruleId, severity, observed }) => [ruleId, severity, observed])).toEqual([
      ['schedule-fits-program', 'advice', expect.stringContaining('6 h a week, not 9 h to 10 h a week')],
      ['schedule-fits-level', 'advice', expect.stringContaining('The schedule adds up to 6 h a week')],
    ]);
    const kept = await story.record('front-desk', 'schedules', '2044-02-01 10:40', {
      days: ['mon', 'tue', 'thu'],
      window: 'morning',
      sessionMinutes: 180,
    });
    expect(kept).toMatchObject({ conformance: 'conforming', verdict: { findings: [] } });
    const moved = await story.record('clinician', 'level-changes', '2044-03-07 18:00', {
      level: '2.1',
      programId: 'GENERAL-EVENING',
      reason: 'work-or-school',
    });
    await story.record('clinician', 'schedules', '2044-03-07 18:00', {
      days: ['tue', 'wed', 'thu'],
      window: 'evening',
      sessionMinutes: 180,
    });

    expect(moved.events).toMatchObject([{ type: 'Transferred' }]);
    const { timeline, situation } = await story.path();
    const schedules = timeline
      .filter(({ kind }) => kind === 'ScheduleSet')
      .map(({ details }) => [details['days'], details['window']]);
    expect(schedules).toEqual([
      [['mon', 'wed', 'fri'], 'morning'],
      [['mon', 'tue'], 'evening'],
      [['mon', 'tue', 'thu'], 'morning'],
      [['tue', 'wed', 'thu'], 'evening'],
    ]);
    const admission = timeline.find(({ entryId }) => entryId === admitted.entryId);
    expect(situation.placements).toMatchObject([
      {
        placementId: admission?.placementId,
        admittedOn: '2044-01-06',
        levelSince: '2044-01-06',
        place: { programId: 'GENERAL-EVENING' },
      },
    ]);
  });

  it('keeps an hour band that is narrower than the level without remarking on it', async () => {
    const { document } = await readPack(running, 'general-iop');
    const [morning, evening] = document.programs;
    expect(document.levels.find(({ code }) => code === '2.1')?.weeklyMinutes).toMatchObject([
      { min: 540, max: 1199, source: 'OWN', inForce: true },
      { min: 540, max: 1140, source: 'A2', inForce: false },
    ]);
    expect([morning, evening].map((program) => program?.weeklyMinutes)).toMatchObject([
      [{ min: 540, max: 600 }],
      [{ min: 540, max: 600 }],
    ]);
    expect(morning?.windows).toMatchObject([{ track: 'morning', from: '07:00', to: '10:00' }]);
    expect(evening?.windows).toMatchObject([{ track: 'evening', from: '18:00', to: '21:00' }]);

    const story = await Story.of(running, 'GENERAL');
    await intake(story, '2044-04-04', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-04-04 18:00', {
      level: '2.1',
      programId: 'GENERAL-EVENING',
    });
    expect(admitted.verdict?.findings).toEqual([]);
  });

  it('refuses who needs detoxification or 24-hour medical care, and says where to', async () => {
    const story = await Story.of(running, 'GENERAL');
    await intake(story, '2044-05-02', { level: '2.1', findings: ['withdrawal-risk', 'medical-24h-need'] });
    const refused = await story.ask('clinician', 'admissions', '2044-05-02 18:00', {
      level: '2.1',
      programId: 'GENERAL-EVENING',
      reason: 'client-choice',
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'move-refused', errors: [{ pointer: '/acknowledge' }] },
    });
    const { findings = [] } = refused.body;
    const refusing = findings
      .filter(({ severity }) => severity === 'refuse')
      .map(({ ruleId, remedy }) => [ruleId, remedy]);
    expect(refusing).toEqual([
      ['refer-out-withdrawal-risk', expect.stringContaining('withdrawal management')],
      ['refer-out-medical-need', expect.stringContaining('a hospital')],
    ]);
    expect((await story.path()).situation.placements).toEqual([]);
  });

  it('records an inquiry that ends because the client needs more than is offered here', async () => {
    const story = await Story.of(running, 'GENERAL');
    const without = await story.ask('front-desk', 'inquiries', '2044-06-06 10:00', {
      outcome: 'referred-out',
      exclusions: ['medical-24h-need'],
    });
    expect(without).toMatchObject({
      status: 422,
      body: { code: 'referral-target-missing', errors: [{ pointer: '/referralTarget' }] },
    });
    await story.record('front-desk', 'inquiries', '2044-06-06 10:00', {
      outcome: 'referred-out',
      exclusions: ['medical-24h-need'],
      referralTarget: 'hospital',
    });
    expect((await story.path()).timeline).toMatchObject([
      { kind: 'InquiryReceived', details: { outcome: 'referred-out', referralTarget: 'hospital' } },
    ]);
  });

  it('keeps a client for a year, reviewed as it goes on, and counts the days', async () => {
    const story = await Story.of(running, 'GENERAL');
    await intake(story, '2045-01-02', { level: '2.1' });
    await story.record('clinician', 'admissions', '2045-01-02 18:00', { level: '2.1', programId: 'GENERAL-EVENING' });
    for (const month of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      await story.record('clinician', 'continued-stay-reviews', `2045-${month}-01 18:00`, { outcome: 'continue' });
    }
    await story.record('clinician', 'aftercare-plans', '2045-12-15 18:00', { components: ['alumni-program'] });
    const discharged = await story.record('clinician', 'discharges', '2046-01-02 18:00', {
      disposition: 'completed',
      planned: true,
    });
    expect(discharged.conformance).toBe('conforming');
    const audit = await running
      .as('director')
      .get<{ items: { move: string; lengthOfStayDays: number | null }[] }>('/v1/transitions', {
        clientId: story.clientId,
        moves: 'discharge',
        atLeast: discharged.position ?? '',
      });
    expect(audit.body.items).toMatchObject([{ move: 'discharge', lengthOfStayDays: 365 }]);
  });
});
