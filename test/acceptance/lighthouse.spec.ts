import { ruleIds } from './black-box/findings.js';
import { openSite, readPack } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { instantOf, local } from './black-box/local-time.js';
import { intake, Story } from './black-box/story.js';

const parts = ['substance-history', 'mental-health', 'previous-treatment', 'medical', 'circumstances', 'motivation'];

/** Lighthouse: small groups, a coach for every client, a director who signs off every evaluation, a start within two days. */
describe('a provider that starts within 48 hours and signs off every evaluation', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'LIGHT',
      name: 'Lighthouse',
      pack: 'lighthouse-dallas',
      programs: [
        {
          code: 'LIGHT-PHP',
          name: 'Day program',
          levels: ['2.5'],
          template: 'php',
          groupCap: 8,
          capacity: 16,
          window: 'day',
        },
        { code: 'LIGHT-IOP', name: 'IOP', levels: ['2.1'], template: 'iop', groupCap: 8 },
        { code: 'LIGHT-OP', name: 'Outpatient care', levels: ['1'], template: 'outpatient', groupCap: 8 },
      ],
    });
  }, 90_000);
  afterAll(() => running.end());

  it('runs a clock from the first contact to the start, with a time for every step', async () => {
    const story = await Story.of(running, 'LIGHT');
    const inquiry = await story.record('front-desk', 'inquiries', '2044-01-11 09:00', { source: 'website' });
    expect(inquiry.obligations).toMatchObject([
      {
        clockId: 'first-contact-to-start',
        warnAt: '2044-01-12T09:00:00-06:00',
        dueAt: '2044-01-13T09:00:00-06:00',
        ownerRole: 'front-desk',
      },
      { clockId: 'first-contact-to-assessment', dueAt: '2044-01-12T09:00:00-06:00' },
    ]);
    await story.record('front-desk', 'coverage-verifications', '2044-01-11 10:15', { outcome: 'verified' });
    await story.record('utilization-review', 'authorizations', '2044-01-11 10:20', { state: 'not-required' });
    await story.record('front-desk', 'living-environments', '2044-01-11 10:30', {
      place: 'sober-living',
      safe: true,
      substanceFree: true,
    });
    const evaluation = await story.record('clinician', 'assessments', '2044-01-11 14:00', {
      parts,
      recommendedLevel: '2.5',
    });
    await story.record('director', 'entry-reviews', '2044-01-11 17:20', {
      reviews: evaluation.entryId,
      outcome: 'accepted',
    });
    await story.record('clinician', 'recommendations', '2044-01-12 09:00', {
      level: '2.5',
      assessmentId: evaluation.entryId,
    });
    const start = await story.record('clinician', 'admissions', '2044-01-12 10:00', {
      level: '2.5',
      programId: 'LIGHT-PHP',
    });

    expect(start.conformance).toBe('conforming');
    const { timeline } = await story.path();
    expect(timeline.map(({ kind, effective }) => [kind, new Date(effective.at).toISOString().slice(0, 16)])).toEqual([
      ['InquiryReceived', '2044-01-11T15:00'],
      ['CoverageVerified', '2044-01-11T16:15'],
      ['AuthorizationRecorded', '2044-01-11T16:20'],
      ['LivingEnvironmentRecorded', '2044-01-11T16:30'],
      ['AssessmentRecorded', '2044-01-11T20:00'],
      ['EntryReviewed', '2044-01-11T23:20'],
      ['LevelRecommended', '2044-01-12T15:00'],
      ['Admitted', '2044-01-12T16:00'],
    ]);
    const met = timeline[0]?.obligations.map(({ clockId, state, closedAt }) => [
      clockId,
      state,
      Date.parse(closedAt ?? ''),
    ]);
    expect(met?.toSorted()).toEqual([
      ['first-contact-to-assessment', 'met', instantOf(local('2044-01-11 14:00'))],
      ['first-contact-to-start', 'met', instantOf(local('2044-01-12 10:00'))],
    ]);
  });

  it('shows a start that is late: due after a day, overdue after two, and still so when asked later about that time', async () => {
    const story = await Story.of(running, 'LIGHT');
    const inquiry = await story.record('front-desk', 'inquiries', '2044-02-01 09:00', { source: 'self' });
    await running.reach(local('2044-02-04 09:00'));
    const request = async (asOf: string) => {
      const query = {
        clientId: story.clientId,
        clockId: 'first-contact-to-start',
        asOf: local(asOf),
        atLeast: inquiry.position ?? '',
      };
      return (
        await running
          .as('front-desk', 'LIGHT')
          .get<{ items: { due: string; ownerRole: string }[] }>('/v1/worklist', query)
      ).body.items;
    };
    expect(await request('2044-02-01 18:00')).toMatchObject([{ due: 'upcoming', ownerRole: 'front-desk' }]);
    expect(await request('2044-02-02 10:00')).toMatchObject([{ due: 'due' }]);
    expect(await request('2044-02-03 10:00')).toMatchObject([{ due: 'overdue' }]);
    expect(await request('2044-01-31 10:00')).toEqual([]);
  });

  it('admits nobody on an evaluation that the director has not signed off, unless a director approves it', async () => {
    const story = await Story.of(running, 'LIGHT');
    await intake(story, '2044-03-07', { level: '2.1', parts, without: ['review', 'recommendation'] });
    const recommending = await story.ask('clinician', 'recommendations', '2044-03-08 16:00', { level: '2.1' });
    expect(recommending).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    expect(ruleIds(recommending.body.findings, 'justify')).toEqual(['assessment-reviewed-first']);
    const fields = { level: '2.1', programId: 'LIGHT-IOP' };
    const refused = await story.ask('clinician', 'admissions', '2044-03-08 17:00', {
      ...fields,
      reason: 'urgent-need',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'approval-needed' } });
    expect(ruleIds(refused.body.findings, 'justify')).toEqual(['assessment-reviewed']);
    expect(refused.body.findings?.[0]).toMatchObject({
      approval: 'director',
      remedy: 'Ask the clinical director to review the assessment.',
    });
    const { timeline } = await story.path();
    const evaluation = timeline.find(({ kind }) => kind === 'AssessmentRecorded');
    await story.record('director', 'entry-reviews', '2044-03-08 17:30', {
      reviews: evaluation?.entryId,
      outcome: 'accepted',
    });
    const recommended = await story.record('clinician', 'recommendations', '2044-03-08 17:45', { level: '2.1' });
    expect(recommended.conformance).toBe('conforming');
    const admitted = await story.record('clinician', 'admissions', '2044-03-08 18:00', fields);
    expect(admitted.conformance).toBe('conforming');
  });

  it('lets a director return an evaluation, and admits only on the next one', async () => {
    const story = await Story.of(running, 'LIGHT');
    await intake(story, '2044-04-04', {
      level: '2.1',
      parts: ['substance-history'],
      without: ['review', 'recommendation'],
    });
    const evaluation = (await story.path()).timeline.find(({ kind }) => kind === 'AssessmentRecorded');
    await story.record('director', 'entry-reviews', '2044-04-04 15:00', {
      reviews: evaluation?.entryId,
      outcome: 'returned',
    });
    const refused = await story.ask('clinician', 'admissions', '2044-04-04 16:00', {
      level: '2.1',
      programId: 'LIGHT-IOP',
    });
    const { findings = [] } = refused.body;
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ruleId: 'assessment-reviewed',
          observed: 'The assessment was returned by its reviewer.',
        }),
      ]),
    );
    expect(findings.map(({ ruleId }) => ruleId)).toContain('assessment-complete');
    const second = await story.record('clinician', 'assessments', '2044-04-05 09:00', { parts });
    await story.record('director', 'entry-reviews', '2044-04-05 10:00', {
      reviews: second.entryId,
      outcome: 'accepted',
    });
    const admitted = await story.record('clinician', 'admissions', '2044-04-05 11:00', {
      level: '2.1',
      programId: 'LIGHT-IOP',
    });
    expect(admitted.verdict?.findings.map(({ ruleId }) => ruleId)).not.toContain('assessment-complete');
  });

  it('keeps the cap on groups with the program and, with its source, in the pack', async () => {
    const { body } = await running
      .as('clinician', 'LIGHT')
      .get<{ groupCap: number; capacity: number }>('/v1/programs/LIGHT-PHP');
    expect(body).toMatchObject({ groupCap: 8, capacity: 16 });
    const { document } = await readPack(running, 'lighthouse-dallas');
    expect(document.programs.find(({ code }) => code === 'iop')?.groupSize).toMatchObject([{ max: 8, source: 'S2' }]);
  });

  it('keeps three contradicting figures for the day program side by side, each with its source, and one in force', async () => {
    const { document } = await readPack(running, 'lighthouse-dallas');
    const php = document.programs.find(({ code }) => code === 'php');
    expect(php?.weeklyMinutes.map(({ min, max, source, inForce, note }) => [min, max, source, inForce, note])).toEqual([
      [1800, 1800, 'S2', true, 'Site program: 5 days of 6 hours.'],
      [1500, 1800, 'S2', false, 'General description of the level.'],
      [1800, null, 'S2', false, 'Frequently asked questions.'],
    ]);
  });

  it('gives each client a team with a recovery coach; names stay out of the path', async () => {
    const story = await Story.of(running, 'LIGHT');
    const director = running.as('director');
    const coach = await director.post<{ staffId: string }>('/v1/staff', {
      name: 'Noor Invented-Coach',
      title: 'Recovery coach',
      facilityIds: ['LIGHT'],
    });
    expect([200, 201]).toContain(coach.status);
    await intake(story, '2044-05-02', { level: '2.1', parts });
    await story.record('clinician', 'admissions', '2044-05-02 15:00', { level: '2.1', programId: 'LIGHT-IOP' });
    const members = [
      { staffId: coach.body.staffId, role: 'recovery-coach' },
      { staffId: running.idOf('clinician'), role: 'therapist' },
      { staffId: running.idOf('director'), role: 'clinical-director' },
      { staffId: running.idOf('front-desk'), role: 'admissions-specialist' },
    ];
    await story.record('clinician', 'care-teams', '2044-05-02 16:00', { members });
    const path = await story.path();
    expect(path.timeline.at(-1)?.details['members']).toEqual(members);
    expect(JSON.stringify(path)).not.toContain('Invented-Coach');
  });

  it('steps a client down from the day program to IOP', async () => {
    const story = await Story.of(running, 'LIGHT');
    await intake(story, '2044-06-06', { level: '2.5', parts });
    await story.record('clinician', 'admissions', '2044-06-06 15:00', { level: '2.5', programId: 'LIGHT-PHP' });
    await story.record('clinician', 'recommendations', '2044-07-04 15:00', { level: '2.1' });
    const down = await story.record('clinician', 'level-changes', '2044-07-05 09:00', {
      level: '2.1',
      programId: 'LIGHT-IOP',
      direction: 'step-down',
      reason: 'goals-met',
    });
    expect(down).toMatchObject({ conformance: 'conforming', events: [{ type: 'SteppedDown' }] });
    await story.record('clinician', 'phase-changes', '2044-07-05 10:00', { phase: 'early' });
    expect((await story.path()).situation.placements).toMatchObject([{ phase: 'early' }]);
    await story.record('clinician', 'recommendations', '2044-07-20 15:00', { level: '1' });
    await story.record('clinician', 'level-changes', '2044-08-02 09:00', {
      level: '1',
      programId: 'LIGHT-OP',
      reason: 'goals-met',
      acknowledge: ['assessment-current'],
    });
    const { situation } = await story.path();
    // Another level begins without a phase: phases belong to where the client is.
    expect(situation.placements).toMatchObject([
      { phase: null, admittedOn: '2044-06-06', levelSince: '2044-08-02', place: { programId: 'LIGHT-OP' } },
    ]);
  });
});
