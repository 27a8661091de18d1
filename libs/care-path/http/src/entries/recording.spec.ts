import { wholeEvent } from '@throughline/kernel';
import { ADA, DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' };
const REVIEWER = 'utilization-review.uma@HAWTHORN';

interface Case {
  readonly what: string;
  readonly as: string;
  readonly body: object;
  readonly records: string;
  /** Beside what every entry has. */
  readonly entry: object;
  /** What must stand on the path before; an admission at 2.1 always does. */
  readonly after?: readonly (readonly [string, object])[];
}

const earlier = (day: string) => ({ facilityId: 'HAWTHORN', when: `2026-05-${day}T10:00-05:00` });
const PLACED = { placementId: expect.stringMatching(/^[0-9a-f-]{36}$/) };

const COACH = 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f';
const CASES: readonly Case[] = [
  {
    what: 'inquiries',
    as: DESK,
    body: {
      ...HERE,
      source: 'self',
      outcome: 'referred-out',
      referralTarget: 'crisis-line',
      exclusions: ['needs-detox'],
    },
    records: 'InquiryReceived',
    entry: { source: 'self', outcome: 'referred-out', referralTarget: 'crisis-line', exclusions: ['needs-detox'] },
  },
  {
    what: 'inquiries',
    as: DESK,
    body: HERE,
    records: 'InquiryReceived',
    entry: { source: null, outcome: null, referralTarget: null, exclusions: [], crisisOver: false },
  },
  {
    what: 'inquiry-closings',
    as: DESK,
    body: { ...HERE, reason: 'lost-contact' },
    records: 'InquiryClosed',
    entry: { reason: 'lost-contact' },
    after: [['inquiries', earlier('10')]],
  },
  {
    what: 'assessments',
    as: ADA,
    body: {
      ...HERE,
      parts: ['interview'],
      ratings: [{ dimension: 'D1', rating: '3A' }],
      findings: ['crisis'],
      recommendedLevel: '2.5',
    },
    records: 'AssessmentRecorded',
    entry: {
      parts: ['interview'],
      ratings: [{ dimension: 'D1', rating: '3A' }],
      findings: ['crisis'],
      recommendedLevel: { system: 'invented', code: '2.5' },
      crisisOver: false,
    },
  },
  {
    what: 'assessments',
    as: ADA,
    body: { ...HERE, crisisOver: true },
    records: 'AssessmentRecorded',
    entry: { findings: [], crisisOver: true },
  },
  {
    what: 'recommendations',
    as: ADA,
    body: { ...HERE, level: '1', reason: 'progress' },
    records: 'LevelRecommended',
    entry: { level: { system: 'invented', code: '1' }, assessmentId: null, reason: 'progress' },
  },
  {
    what: 'coverage-verifications',
    as: DESK,
    body: { ...HERE, outcome: 'verified' },
    records: 'CoverageVerified',
    entry: { outcome: 'verified', level: null, payer: null },
  },
  {
    what: 'authorizations',
    as: REVIEWER,
    body: { ...HERE, state: 'approved', level: '2.1', from: '2026-05-11', lastDay: '2026-06-11' },
    records: 'AuthorizationRecorded',
    entry: {
      state: 'approved',
      level: { system: 'invented', code: '2.1' },
      from: '2026-05-11',
      lastDay: '2026-06-11',
      payer: null,
      urgency: null,
      submitted: null,
      units: null,
    },
  },
  {
    what: 'authorizations',
    as: REVIEWER,
    body: {
      ...HERE,
      state: 'denied',
      level: '2.5',
      payer: 'medicaid',
      urgency: 'expedited',
      submitted: '2026-05-08T09:30-05:00',
      due: '2026-05-11T09:30-05:00',
      decided: '2026-05-10',
      units: { unit: 'sessions', amount: 12 },
      denial: 'medical-necessity',
      appeal: 'requested',
    },
    records: 'AuthorizationRecorded',
    entry: {
      payer: 'medicaid',
      urgency: 'expedited',
      submitted: { at: Date.UTC(2026, 4, 8, 14, 30), precision: 'minute', zone: 'America/Chicago' },
      due: { at: Date.UTC(2026, 4, 11, 14, 30), precision: 'minute' },
      decided: { localDate: '2026-05-10', precision: 'day' },
      units: { unit: 'sessions', amount: 12 },
      denial: 'medical-necessity',
      appeal: 'requested',
    },
  },
  {
    what: 'coverage-verifications',
    as: DESK,
    body: { ...HERE, outcome: 'not-covered', level: '2.5', payer: 'medicare' },
    records: 'CoverageVerified',
    entry: { outcome: 'not-covered', level: { system: 'invented', code: '2.5' }, payer: 'medicare' },
  },
  {
    what: 'certifications',
    as: ADA,
    body: { ...HERE, level: '2.1', hoursPerWeek: 9, from: '2026-05-11', lastDay: '2026-06-30', physician: COACH },
    records: 'CertificationRecorded',
    entry: {
      level: { system: 'invented', code: '2.1' },
      hoursPerWeek: 9,
      from: '2026-05-11',
      lastDay: '2026-06-30',
      physician: COACH,
    },
  },
  {
    what: 'level-changes',
    as: ADA,
    body: { when: HERE.when, level: '2.5', direction: 'step-up' },
    records: 'SteppedUp',
    entry: {
      to: {
        facilityId: 'HAWTHORN',
        programId: 'HAWTHORN-IOP',
        template: null,
        track: 'treatment',
        level: { system: 'invented', code: '2.5' },
        rank: 250,
      },
    },
  },
  {
    what: 'level-changes',
    as: ADA,
    body: { when: HERE.when, level: '1' },
    records: 'SteppedDown',
    entry: { facilityId: 'HAWTHORN' },
  },
  {
    what: 'phase-changes',
    as: ADA,
    body: { ...HERE, phase: 'late' },
    records: 'PhaseChanged',
    entry: { ...PLACED, phase: 'late' },
  },
  {
    what: 'schedules',
    as: DESK,
    body: { ...HERE, days: ['mon', 'wed'], window: 'evening', modality: 'virtual', sessionMinutes: 180 },
    records: 'ScheduleSet',
    entry: { ...PLACED, days: ['mon', 'wed'], window: 'evening', modality: 'virtual', sessionMinutes: 180 },
  },
  {
    what: 'leaves',
    as: ADA,
    body: { ...HERE, leave: 'therapeutic', expectedReturn: '2026-05-14' },
    records: 'LeaveStarted',
    entry: { ...PLACED, leave: 'therapeutic', expectedReturn: { localDate: '2026-05-14', precision: 'day' } },
  },
  {
    what: 'leave-ends',
    as: ADA,
    body: { ...HERE, outcome: 'returned' },
    records: 'LeaveEnded',
    entry: { ...PLACED, outcome: 'returned' },
    after: [['leaves', { ...earlier('08'), leave: 'therapeutic' }]],
  },
  {
    what: 'referrals-out',
    as: ADA,
    body: { ...HERE, target: 'withdrawal-management', expectedReturn: '2026-05-18T16:30-05:00', reason: 'medical' },
    records: 'ReferredOut',
    entry: {
      ...PLACED,
      target: 'withdrawal-management',
      expectedReturn: { at: Date.UTC(2026, 4, 18, 21, 30), precision: 'minute' },
      reason: 'medical',
    },
  },
  {
    what: 'referral-returns',
    as: ADA,
    body: { ...HERE, outcome: 'completed' },
    records: 'ReturnedFromReferral',
    entry: { ...PLACED, outcome: 'completed' },
    after: [['referrals-out', { ...earlier('08'), target: 'withdrawal-management' }]],
  },
  {
    what: 'continued-stay-reviews',
    as: REVIEWER,
    body: { ...HERE, outcome: 'continue', nextReview: '2026-05-25' },
    records: 'ContinuedStayReviewed',
    entry: { ...PLACED, outcome: 'continue', nextReview: '2026-05-25' },
  },
  {
    what: 'living-environments',
    as: DESK,
    body: { ...HERE, place: 'sober-living', safe: true, supports: ['family'] },
    records: 'LivingEnvironmentRecorded',
    entry: { place: 'sober-living', safe: true, substanceFree: null, supports: ['family'] },
  },
  {
    what: 'care-teams',
    as: ADA,
    body: { ...HERE, members: [{ staffId: COACH, role: 'coach' }] },
    records: 'CareTeamAssigned',
    entry: { ...PLACED, members: [{ staffId: COACH, role: 'coach' }] },
  },
  {
    what: 'returns-to-use',
    as: ADA,
    body: { ...HERE, response: 'plan-revised' },
    records: 'ReturnToUseReported',
    entry: { ...PLACED, response: 'plan-revised' },
  },
  { what: 'arrivals', as: DESK, body: HERE, records: 'ArrivalAccepted', entry: PLACED },
  {
    what: 'aftercare-plans',
    as: ADA,
    body: { ...HERE, components: ['alumni-group'], firstContactOn: '2026-06-08' },
    records: 'AftercarePlanned',
    entry: { ...PLACED, components: ['alumni-group'], firstContactOn: '2026-06-08' },
  },
  {
    what: 'discharges',
    as: ADA,
    body: { ...HERE, disposition: 'completed', planned: true, reason: 'goals-met', destination: 'home' },
    records: 'Discharged',
    entry: { ...PLACED, disposition: 'completed', planned: true, destination: 'home' },
  },
  { what: 'aftercare-starts', as: ADA, body: HERE, records: 'AftercareStarted', entry: { ...PLACED, programId: null } },
  {
    what: 'aftercare-contacts',
    as: ADA,
    body: { ...HERE, method: 'phone', reached: false },
    records: 'AftercareContactRecorded',
    entry: { ...PLACED, method: 'phone', reached: false },
    after: [['aftercare-starts', earlier('08')]],
  },
  {
    what: 'aftercare-ends',
    as: ADA,
    body: { ...HERE, outcome: 'completed' },
    records: 'AftercareEnded',
    entry: { ...PLACED, outcome: 'completed' },
    after: [['aftercare-starts', earlier('08')]],
  },
  { what: 'deaths', as: ADA, body: HERE, records: 'DeathRecorded', entry: { kind: 'DeathRecorded', narrative: null } },
  {
    what: 'attributes',
    as: ADA,
    body: { ...HERE, population: 'adult', attributes: [{ code: 'special-population', value: 'veterans' }] },
    records: 'ClientAttributesRecorded',
    entry: { population: 'adult', attributes: [{ code: 'special-population', value: 'veterans' }] },
  },
];

describe('recording an entry', () => {
  it.each(CASES)('takes $what and records $records', async ({ what, as, body, records, entry, after = [] }) => {
    const { clientId } = await service.admitted();
    for (const [before, fields] of after) await service.record(clientId, before, fields);

    const { status, headers, body: answer } = await service.post(`/v1/clients/${clientId}/${what}`, body, { as });

    const recorded = (await service.events(clientId)).at(-1);
    expect([status, answer.code]).toEqual([201, undefined]);
    expect((wholeEvent(recorded!).data as { entry: object }).entry).toMatchObject(entry);
    expect(answer).toMatchObject({
      clientId,
      entryId: JSON.parse(recorded?.data ?? '').entry.entryId,
      versionId: recorded?.id,
      events: [{ id: recorded?.id, type: records }],
      replayed: false,
      dryRun: false,
    });
    expect(headers).toMatchObject({ etag: `"${recorded?.revision}"`, location: `/v1/clients/${clientId}/path` });
    expect(answer.revision).toBe(recorded?.revision);
    expect(answer.position).toBe(recorded?.position);
  });

  it('takes a review of an entry by a director', async () => {
    const { clientId, admission } = await service.admitted();
    const answer = await service.record(clientId, 'entry-reviews', {
      ...HERE,
      reviews: admission.entryId,
      outcome: 'accepted',
    });
    expect(answer.events).toEqual([{ id: answer.versionId, type: 'EntryReviewed' }]);
  });

  it('reads the time in the zone of the facility, and a day as a day', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'inquiries', { facilityId: 'HAWTHORN', when: '2026-05-10' });
    await service.record(clientId, 'inquiries', {
      facilityId: 'HAWTHORN',
      when: '2026-05-10T08:00-07:00',
      zone: 'America/Los_Angeles',
    });
    const [day, minute] = (await service.events(clientId))
      .slice(-2)
      .map(({ data }) => JSON.parse(data).entry.effective);
    expect(day).toEqual({
      at: Date.UTC(2026, 4, 10, 5),
      offsetMinutes: -300,
      zone: 'America/Chicago',
      localDate: '2026-05-10',
      precision: 'day',
    });
    expect(minute).toEqual({
      at: Date.UTC(2026, 4, 10, 15),
      offsetMinutes: -420,
      zone: 'America/Los_Angeles',
      localDate: '2026-05-10',
      precision: 'minute',
    });
  });

  it('files each event under its facility, with who asked, through which request, and its labels', async () => {
    const { clientId } = await service.admitted({ as: GRACE });
    const event = (await service.events(clientId)).at(-1)!;
    const { metadata } = wholeEvent(event);
    expect(metadata).toMatchObject({
      tenant: 'harbour',
      facilityId: 'HAWTHORN',
      actor: { id: 'grace', kind: 'person', roles: ['director'] },
      origin: { kind: 'live', system: null, recordId: null, sourceRecordedAt: null },
      labels: ['42CFRPart2'],
    });
    expect(metadata.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(event.data + event.meta).not.toMatch(/grace|bodyMac/);
    expect(JSON.parse(event.meta).actor).toEqual({ kind: 'person', roles: ['director'] });
  });

  it('keeps the free text sealed in the log, and bound to its event', async () => {
    const { clientId } = await service.admitted();
    const sentence = 'Came with her sister, who waited outside.';
    const { versionId } = await service.record(clientId, 'returns-to-use', { ...HERE, narrative: sentence });
    const stored = (await service.events(clientId)).at(-1);
    expect(JSON.stringify(stored)).not.toContain('sister');
    expect(JSON.parse(stored?.data ?? '').entry.narrative).toBeNull();
    const narrative = JSON.parse(stored?.private ?? '').values['/data/entry/narrative'];
    expect(await service.vault.open(clientId, versionId, '/entry/narrative', narrative)).toEqual({ text: sentence });
  });

  it('answers the obligations that an entry opens and the verdict that let it in', async () => {
    const { admission } = await service.admitted();
    expect(admission).toMatchObject({ conformance: 'conforming', verdict: { decision: 'allow', findings: [] } });
    expect(admission.obligations.map(({ clockId }: { clockId: string }) => clockId)).toEqual(['continued-stay-review']);
  });

  it('carries out a planned move, which is then no plan any more', async () => {
    const clientId = await service.client();
    await service.record(clientId, 'assessments', earlier('01'));
    const { planId } = await service.record(clientId, 'planned-moves', {
      move: 'admission',
      facilityId: 'HAWTHORN',
      expected: '2026-06-08',
      level: '2.1',
    });
    await service.record(clientId, 'admissions', { ...HERE, level: '2.1', fulfills: planId });
    const { body } = await service.get(`/v1/clients/${clientId}/path`);
    expect(body.plans).toMatchObject([{ planId, state: 'carried-out' }]);
  });
});
