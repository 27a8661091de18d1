import { openSite, readPack } from './black-box/provider.js';
import { local } from './black-box/local-time.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

const STAGES = ['treatment-engagement', 'early-recovery', 'maintenance', 'community-support'] as const;

/** A national directory: up to 30 hours a week in some states, four named stages, services that depend on the setting. */
describe('a provider with another ceiling of hours and named stages', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'AAC',
      name: 'Directory site',
      pack: 'aac-directory',
      programs: [
        { code: 'AAC-IOP', name: 'IOP', levels: ['2.1'], template: 'iop' },
        { code: 'AAC-HOSPITAL', name: 'IOP in a hospital', levels: ['2.1'], template: 'iop-hospital' },
      ],
    });
  }, 90_000);
  afterAll(() => running.end());

  it('keeps both ceilings, 19 and 30 hours, with their sources; a program of 30 hours is noted by the check of the pack and admits', async () => {
    const { document } = await readPack(running, 'aac-directory');
    expect(document.levels.find(({ code }) => code === '2.1')?.weeklyMinutes).toMatchObject([
      { min: 540, max: 1199, source: 'OWN', inForce: true },
      { min: 540, max: 1140, source: 'A2', inForce: false },
      { min: 540, max: 1800, source: 'S3', inForce: false, note: expect.stringContaining('Depends on the state') },
    ]);
    const story = await Story.of(running, 'AAC');
    await intake(story, '2044-01-11', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-01-11 17:00', {
      level: '2.1',
      programId: 'AAC-IOP',
    });
    expect(admitted).toMatchObject({ conformance: 'conforming', verdict: { decision: 'allow' } });
    expect(admitted.verdict?.findings).toEqual([]);
  });

  it('names the stages as states within the placement, and counts the census by them', async () => {
    const story = await Story.of(running, 'AAC');
    await intake(story, '2044-02-01', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-02-01 17:00', { level: '2.1', programId: 'AAC-IOP' });
    const days = ['2044-02-01 18:00', '2044-02-29 18:00', '2044-03-28 18:00', '2044-04-25 18:00'];
    let position = '';
    for (const [index, phase] of STAGES.entries()) {
      const changed = await story.record('clinician', 'phase-changes', days[index] as string, { phase });
      position = changed.position ?? '';
    }
    const { timeline } = await story.path();
    expect(timeline.filter(({ move }) => move === 'phase-change').map(({ details }) => details['phase'])).toEqual([
      ...STAGES,
    ]);
    expect(new Set(timeline.flatMap(({ placementId }) => placementId ?? [])).size).toBe(1);

    const unknown = await story.ask('clinician', 'phase-changes', '2044-04-26 18:00', { phase: 'graduation' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'phase-unknown', errors: [{ pointer: '/phase' }] } });

    const counted = async (asOf: string, phase: string) => {
      const query = { groupBy: 'phase', facilityId: 'AAC', asOf: local(asOf), atLeast: position };
      const { body } = await running
        .as('director')
        .get<{ groups: { phase: string | null; census: number }[] }>('/v1/census', query);
      return body.groups.find((group) => group.phase === phase)?.census ?? 0;
    };
    expect(await counted('2044-03-01 12:00', 'early-recovery')).toBe(1);
    expect(await counted('2044-03-01 12:00', 'maintenance')).toBe(0);
    expect(await counted('2044-04-01 12:00', 'maintenance')).toBe(1);
  });

  it('records a return to use inside a stage; stage, level and placement stay as they are', async () => {
    const story = await Story.of(running, 'AAC');
    await intake(story, '2044-06-06', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-06-06 17:00', { level: '2.1', programId: 'AAC-IOP' });
    await story.record('clinician', 'phase-changes', '2044-06-06 18:00', { phase: 'early-recovery' });
    const before = (await story.path()).situation.placements;
    const reported = await story.record('clinician', 'returns-to-use', '2044-06-20 18:00', { response: 'stage-kept' });
    expect(reported.verdict).toBeNull();
    const { timeline, situation } = await story.path();
    expect(timeline.at(-1)).toMatchObject({
      kind: 'ReturnToUseReported',
      move: null,
      details: { response: 'stage-kept' },
    });
    expect(situation.placements).toEqual(before);
    expect(situation.placements).toMatchObject([{ status: 'present', phase: 'early-recovery' }]);
  });

  it('offers services by setting: detoxification only where the program is in a hospital', async () => {
    const { document } = await readPack(running, 'aac-directory');
    const services = (code: string) => document.programs.find((program) => program.code === code)?.services;
    expect(services('iop-hospital')).toContain('detoxification');
    expect(services('iop')).not.toContain('detoxification');
    const story = await Story.of(running, 'AAC');
    await intake(story, '2044-07-05', { level: '2.1' });
    const inHospital = await story.record('clinician', 'admissions', '2044-07-05 17:00', {
      level: '2.1',
      programId: 'AAC-HOSPITAL',
    });
    expect(inHospital.conformance).toBe('conforming');
    const out = await story.record('clinician', 'level-changes', '2044-08-01 17:00', {
      level: '2.1',
      programId: 'AAC-IOP',
      reason: 'goals-met',
    });
    expect(out.events).toMatchObject([{ type: 'Transferred' }]);
  });

  it('asks for a reason where the description says not to: an unsafe home, or someone not willing', async () => {
    const story = await Story.of(running, 'AAC');
    await intake(story, '2044-09-05', { level: '2.1', findings: ['declines-participation', 'unsafe-home'] });
    const refused = await story.ask('clinician', 'admissions', '2044-09-05 17:00', {
      level: '2.1',
      programId: 'AAC-IOP',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    const { findings = [] } = refused.body;
    expect(
      findings
        .filter(({ severity }) => severity === 'justify')
        .map(({ ruleId }) => ruleId)
        .toSorted(),
    ).toEqual(['outpatient-fit', 'program-exclusions']);
    const admitted = await story.record('clinician', 'admissions', '2044-09-05 17:00', {
      level: '2.1',
      programId: 'AAC-IOP',
      reason: 'court-order',
    });
    expect(admitted.conformance).toBe('justified');
  });
});
