import type { Recorded } from './black-box/answers.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

describe('what is learned late, and what was recorded wrongly', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
  }, 90_000);
  afterAll(() => running.end());

  /** Admitted to IOP on the 11th, stepped up to the day program on the 25th. */
  async function steppedUp(month: string) {
    const story = await Story.of(running, 'NORTH');
    await intake(story, `${month}-11`, { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', `${month}-11 17:00`, { level: '2.1' });
    const stepUp = await story.record('clinician', 'level-changes', `${month}-25 09:00`, {
      level: '2.5',
      reason: 'worse-symptoms',
    });
    return { story, admitted, stepUp };
  }

  it('tells a late entry what it changes, writes nothing on a dry run, and goes in when a director accepts the impact', async () => {
    const { story, stepUp } = await steppedUp('2044-01');
    const late = story.entry('2044-01-18 09:00', { level: '3.7', reason: 'medical-need' }, 'level-changes');
    const before = (await story.path()).revision;

    const request = await story.send<{ code: string; impact: Recorded['impact'] }>('clinician', 'level-changes', late);
    expect(request).toMatchObject({
      status: 422,
      body: { code: 'impact-not-accepted', errors: [{ pointer: '/acceptImpact' }] },
    });
    expect(request.body.impact).toMatchObject([
      { entryId: stepUp.entryId, was: { move: 'step-up' }, becomes: { move: 'step-down' } },
    ]);

    const previewed = await story.send('clinician', 'level-changes', late, { dryRun: true });
    expect(previewed).toMatchObject({
      status: 422,
      body: {
        code: 'impact-not-accepted',
        impact: [{ entryId: stepUp.entryId }],
        acceptance: { needs: 'role', roles: ['director', 'utilization-review'] },
        obligations: expect.any(Array),
      },
    });

    const accepted = { ...late, acceptImpact: 'late-information' };
    expect(await story.send('clinician', 'level-changes', accepted)).toMatchObject({
      status: 403,
      body: { code: 'impact-needs-another-role' },
    });
    const rehearsed = await story.send<Recorded>('director', 'level-changes', accepted, { dryRun: true });
    expect(rehearsed).toMatchObject({
      status: 200,
      body: { dryRun: true, events: [], impact: [{ entryId: stepUp.entryId }] },
    });
    expect((await story.path()).revision).toBe(before);

    const recorded = await story.send<Recorded>('director', 'level-changes', accepted);
    expect(recorded).toMatchObject({
      status: 201,
      body: { impact: [{ entryId: stepUp.entryId, becomes: { move: 'step-down' } }] },
    });
    const { timeline } = await story.path();
    expect(timeline.slice(-2).map(({ move, from, to }) => [move, from?.level.code, to?.level.code])).toEqual([
      ['step-up', '2.1', '3.7'],
      ['step-down', '3.7', '2.5'],
    ]);
    expect(timeline.at(-2)?.hoursLate).toBe(168);
  });

  it('takes a late fact that changes nothing later from a clinician', async () => {
    const { story } = await steppedUp('2044-02');
    const late = await story.send<Recorded>(
      'clinician',
      'returns-to-use',
      story.entry('2044-02-20 09:00', { response: 'plan-reviewed' }),
    );
    expect(late).toMatchObject({ status: 201, body: { impact: [] } });
  });

  it('corrects an entry as a whole; the version before stays readable', async () => {
    const { story, admitted, stepUp } = await steppedUp('2044-03');
    const correction = {
      replaces: admitted.versionId,
      correction: 'wrong-level',
      entry: story.entry('2044-03-11 17:00', { level: '1', reason: 'clinical-judgment' }),
    };
    const corrected = await story.send<Recorded>('clinician', `entries/${admitted.entryId}/corrections`, correction);
    expect(corrected).toMatchObject({
      status: 201,
      body: { entryId: admitted.entryId, events: [{ type: 'EntryCorrected' }] },
    });
    expect(corrected.body.versionId).not.toBe(admitted.versionId);
    const { timeline } = await story.path();
    const shown = timeline.find(({ entryId }) => entryId === admitted.entryId);
    expect(shown).toMatchObject({
      versionId: corrected.body.versionId,
      to: { level: { code: '1' } },
      superseded: [{ versionId: admitted.versionId, replaced: { reason: 'wrong-level' } }],
    });
    expect(timeline.find(({ entryId }) => entryId === stepUp.entryId)).toMatchObject({
      from: { level: { code: '1' } },
    });

    const again = await story.send('clinician', `entries/${admitted.entryId}/corrections`, correction);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'version-superseded', errors: [{ pointer: '/replaces' }] },
    });
  });

  it('turns a recorded step-down into a step-up when the level before it is corrected, and says so', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-04-11', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-04-11 17:00', { level: '2.5' });
    const down = await story.record('clinician', 'level-changes', '2044-04-25 09:00', {
      level: '2.1',
      direction: 'step-down',
      reason: 'goals-met',
    });
    const correction = {
      replaces: admitted.versionId,
      correction: 'wrong-level',
      entry: story.entry('2044-04-11 17:00', { level: '1', reason: 'clinical-judgment', acceptImpact: 'correction' }),
    };
    const corrected = await story.send<Recorded>('director', `entries/${admitted.entryId}/corrections`, correction);
    expect(corrected.body.impact).toMatchObject([
      { entryId: down.entryId, was: { move: 'step-down' }, becomes: { move: 'step-up' } },
    ]);
    const { body } = await running
      .as('director')
      .get<{ items: { entryId: string; move: string; assertedDiffers: boolean }[] }>('/v1/transitions', {
        clientId: story.clientId,
        atLeast: corrected.body.position ?? '',
      });
    expect(body.items.find(({ entryId }) => entryId === down.entryId)).toMatchObject({
      move: 'step-up',
      assertedDiffers: true,
    });
  });

  it('voids an admission only when nothing hangs on it any more, and reinstates both', async () => {
    const { story, admitted, stepUp } = await steppedUp('2044-05');
    const fields = { replaces: admitted.versionId, reason: 'did-not-happen', acceptImpact: 'correction' };
    const route = `entries/${admitted.entryId}/voids`;
    expect(await story.send('clinician', route, fields)).toMatchObject({
      status: 403,
      body: { code: 'void-needs-another-role' },
    });
    expect(await story.send('director', route, fields)).toMatchObject({
      status: 422,
      body: { code: 'entries-hang-on-it', hanging: [{ entryId: stepUp.entryId }] },
    });
    const stepVoided = await story.send<Recorded>('director', `entries/${stepUp.entryId}/voids`, {
      ...fields,
      replaces: stepUp.versionId,
    });
    const voided = await story.send<Recorded>('director', route, fields);
    expect(voided.status).toBe(201);
    const without = await story.path();
    expect(without.situation.placements).toEqual([]);
    expect(without.timeline.find(({ entryId }) => entryId === admitted.entryId)?.voided).toMatchObject({
      reason: 'did-not-happen',
    });

    const back = await story.send<Recorded>('director', `entries/${admitted.entryId}/reinstatements`, {
      replaces: voided.body.versionId,
    });
    expect(back).toMatchObject({ status: 201, body: { events: [{ type: 'EntryReinstated' }] } });
    await story.send<Recorded>('director', `entries/${stepUp.entryId}/reinstatements`, {
      replaces: stepVoided.body.versionId,
    });
    const { situation } = await story.path();
    expect(situation.placements).toMatchObject([{ place: { level: { code: '2.5' } } }]);
  });

  it('voids a duplicate, and changes nothing when asked to void it again', async () => {
    const story = await Story.of(running, 'NORTH');
    await story.record('front-desk', 'inquiries', '2044-06-06 09:00', { source: 'self' });
    const twice = await story.record('front-desk', 'inquiries', '2044-06-06 09:01', { source: 'self' });
    const voided = await story.send<Recorded>('director', `entries/${twice.entryId}/voids`, {
      replaces: twice.versionId,
      reason: 'duplicate',
    });
    expect(voided.status).toBe(201);
    const again = await story.send<Recorded>('director', `entries/${twice.entryId}/voids`, {
      replaces: voided.body.versionId,
      reason: 'duplicate',
    });
    expect(again).toMatchObject({ status: 200, body: { events: [] } });
  });

  it('moves what was recorded for the wrong client to the right one, in one call', async () => {
    const wrong = await Story.of(running, 'NORTH');
    const right = await Story.of(running, 'NORTH');
    await intake(wrong, '2044-07-05', { level: '2.1' });
    await intake(right, '2044-07-06', { level: '2.1' });
    const admitted = await wrong.record('clinician', 'admissions', '2044-07-07 17:00', { level: '2.1' });
    const moved = await wrong.send<Recorded>('director', `entries/${admitted.entryId}/wrong-client`, {
      replaces: admitted.versionId,
      toClientId: right.clientId,
    });
    expect([200, 201]).toContain(moved.status);
    const [there, here] = [await right.path(), await wrong.path()];
    expect(here.timeline.find(({ entryId }) => entryId === admitted.entryId)?.voided).toMatchObject({
      reason: 'wrong-client',
    });
    expect(here.situation.placements).toEqual([]);
    expect(there.situation.placements).toMatchObject([{ admittedOn: '2044-07-07', place: { level: { code: '2.1' } } }]);
  });

  it('refuses to correct what is not on this path, or into another kind of entry', async () => {
    const { story, admitted } = await steppedUp('2044-08');
    const elsewhere = await Story.of(running, 'NORTH');
    const fields = {
      replaces: admitted.versionId,
      correction: 'wrong-level',
      entry: story.entry('2044-08-11 17:00', { level: '1' }),
    };
    expect(await elsewhere.send('clinician', `entries/${admitted.entryId}/corrections`, fields)).toMatchObject({
      status: 404,
      body: { code: 'entry-not-on-path' },
    });
    const asDischarge = {
      ...fields,
      entry: story.entry('2044-08-11 17:00', { disposition: 'completed', planned: true }),
    };
    const refused = await story.send('clinician', `entries/${admitted.entryId}/corrections`, asDischarge);
    expect(refused).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/entry/disposition']));
  });

  it('does not let an entry before the birth of the client in', async () => {
    const story = await Story.of(running, 'NORTH', {
      identity: { familyName: 'Invented', givenNames: 'Kim', birthDate: '2010-05-05' },
    });
    const refused = await story.send('front-desk', 'inquiries', story.entry('2010-05-04', { source: 'self' }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'time-before-birth', errors: [{ pointer: '/when' }] } });
  });
});
