import { openSite, readPack } from './black-box/provider.js';
import { ruleIds } from './black-box/findings.js';
import { local } from './black-box/local-time.js';
import { Running } from './black-box/running.js';
import { intake as intakeOf, type Intake, inventedIdentity, Story } from './black-box/story.js';

/** Adults only: the population is recorded before anyone is admitted. */
async function intake(story: Story, day: string, terms: Intake): Promise<void> {
  await intakeOf(story, day, terms);
  await story.record('clinician', 'attributes', `${day} 11:45`, { population: 'adult' });
}

/** Manifest: IOP and day care in person or virtual; detoxification and residential care elsewhere, and back. */
describe('a provider that refers out what it does not offer, and takes clients back', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'MANIFEST',
      name: 'Manifest',
      pack: 'manifest-orange-county',
      zone: 'America/Los_Angeles',
      programs: [
        {
          code: 'MAN-IOP',
          name: 'Evening IOP',
          levels: ['2.1'],
          template: 'iop',
          window: 'evening',
          modality: 'in-person',
        },
        {
          code: 'MAN-VIRTUAL',
          name: 'Virtual IOP',
          levels: ['2.1'],
          template: 'iop-virtual',
          window: 'evening',
          modality: 'virtual',
        },
        { code: 'MAN-PHP', name: 'Day program', levels: ['2.5'], template: 'php', window: 'day' },
      ],
    });
  }, 90_000);
  afterAll(() => running.end());
  const zone = 'America/Los_Angeles';
  const client = (options = {}) => Story.of(running, 'MANIFEST', { zone, ...options });

  it('refuses a level that is given elsewhere, refers out, counts the client as elsewhere, and takes them back', async () => {
    const story = await client();
    await intake(story, '2044-01-11', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-01-11 18:00', { level: '2.1', programId: 'MAN-IOP' });
    await story.record('clinician', 'assessments', '2044-01-20 10:00', { findings: ['withdrawal-risk'] });
    const detoxHere = await story.ask('clinician', 'admissions', '2044-01-20 11:00', {
      level: '3.7-WM',
      reason: 'withdrawal-symptoms',
    });
    expect(detoxHere).toMatchObject({ status: 422, body: { code: 'move-refused' } });
    expect(detoxHere.body.findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'level-offered-here',
        remedy: 'Refer out to withdrawal management and record the return afterwards.',
      }),
    );

    const out = await story.record('clinician', 'referrals-out', '2044-01-20 12:00', {
      target: 'withdrawal-management',
      reason: 'withdrawal-symptoms',
      expectedReturn: '2044-01-27',
    });
    expect(out.obligations).toMatchObject([{ clockId: 'referral-return', ownerRole: 'clinician' }]);
    const back = await story.record('clinician', 'referral-returns', '2044-01-26 16:00', { outcome: 'completed' });

    const counts = async (asOf: string) => {
      const query = { facilityId: 'MANIFEST', asOf: local(asOf, zone), atLeast: back.position ?? '' };
      const { body } = await running
        .as('director')
        .get<{ totals: { census: number; present: number; outOnReferral: number } }>('/v1/census', query);
      return body.totals;
    };
    expect(await counts('2044-01-19 12:00')).toMatchObject({ census: 1, present: 1, outOnReferral: 0 });
    expect(await counts('2044-01-23 12:00')).toMatchObject({ census: 0, present: 0, outOnReferral: 1 });
    expect(await counts('2044-01-26 17:00')).toMatchObject({ census: 1, present: 1, outOnReferral: 0 });
    const { situation, timeline } = await story.path();
    expect(situation.placements).toMatchObject([{ status: 'present', admittedOn: '2044-01-11' }]);
    expect(timeline.find(({ kind }) => kind === 'ReferredOut')?.obligations).toMatchObject([
      { clockId: 'referral-return', state: 'met' },
    ]);
  });

  it('sends a crisis to 988 or 911 and records that as how the inquiry ended, without a name', async () => {
    const story = await client({ identity: null });
    const line = await story.record('front-desk', 'inquiries', '2044-02-01 20:00', {
      source: 'self',
      outcome: 'crisis-988',
      exclusions: ['crisis'],
    });
    expect(line.obligations).toEqual([]);
    const another = await client({ identity: null });
    await another.record('front-desk', 'inquiries', '2044-02-01 21:00', {
      source: 'family',
      outcome: 'crisis-911',
      exclusions: ['crisis'],
    });
    const { timeline, situation } = await another.path();
    expect(timeline).toMatchObject([
      { kind: 'InquiryReceived', details: { outcome: 'crisis-911', exclusions: ['crisis'] } },
    ]);
    expect(situation.placements).toEqual([]);
  });

  it('keeps a crisis on record at every later rule check until an assessment states that it is over', async () => {
    const story = await client();
    await story.record('front-desk', 'inquiries', '2044-02-10 09:00', { source: 'self', outcome: 'crisis-988' });
    await intake(story, '2044-02-11', { level: '2.1' });
    const said = { level: '2.1', programId: 'MAN-IOP' };
    const refused = await story.ask('clinician', 'admissions', '2044-02-11 18:00', said);
    expect(refused).toMatchObject({ status: 422, body: { code: 'move-refused' } });
    const crisis = refused.body.findings?.find(({ ruleId }) => ruleId === 'refer-out-crisis');
    expect(crisis?.remedy).toContain('emergency services (911), the 988 crisis line, or a helpline');
    expect(crisis?.remedy).toContain('states that the crisis is over');

    await story.record('clinician', 'assessments', '2044-02-11 17:00', { crisisOver: true, recommendedLevel: '2.1' });
    const after = await story.ask('clinician', 'admissions', '2044-02-11 18:00', said);
    expect(ruleIds(after.body.findings, 'refuse')).toEqual([]);
    expect((await story.path()).situation).toMatchObject({ crisis: null, death: null });
  });

  it('verifies coverage and authorization before the start', async () => {
    const story = await client();
    await intake(story, '2044-03-01', { level: '2.1', without: ['coverage', 'authorization'] });
    const fields = { level: '2.1', programId: 'MAN-IOP' };
    const unverified = await story.ask('clinician', 'admissions', '2044-03-01 18:00', fields);
    expect(unverified).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    expect(ruleIds(unverified.body.findings, 'justify')).toEqual(['coverage-verified', 'authorization-known']);
    await story.record('front-desk', 'coverage-verifications', '2044-03-02 09:00', { outcome: 'verified' });
    await story.record('utilization-review', 'authorizations', '2044-03-02 10:00', {
      state: 'requested',
      level: '2.1',
    });
    const unauthorized = await story.ask('clinician', 'admissions', '2044-03-02 18:00', fields);
    expect(unauthorized).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    expect(ruleIds(unauthorized.body.findings, 'justify')).toEqual(['authorization-approved']);
    const granted = await story.record('utilization-review', 'authorizations', '2044-03-03 10:00', {
      state: 'approved',
      level: '2.1',
      from: '2044-03-03',
      lastDay: '2044-04-01',
      units: { unit: 'days', amount: 30 },
    });
    expect(granted.obligations).toMatchObject([{ clockId: 'authorization-end', ownerRole: 'utilization-review' }]);
    const admitted = await story.record('clinician', 'admissions', '2044-03-03 18:00', fields);
    expect(admitted.conformance).toBe('conforming');
  });

  it('reads the authorization of the day, also when another one for the time after it is on record', async () => {
    const story = await client();
    await intake(story, '2044-03-08', { level: '2.1', without: ['authorization'] });
    await story.record('utilization-review', 'authorizations', '2044-03-08 17:00', {
      state: 'denied',
      level: '2.1',
      from: '2044-03-08',
      lastDay: '2044-03-31',
    });
    await story.record('utilization-review', 'authorizations', '2044-03-08 17:10', {
      state: 'approved',
      level: '2.1',
      from: '2044-04-01',
      lastDay: '2044-04-30',
    });
    const fields = { level: '2.1', programId: 'MAN-IOP' };
    const early = await story.ask('clinician', 'admissions', '2044-03-08 18:00', fields);
    expect(ruleIds(early.body.findings, 'justify')).toEqual(['authorization-approved']);
    await story.record('utilization-review', 'authorizations', '2044-03-09 10:00', {
      state: 'approved',
      level: '2.1',
      from: '2044-03-09',
      lastDay: '2044-03-31',
    });
    expect((await story.record('clinician', 'admissions', '2044-03-09 18:00', fields)).conformance).toBe('conforming');
  });

  it('holds sessions over video, and lets a client change between video and the room', async () => {
    const story = await client();
    await intake(story, '2044-04-04', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-04-04 18:00', { level: '2.1', programId: 'MAN-VIRTUAL' });
    await story.record('clinician', 'schedules', '2044-04-04 18:30', {
      days: ['mon', 'wed', 'thu'],
      window: 'evening',
      modality: 'virtual',
      sessionMinutes: 180,
    });
    await story.record('clinician', 'level-changes', '2044-05-02 18:00', {
      level: '2.1',
      programId: 'MAN-IOP',
      reason: 'schedule-fit',
    });
    await story.record('clinician', 'schedules', '2044-05-02 18:30', {
      days: ['mon', 'wed', 'thu'],
      window: 'evening',
      modality: 'in-person',
      sessionMinutes: 180,
    });
    const { timeline, situation } = await story.path();
    expect(timeline.filter(({ kind }) => kind === 'ScheduleSet').map(({ details }) => details['modality'])).toEqual([
      'virtual',
      'in-person',
    ]);
    expect(situation.placements).toMatchObject([{ place: { programId: 'MAN-IOP' } }]);
    const { document } = await readPack(running, 'manifest-orange-county');
    expect(document.programs.find(({ code }) => code === 'iop-virtual')?.modalities).toEqual(['virtual']);
  });

  it('takes adults only: by the birth date on the day of the move, and by what is recorded where nobody knows it', async () => {
    const nameless = await client({ identity: null });
    await intake(nameless, '2044-06-06', { level: '2.1' });
    const here = { level: '2.1', programId: 'MAN-IOP' };
    const unknown = await nameless.ask('clinician', 'admissions', '2044-06-06 11:40', here);
    expect(ruleIds(unknown.body.findings, 'justify')).toContain('population-served');
    await nameless.record('clinician', 'attributes', '2044-06-06 12:00', { population: 'adolescent' });
    const said = { ...here, reason: 'clinical-judgment' };
    const refused = await nameless.ask('clinician', 'admissions', '2044-06-06 18:00', said);
    expect(refused).toMatchObject({ status: 422, body: { code: 'move-refused' } });
    expect(ruleIds(refused.body.findings, 'refuse')).toContain('population-served');

    const young = await client({ identity: inventedIdentity({ birthDate: '2026-06-08' }) });
    await intake(young, '2044-06-06', { level: '2.1' });
    const tooEarly = await young.ask('clinician', 'admissions', '2044-06-07 18:00', said);
    expect(ruleIds(tooEarly.body.findings, 'refuse')).toContain('population-served');
    expect(ruleIds(tooEarly.body.findings, 'advice')).toContain('care-path.population-differs');
    await young.record('clinician', 'admissions', '2044-06-08 18:00', said);
    const { ruleCheck } = (await young.path()).timeline.at(-1) ?? {};
    expect(ruleCheck).toMatchObject({ population: { is: 'adult', known: 'birth-date' } });
  });

  it('plans aftercare from the start, and tells a planned departure from an early one', async () => {
    const planned = await client();
    await intake(planned, '2044-07-05', { level: '2.1' });
    const start = await planned.record('clinician', 'admissions', '2044-07-05 18:00', {
      level: '2.1',
      programId: 'MAN-IOP',
    });
    expect(start.obligations.map(({ clockId }) => clockId)).toContain('aftercare-plan');
    await planned.record('clinician', 'aftercare-plans', '2044-07-06 18:00', {
      components: ['alumni-program', 'outpatient'],
      firstContactOn: '2044-09-12',
    });

    const early = await client();
    await intake(early, '2044-07-11', { level: '2.1' });
    await early.record('clinician', 'admissions', '2044-07-11 18:00', { level: '2.1', programId: 'MAN-IOP' });
    const left = { disposition: 'left-against-advice', planned: false };
    const unplanned = await early.ask('clinician', 'discharges', '2044-07-25 18:00', left);
    expect(unplanned).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    expect([ruleIds(unplanned.body.findings, 'justify'), ruleIds(unplanned.body.findings, 'advice')]).toEqual([
      ['aftercare-planned'],
      ['departure-planned'],
    ]);
    const exit = await early.record('clinician', 'discharges', '2044-07-25 18:00', { ...left, reason: 'client-left' });
    expect(exit).toMatchObject({ conformance: 'justified' });
    expect(exit.verdict?.findings).toContainEqual(
      expect.objectContaining({ ruleId: 'departure-planned', severity: 'advice' }),
    );

    const done = await planned.record('clinician', 'discharges', '2044-09-05 18:00', {
      disposition: 'completed',
      planned: true,
    });
    expect(done).toMatchObject({ conformance: 'conforming', verdict: { findings: [] } });
    await planned.record('clinician', 'aftercare-starts', '2044-09-06 09:00');
    await planned.record('clinician', 'aftercare-contacts', '2044-09-12 09:00', { method: 'video', reached: true });
    const { situation, timeline } = await planned.path();
    expect(situation.placements).toMatchObject([{ status: 'aftercare' }]);
    expect(timeline.find(({ kind }) => kind === 'Discharged')?.details).toMatchObject({
      planned: true,
      disposition: 'completed',
    });
  });

  it('says that its content awaits the medical director', async () => {
    const { document } = await readPack(running, 'manifest-orange-county');
    expect(document.review).toMatchObject({ state: 'awaiting-review', byRole: 'medical director' });
    expect(document.programs.every(({ review }) => review.state === 'awaiting-review')).toBe(true);
  });
});
