import { ADA, DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
let clientId: string;
let admission: { entryId: string; versionId: string };

beforeAll(async () => {
  service = await RunningService.start();
  ({ clientId, admission } = await service.admitted());
});
afterAll(() => service.stop());

const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' };
const ELSEWHERE = '00000000-0000-4000-8000-000000000000';

type Case = readonly [
  why: string,
  what: string,
  body: object,
  status: number,
  code: string,
  pointer: string,
  fault?: string,
];

/** The fault's code is the problem's own unless the request as a whole is what is wrong. */
const CASES: readonly Case[] = [
  ['an unknown field', 'inquiries', { ...HERE, mood: 'calm' }, 400, 'request-invalid', '/mood', 'field-unknown'],
  [
    'an unknown field within a list',
    'assessments',
    { ...HERE, ratings: [{ dimension: 'D1', rating: '1', note: 'x' }] },
    400,
    'request-invalid',
    '/ratings/0/note',
    'field-unknown',
  ],
  [
    'a field of another kind of entry',
    'discharges',
    { ...HERE, disposition: 'completed', planned: true, level: '2.1' },
    400,
    'request-invalid',
    '/level',
    'field-unknown',
  ],
  [
    'a missing field',
    'discharges',
    { ...HERE, planned: true },
    400,
    'request-invalid',
    '/disposition',
    'field-missing',
  ],
  ['a missing facility', 'inquiries', { when: HERE.when }, 400, 'request-invalid', '/facilityId', 'field-missing'],
  ['a number for a text', 'inquiries', { ...HERE, source: 7 }, 400, 'request-invalid', '/source', 'field-type'],
  [
    'a text for a truth value',
    'discharges',
    { ...HERE, disposition: 'completed', planned: 'yes' },
    400,
    'request-invalid',
    '/planned',
    'field-type',
  ],
  [
    'a text for a list',
    'aftercare-plans',
    { ...HERE, components: 'alumni-group' },
    400,
    'request-invalid',
    '/components',
    'field-type',
  ],
  ['an object for a text', 'inquiries', { ...HERE, when: { at: 1 } }, 400, 'request-invalid', '/when', 'field-type'],
  [
    'a fraction of a minute',
    'schedules',
    { ...HERE, days: ['mon'], sessionMinutes: 90.5 },
    400,
    'request-invalid',
    '/sessionMinutes',
    'field-type',
  ],
  [
    'a session longer than a day',
    'schedules',
    { ...HERE, days: ['mon'], sessionMinutes: 1441 },
    400,
    'request-invalid',
    '/sessionMinutes',
    'value-too-large',
  ],
  [
    'a day that is no weekday',
    'schedules',
    { ...HERE, days: ['monday'] },
    400,
    'request-invalid',
    '/days',
    'value-not-allowed',
  ],
  [
    'an outcome that nobody knows',
    'coverage-verifications',
    { ...HERE, outcome: 'maybe' },
    400,
    'request-invalid',
    '/outcome',
    'value-not-allowed',
  ],
  [
    'a code with spaces',
    'inquiries',
    { ...HERE, source: 'a friend' },
    400,
    'request-invalid',
    '/source',
    'code-malformed',
  ],
  [
    'a list that repeats itself',
    'aftercare-plans',
    { ...HERE, components: ['a', 'a'] },
    400,
    'request-invalid',
    '/components',
    'list-repeats',
  ],
  [
    'a list without end',
    'aftercare-plans',
    { ...HERE, components: Array.from({ length: 41 }, (_, index) => `c${index}`) },
    400,
    'request-invalid',
    '/components',
    'list-too-long',
  ],
  [
    'an id that is none',
    'discharges',
    { ...HERE, disposition: 'completed', planned: true, placementId: 'mine' },
    400,
    'request-invalid',
    '/placementId',
    'id-malformed',
  ],
  [
    'a name for an id of staff',
    'care-teams',
    { ...HERE, members: [{ staffId: 'Maria', role: 'coach' }] },
    400,
    'request-invalid',
    '/members/0/staffId',
    'staff-id-malformed',
  ],
  [
    'a rating that is no symbol',
    'assessments',
    { ...HERE, ratings: [{ dimension: 'D1', rating: 'very\u0000high' }] },
    400,
    'request-invalid',
    '/ratings/0/rating',
    'symbols-malformed',
  ],
  [
    'a text of a novel',
    'inquiries',
    { ...HERE, narrative: 'x'.repeat(8_001) },
    400,
    'request-invalid',
    '/narrative',
    'text-too-long',
  ],
  [
    'a NUL in a text',
    'inquiries',
    { ...HERE, narrative: 'calm\u0000' },
    400,
    'request-invalid',
    '/narrative',
    'text-malformed',
  ],
  [
    'half a character pair',
    'inquiries',
    { ...HERE, narrative: 'calm \ud83d' },
    400,
    'request-invalid',
    '/narrative',
    'text-malformed',
  ],
  ['a day that does not exist', 'inquiries', { ...HERE, when: '2026-02-30' }, 400, 'date-does-not-exist', '/when'],
  [
    'a leap day in a common year',
    'leaves',
    { ...HERE, leave: 'therapeutic', expectedReturn: '2027-02-29' },
    400,
    'date-does-not-exist',
    '/expectedReturn',
  ],
  ['a time without a zone', 'inquiries', { ...HERE, when: '2026-05-11T10:00' }, 400, 'time-without-zone', '/when'],
  [
    'an offset that contradicts the zone',
    'inquiries',
    { ...HERE, when: '2026-05-11T10:00-06:00' },
    400,
    'offset-contradicts-zone',
    '/when',
  ],
  ['a zone that does not exist', 'inquiries', { ...HERE, zone: 'Middle-earth/Shire' }, 400, 'zone-unknown', '/zone'],
  ['a time in words', 'inquiries', { ...HERE, when: 'yesterday' }, 400, 'time-malformed', '/when'],
  ['the far future', 'inquiries', { ...HERE, when: '2226-05-11' }, 400, 'year-too-late', '/when'],
  ['tomorrow', 'inquiries', { ...HERE, when: '2026-06-02' }, 422, 'time-in-future', '/when'],
  ['before birth', 'inquiries', { ...HERE, when: '1988-04-16' }, 422, 'time-before-birth', '/when'],
  [
    'a facility that does not exist',
    'inquiries',
    { ...HERE, facilityId: 'NOWHERE' },
    422,
    'facility-unknown',
    '/facilityId',
  ],
  [
    "a facility that is not the caller's",
    'inquiries',
    { ...HERE, facilityId: 'ROWAN', when: '2026-05-11' },
    422,
    'facility-unknown',
    '/facilityId',
  ],
  [
    'a level that the pack in force does not know',
    'level-changes',
    { when: HERE.when, level: '9.9' },
    422,
    'level-unknown',
    '/level',
  ],
  [
    'a recommended level that it does not know',
    'assessments',
    { ...HERE, recommendedLevel: '9.9' },
    422,
    'level-unknown',
    '/recommendedLevel',
  ],
  ['a code that it does not know', 'leaves', { ...HERE, leave: 'no-such-code' }, 422, 'code-unknown', '/leave'],
  ['a phase that it does not know', 'phase-changes', { ...HERE, phase: 'final' }, 422, 'phase-unknown', '/phase'],
  [
    'a facility that has closed',
    'level-changes',
    { when: HERE.when, level: '2.1', facilityId: 'LARCH' },
    422,
    'facility-not-open',
    '/facilityId',
  ],
  [
    'a program that does not exist',
    'level-changes',
    { when: HERE.when, level: '2.5', programId: 'SORREL-IOP' },
    422,
    'program-unknown',
    '/programId',
  ],
  [
    'a program of another facility',
    'level-changes',
    { when: HERE.when, level: '2.5', programId: 'ROWAN-IOP' },
    422,
    'program-of-another-facility',
    '/programId',
  ],
  [
    'a level that the program does not deliver',
    'level-changes',
    { when: HERE.when, level: '1', programId: 'HAWTHORN-IOP' },
    422,
    'level-not-of-program',
    '/level',
  ],
  [
    'another direction than the path has',
    'level-changes',
    { when: HERE.when, level: '2.5', direction: 'step-down' },
    422,
    'direction-differs',
    '/direction',
  ],
  ['a second placement on one track', 'admissions', { ...HERE, level: '2.1' }, 422, 'track-occupied', '/track'],
  [
    'a placement of someone else',
    'discharges',
    { ...HERE, disposition: 'completed', planned: true, placementId: ELSEWHERE },
    422,
    'placement-not-open',
    '/placementId',
  ],
  [
    'an entry that is not on this path',
    'entry-reviews',
    { ...HERE, reviews: ELSEWHERE, outcome: 'accepted' },
    422,
    'entry-not-on-path',
    '/reviews',
  ],
  [
    'an assessment that is not on this path',
    'recommendations',
    { ...HERE, level: '2.1', assessmentId: ELSEWHERE },
    422,
    'assessment-unknown',
    '/assessmentId',
  ],
  [
    'to follow an entry that is not on this path',
    'inquiries',
    { ...HERE, after: ELSEWHERE },
    422,
    'entry-not-on-path',
    '/after',
  ],
  [
    'a planned move that nobody planned',
    'inquiries',
    { ...HERE, fulfills: ELSEWHERE },
    422,
    'plan-not-open',
    '/fulfills',
  ],
  [
    'days in the wrong order',
    'authorizations',
    { ...HERE, state: 'approved', from: '2026-05-12', lastDay: '2026-05-11' },
    422,
    'dates-out-of-order',
    '/lastDay',
  ],
  [
    'a referral without a target',
    'inquiries',
    { ...HERE, outcome: 'referred-out' },
    422,
    'referral-target-missing',
    '/referralTarget',
  ],
  [
    'a return before the leave',
    'leave-ends',
    { ...HERE, outcome: 'returned' },
    422,
    'client-not-on-leave',
    '/placementId',
  ],
];

describe('bad input', () => {
  it.each(CASES)('refuses %s (%s)', async (...[, what, body, status, code, pointer, fault = code]) => {
    const before = (await service.events(clientId)).length;
    const answer = await service.post(`/v1/clients/${clientId}/${what}`, body);
    expect({ status: answer.status, code: answer.body.code, errors: answer.body.errors }).toMatchObject({
      status,
      code,
      errors: [{ pointer, code: fault }],
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await service.events(clientId)).toHaveLength(before);
  });

  it.each(['[]', '"text"', 'null', '7'])('refuses a body that is %s', async (payload) => {
    const answer = await service.post(`/v1/clients/${clientId}/inquiries`, payload, {
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'body-missing']);
  });

  it('never repeats in an answer what was sent', async () => {
    const answer = await service.post(`/v1/clients/${clientId}/inquiries`, {
      ...HERE,
      source: 'Adaeze Okafor',
      narrative: 7,
    });
    expect(answer.text).not.toMatch(/Adaeze|Okafor/);
  });

  it('needs an idempotency key', async () => {
    const answer = await service.post(`/v1/clients/${clientId}/inquiries`, HERE, {
      headers: { 'idempotency-key': '' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
  });
});

describe('a move that the pack does not simply allow', () => {
  const residential = { ...HERE, when: '2026-05-20T10:00-05:00', level: '3.5' };

  it('is refused with its findings, and noted in the journal by code and rule alone', async () => {
    const someone = await service.client();
    await service.record(someone, 'assessments', { ...HERE, when: '2026-05-19' });
    const { status, body } = await service.post(
      `/v1/clients/${someone}/admissions`,
      { ...residential, narrative: 'A quiet word.' },
      { as: ADA },
    );
    expect([status, body.code, body.findings.map(({ ruleId }: { ruleId: string }) => ruleId)]).toEqual([
      422,
      'move-refused',
      ['residential-by-step-up'],
    ]);
    expect(service.attempts.at(-1)).toMatchObject({
      code: 'move-refused',
      ruleIds: ['residential-by-step-up'],
      actorId: 'ada',
      facilityId: 'HAWTHORN',
      clientId: someone,
      route: 'POST /v1/clients/:clientId/admissions',
    });
    expect(JSON.stringify(service.attempts)).not.toContain('quiet');
  });

  it('is recorded as non-conforming when each finding is acknowledged', async () => {
    const someone = await service.client();
    await service.record(someone, 'assessments', { ...HERE, when: '2026-05-19' });
    const { conformance, obligations } = await service.record(someone, 'admissions', {
      ...residential,
      acknowledge: ['residential-by-step-up'],
    });
    expect([conformance, obligations.map(({ clockId }: { clockId: string }) => clockId)]).toEqual([
      'non-conforming',
      ['continued-stay-review', 'non-conforming-move'],
    ]);
  });

  it('asks for a coded reason where one justifies it', async () => {
    const without = await service.post(`/v1/clients/${clientId}/discharges`, {
      ...HERE,
      disposition: 'completed',
      planned: true,
    });
    expect([without.status, without.body.code, without.body.errors[0].pointer]).toEqual([
      422,
      'justification-needed',
      '/reason',
    ]);
    const dry = await service.post(`/v1/clients/${clientId}/discharges?dryRun=true`, {
      ...HERE,
      disposition: 'completed',
      planned: true,
      reason: 'goals-met',
    });
    expect([dry.status, dry.body.conformance]).toEqual([200, 'justified']);
  });
});

describe('who may record', () => {
  it.each([
    ['front-desk.dora@HAWTHORN', 'admissions'],
    ['analyst.lena@HAWTHORN', 'inquiries'],
    ['operator.olaf@HAWTHORN', 'inquiries'],
    ['partner.p@all', 'inquiries'],
    ['clinician.ada@HAWTHORN', 'authorizations'],
    ['clinician.ada@HAWTHORN', 'entry-reviews'],
    ['utilization-review.uma@HAWTHORN', 'level-changes'],
  ])('refuses %s for %s', async (as, what) => {
    const { status, body } = await service.post(
      `/v1/clients/${clientId}/${what}`,
      { ...HERE, reviews: admission.entryId },
      { as },
    );
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('lets the desk take an inquiry and a director do what clinicians do', async () => {
    await expect(service.record(clientId, 'inquiries', HERE, { as: DESK })).resolves.toMatchObject({ dryRun: false });
    await expect(
      service.record(clientId, 'care-teams', { ...HERE, members: [] }, { as: GRACE }),
    ).resolves.toMatchObject({ dryRun: false });
  });
});
