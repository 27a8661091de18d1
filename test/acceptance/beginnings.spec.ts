import { ruleIds } from './black-box/findings.js';
import { openSite, packFile, readPack, sendPack } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

/** Beginnings: inpatient, day, intensive outpatient and outpatient care; an IOP in three phases with hours of their own. */
describe('a provider whose phases have hour ranges of their own', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'BEGIN',
      name: 'Beginnings',
      pack: 'beginnings-treatment',
      programs: [
        { code: 'BEGIN-INPATIENT', name: 'Inpatient care', levels: ['3.7'], template: 'inpatient' },
        { code: 'BEGIN-PHP', name: 'Day program', levels: ['2.5'], template: 'php', window: 'day' },
        { code: 'BEGIN-IOP', name: 'Evening IOP', levels: ['2.1'], template: 'iop', window: 'evening' },
        { code: 'BEGIN-OP', name: 'Outpatient care', levels: ['1'], template: 'outpatient' },
      ],
    });
  }, 90_000);
  afterAll(() => running.end());

  const parts = ['clinical-interview', 'medical-screening', 'psychosocial'];

  it('keeps the hours of each phase beside those of the program', async () => {
    const { document } = await readPack(running, 'beginnings-treatment');
    const iop = document.programs.find(({ code }) => code === 'iop');
    expect(iop?.phases.map(({ code, weeklyMinutes: [hours] }) => [code, hours?.min, hours?.max])).toEqual([
      ['stabilization', 720, 1200],
      ['skill-building', 540, 900],
      ['aftercare-preparation', 360, 600],
    ]);
    expect(iop?.weeklyMinutes).toMatchObject([{ min: 540, max: 1200, source: 'S0', inForce: true }]);
  });

  it('publishes phases that add up to more weeks than the program states, and hours outside the level, with a note and no fault', async () => {
    const published = await sendPack(running.as('operator'), packFile('beginnings-treatment'));
    expect(published.status).toBe(200);
    const { notes } = published.body as unknown as {
      notes: { pointer: string; code: string; line: number; message: string }[];
    };
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['program-outside-level', 'phase-outside-level', 'phases-do-not-add-up']),
    );
    expect(notes.every(({ line }) => line > 1)).toBe(true);
    const { document } = await readPack(running, 'beginnings-treatment');
    const iop = document.programs.find(({ code }) => code === 'iop');
    const weeks = (end: 'min' | 'max') =>
      iop?.phases.map(({ duration: [stated] }) => stated?.[end] ?? 0).reduce((sum, one) => sum + one, 0);
    expect([weeks('min'), weeks('max')]).toEqual([8, 14]);
    expect(iop?.duration).toMatchObject([{ unit: 'weeks', min: 8, max: 12 }]);
  });

  it('takes a client through all three phases; their hours are remarked on by the check of the pack and on no client', async () => {
    const story = await Story.of(running, 'BEGIN');
    await intake(story, '2044-01-11', { level: '2.1', parts });
    const admitted = await story.record('clinician', 'admissions', '2044-01-11 17:00', {
      level: '2.1',
      programId: 'BEGIN-IOP',
    });
    expect(admitted.conformance).toBe('conforming');

    const first = await story.record('clinician', 'phase-changes', '2044-01-11 18:00', { phase: 'stabilization' });
    const middle = await story.record('clinician', 'phase-changes', '2044-02-15 18:00', { phase: 'skill-building' });
    const last = await story.record('clinician', 'phase-changes', '2044-03-21 18:00', {
      phase: 'aftercare-preparation',
    });

    expect([first, middle, last].map(({ conformance }) => conformance)).toEqual([
      'conforming',
      'conforming',
      'conforming',
    ]);
    expect([first, middle, last].map(({ verdict }) => verdict?.findings)).toEqual([[], [], []]);
    const { situation } = await story.path();
    expect(situation.placements).toMatchObject([
      { phase: 'aftercare-preparation', place: { level: { code: '2.1' }, programId: 'BEGIN-IOP' } },
    ]);
  });

  it('uses IOP on the way down: inpatient care, day program, IOP, outpatient care', async () => {
    const story = await Story.of(running, 'BEGIN');
    await intake(story, '2044-04-04', { level: '3.7', parts });
    await story.record('clinician', 'admissions', '2044-04-04 15:00', { level: '3.7', programId: 'BEGIN-INPATIENT' });
    const toDay = await story.record('clinician', 'level-changes', '2044-04-18 09:00', {
      level: '2.5',
      programId: 'BEGIN-PHP',
      direction: 'step-down',
      reason: 'goals-met',
    });
    const toIop = await story.record('clinician', 'level-changes', '2044-05-02 17:00', {
      level: '2.1',
      programId: 'BEGIN-IOP',
      direction: 'step-down',
      reason: 'good-progress',
    });
    const toOutpatient = await story.record('clinician', 'level-changes', '2044-06-27 09:00', {
      level: '1',
      programId: 'BEGIN-OP',
      direction: 'step-down',
      reason: 'good-progress',
    });
    expect([toDay, toIop, toOutpatient].map(({ events }) => events[0]?.type)).toEqual([
      'SteppedDown',
      'SteppedDown',
      'SteppedDown',
    ]);
    const moves = (await story.path()).timeline.flatMap(({ move, to }) =>
      move === null ? [] : [[move, to?.level.code]],
    );
    expect(moves).toEqual([
      ['admission', '3.7'],
      ['step-down', '2.5'],
      ['step-down', '2.1'],
      ['step-down', '1'],
    ]);
  });

  it('uses IOP on the way up when outpatient care stalls, and names the direction itself', async () => {
    const story = await Story.of(running, 'BEGIN');
    await intake(story, '2044-07-05', { level: '1', parts });
    await story.record('clinician', 'admissions', '2044-07-05 15:00', { level: '1', programId: 'BEGIN-OP' });
    await story.record('clinician', 'continued-stay-reviews', '2044-08-01 09:00', { outcome: 'step-up' });
    const fields = { level: '2.1', programId: 'BEGIN-IOP', reason: 'no-progress' };
    const mistaken = await story.ask('clinician', 'level-changes', '2044-08-01 18:00', {
      ...fields,
      direction: 'step-down',
    });
    expect(mistaken).toMatchObject({
      status: 422,
      body: { code: 'direction-differs', errors: [{ pointer: '/direction' }] },
    });
    const stepped = await story.record('clinician', 'level-changes', '2044-08-01 18:00', fields);
    expect(stepped.events).toMatchObject([{ type: 'SteppedUp' }]);
  });

  it('uses IOP as the first level of care', async () => {
    const story = await Story.of(running, 'BEGIN');
    await intake(story, '2044-09-05', { level: '2.1', parts });
    const admitted = await story.record('clinician', 'admissions', '2044-09-05 18:00', {
      level: '2.1',
      programId: 'BEGIN-IOP',
    });
    expect(admitted.conformance).toBe('conforming');
    expect((await story.path()).situation.placements).toMatchObject([
      { admittedOn: '2044-09-05', place: { level: { code: '2.1' } } },
    ]);
  });

  it('advises to verify coverage before the start, and asks for every part of the assessment', async () => {
    const story = await Story.of(running, 'BEGIN');
    await intake(story, '2044-10-03', { level: '2.1', parts: parts.slice(1), without: ['coverage'] });
    const fields = { level: '2.1', programId: 'BEGIN-IOP' };
    const refused = await story.ask('clinician', 'admissions', '2044-10-03 18:00', fields);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'justification-needed', errors: [{ pointer: '/reason' }] },
    });
    expect(ruleIds(refused.body.findings, 'justify')).toEqual(['assessment-complete']);
    expect(ruleIds(refused.body.findings, 'advice')).toEqual(['coverage-verified']);
    const admitted = await story.record('clinician', 'admissions', '2044-10-03 18:00', {
      ...fields,
      reason: 'urgent-need',
    });
    expect(admitted.conformance).toBe('justified');
  });
});
