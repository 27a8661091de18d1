import type { Recorded } from './black-box/answers.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

describe('waiting, leaving, aftercare and coming back', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
  }, 90_000);
  afterAll(() => running.end());

  it('puts a client on the waiting list, plans the admission, and carries the plan out', async () => {
    const story = await Story.of(running, 'NORTH');
    await story.record('front-desk', 'inquiries', '2044-01-11 09:00', { source: 'court', outcome: 'waitlisted' });
    const planned = await story.send<Recorded>('clinician', 'planned-moves', {
      move: 'admission',
      facilityId: 'NORTH',
      expected: '2044-02-01',
      level: '2.1',
      reason: 'bed-available',
    });
    expect(planned).toMatchObject({ status: 201, body: { events: [{ type: 'MovePlanned' }] } });
    expect((await story.path()).plans).toMatchObject([{ planId: planned.body.planId, state: 'planned' }]);
    await intake(story, '2044-01-30', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-02-01 09:00', { level: '2.1', fulfills: planned.body.planId });
    const { plans, timeline } = await story.path();
    expect(plans).toMatchObject([{ state: 'carried-out' }]);
    expect(timeline.at(-1)?.fulfills).toBe(planned.body.planId);
    const canceled = await story.send('clinician', `planned-moves/${planned.body.planId}/cancellation`, {
      reason: 'no-bed',
    });
    expect(canceled).toMatchObject({ status: 409, body: { code: 'plan-carried-out' } });
  });

  it('cancels a plan; canceling it again changes nothing', async () => {
    const story = await Story.of(running, 'NORTH');
    const planned = await story.send<Recorded>('clinician', 'planned-moves', {
      move: 'admission',
      facilityId: 'NORTH',
      expected: '2044-03-01',
      level: '2.1',
    });
    const route = `planned-moves/${planned.body.planId}/cancellation`;
    expect(await story.send('clinician', route, { reason: 'client-canceled' })).toMatchObject({ status: 201 });
    expect(await story.send<Recorded>('clinician', route, { reason: 'client-canceled' })).toMatchObject({
      status: 200,
      body: { events: [] },
    });
    const used = await story.ask('clinician', 'admissions', '2044-03-01 09:00', {
      level: '2.1',
      fulfills: planned.body.planId,
    });
    expect(used).toMatchObject({ status: 422, body: { code: 'plan-not-open', errors: [{ pointer: '/fulfills' }] } });
  });

  it('keeps someone on leave on the census, expects them back, and notes when they do not come', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-04-04', { level: '3.7' });
    await story.record('clinician', 'admissions', '2044-04-04 15:00', { level: '3.7' });
    const leave = await story.record('clinician', 'leaves', '2044-04-08 16:00', {
      leave: 'family',
      expectedReturn: '2044-04-10',
    });
    expect(leave.obligations).toMatchObject([{ clockId: 'leave-limit' }]);
    expect((await story.path()).situation.placements).toMatchObject([{ status: 'on-leave' }]);
    const twice = await story.ask('clinician', 'leaves', '2044-04-09 16:00', { leave: 'family' });
    expect(twice).toMatchObject({ status: 422, body: { code: 'client-absent' } });
    await story.record('clinician', 'leave-ends', '2044-04-10 18:00', { outcome: 'returned' });
    expect((await story.path()).situation.placements).toMatchObject([{ status: 'present' }]);
    const backwards = await story.ask('clinician', 'leaves', '2044-04-11 16:00', {
      leave: 'family',
      expectedReturn: '2044-04-10',
    });
    expect(backwards).toMatchObject({
      status: 422,
      body: { code: 'dates-out-of-order', errors: [{ pointer: '/expectedReturn' }] },
    });
  });

  it('follows a client after discharge, and counts a return as another episode', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-06-01', { level: '3.7' });
    await story.record('clinician', 'admissions', '2044-06-01 15:00', { level: '3.7' });
    await story.record('clinician', 'aftercare-plans', '2044-06-10 15:00', {
      components: ['outpatient', 'mutual-support'],
      firstContactOn: '2044-06-27',
    });
    const discharged = await story.record('clinician', 'discharges', '2044-06-20 15:00', {
      disposition: 'completed',
      planned: true,
    });
    expect(discharged.obligations.map(({ clockId }) => clockId)).toEqual(
      expect.arrayContaining(['follow-up-7-days', 'follow-up-30-days']),
    );
    await story.record('clinician', 'aftercare-starts', '2044-06-21 09:00');
    await story.record('clinician', 'aftercare-contacts', '2044-06-27 09:00', { method: 'phone', reached: false });
    await story.record('clinician', 'aftercare-ends', '2044-07-10 09:00', { outcome: 'readmitted' });

    await intake(story, '2044-07-10', { level: '3.7' });
    const again = await story.record('clinician', 'admissions', '2044-07-10 15:00', { level: '3.7', source: 'self' });
    expect(again.conformance).toBe('conforming');
    expect(again.verdict?.findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'early-readmission',
        severity: 'advice',
        observed: 'The last discharge was 20 days before this admission.',
      }),
    );
    const { timeline, situation } = await story.path();
    expect(timeline.filter(({ move }) => move === 'admission').map(({ episode }) => episode)).toEqual([1, 2]);
    expect(situation.placements).toMatchObject([{ episode: 2, status: 'present' }]);
  });

  it('does not move, review or discharge anyone who is not admitted', async () => {
    const story = await Story.of(running, 'NORTH');
    for (const [route, fields] of [
      ['discharges', { disposition: 'completed', planned: true }],
      ['level-changes', { level: '2.1' }],
      ['continued-stay-reviews', { outcome: 'continue' }],
      ['leaves', { leave: 'family' }],
      ['phase-changes', { phase: 'early' }],
    ] as const) {
      const refused = await story.ask('clinician', route, '2044-08-01 09:00', fields);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'placement-missing', errors: [{ pointer: '/placementId' }] },
      });
    }
    expect((await story.path()).timeline).toEqual([]);
  });

  it('names an anonymous client later, and finds them then', async () => {
    const story = await Story.of(running, 'NORTH', { identity: null });
    await story.record('front-desk', 'inquiries', '2044-09-05 09:00', { source: 'self' });
    const desk = running.as('front-desk', 'NORTH');
    const named = await desk.put<{ version: number; changed: boolean }>(`/v1/clients/${story.clientId}/identity`, {
      familyName: 'Invented-Quokka',
      givenNames: 'Sam',
    });
    expect(named.status).toBe(200);
    const found = await desk.post<{ clients: { clientId: string }[] }>('/v1/clients/search', { text: 'quokka' });
    expect(found.body.clients.map(({ clientId }) => clientId)).toEqual([story.clientId]);
  });

  it('asks anew for coverage, home and recommendation when a client comes back after years', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-10-03', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-10-03 15:00', { level: '2.1' });
    await story.record('clinician', 'aftercare-plans', '2044-11-01 15:00', { components: ['outpatient'] });
    await story.record('clinician', 'discharges', '2044-11-20 15:00', { disposition: 'completed', planned: true });
    const assessed = await story.record('clinician', 'assessments', '2047-03-04 09:00', {
      ratings: [{ dimension: 'D1', rating: '1' }],
    });
    await story.record('director', 'entry-reviews', '2047-03-04 10:00', {
      reviews: assessed.entryId,
      outcome: 'accepted',
    });
    const again = await story.record('clinician', 'admissions', '2047-03-04 15:00', { level: '2.1' });
    expect(again.verdict?.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['coverage-verified', 'home-is-safe', 'recommendation-recorded']),
    );
  });
});
