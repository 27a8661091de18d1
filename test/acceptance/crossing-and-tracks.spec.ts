import { local } from './black-box/local-time.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

/** Three sites of one provider, one of them on the fourth edition and an hour ahead. */
describe('a path that crosses facilities, and tracks that run side by side', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1', '2.5'] }],
    });
    await openSite(running, {
      code: 'SOUTH',
      name: 'South',
      pack: 'asam-4e-adult',
      zone: 'America/New_York',
      programs: [{ code: 'SOUTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
  }, 90_000);
  afterAll(() => running.end());

  it('transfers a client to a sister site: one event, one path, judged by the pack of the destination', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-01-11', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-01-11 17:00', { level: '2.1', programId: 'NORTH-IOP' });
    const path = `/v1/clients/${story.clientId}/path`;
    const south = running.as('clinician', 'SOUTH');
    expect((await south.get(path)).status).toBe(404);

    const moved = await story.record('clinician', 'level-changes', local('2044-02-01 10:00', 'America/New_York'), {
      facilityId: 'SOUTH',
      level: '2.1',
      programId: 'SOUTH-IOP',
      reason: 'moved-house',
    });
    expect(moved.events).toMatchObject([{ type: 'Transferred' }]);
    expect((await south.get(path)).status).toBe(200);
    expect((await running.as('clinician', 'NORTH').get(path)).status).toBe(200);

    const { timeline, situation } = await story.path();
    const transfer = timeline.at(-1);
    expect(transfer).toMatchObject({
      move: 'transfer',
      from: { facilityId: 'NORTH', level: { system: 'asam-3e', code: '2.1' } },
      to: { facilityId: 'SOUTH', level: { system: 'asam-4e', code: '2.1' } },
      effective: { zone: 'America/New_York', offsetMinutes: -300 },
      ruleCheck: { pack: { id: 'asam-4e-adult' } },
    });
    expect(situation.placements).toMatchObject([{ admittedOn: '2044-01-11', place: { facilityId: 'SOUTH' } }]);

    const census = async (facility: string, at: string) => {
      const query = { facilityId: facility, asOf: local(at), atLeast: moved.position ?? '' };
      return (await running.as('director').get<{ totals: { census: number } }>('/v1/census', query)).body.totals.census;
    };
    expect([await census('NORTH', '2044-01-31 12:00'), await census('SOUTH', '2044-01-31 12:00')]).toEqual([1, 0]);
    expect([await census('NORTH', '2044-02-01 12:00'), await census('SOUTH', '2044-02-01 12:00')]).toEqual([0, 1]);
  });

  it('lets the site that a client has come to go on with the path', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-03-01', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-03-01 17:00', { level: '2.1', programId: 'NORTH-IOP' });
    await story.record('clinician', 'level-changes', local('2044-03-14 10:00', 'America/New_York'), {
      facilityId: 'SOUTH',
      level: '2.1',
      programId: 'SOUTH-IOP',
      reason: 'moved-house',
    });
    story.facility = 'SOUTH';
    const review = await story.record(
      'clinician',
      'continued-stay-reviews',
      local('2044-03-21 10:00', 'America/New_York'),
      { outcome: 'continue' },
    );
    expect(review.events).toMatchObject([{ type: 'ContinuedStayReviewed' }]);
    // The site that the client has left can still look, and not record at the other site.
    const meddling = await running
      .as('clinician', 'NORTH')
      .post(
        `/v1/clients/${story.clientId}/discharges`,
        story.entry(local('2044-03-22 10:00', 'America/New_York'), { disposition: 'completed', planned: true }),
      );
    expect([403, 404, 422]).toContain(meddling.status);
    expect((await story.path()).situation.placements).toHaveLength(1);
  });

  it('hands on what is still to be done to the site that a client has come to, from then on and not before', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-09-01', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-09-01 17:00', { level: '2.1', programId: 'NORTH-IOP' });
    const moved = await story.record('clinician', 'level-changes', local('2044-09-14 10:00', 'America/New_York'), {
      facilityId: 'SOUTH',
      level: '2.1',
      programId: 'SOUTH-IOP',
      reason: 'moved-house',
    });
    const obligations = async (facilityId: string, at: string) => {
      const query = { facilityId, clientId: story.clientId, asOf: local(at), atLeast: moved.position ?? '' };
      const { body } = await running
        .as('director', facilityId)
        .get<{ items: { clockId: string; dueAt: string }[] }>('/v1/worklist', query);
      return body.items.map(({ clockId, dueAt }) => `${clockId} ${Date.parse(dueAt)}`);
    };
    const before = await obligations('NORTH', '2044-09-14 08:59');
    // Others start again with the transfer.
    const handedOn = before.filter((obligation) => obligation.startsWith('aftercare-plan '));
    expect(handedOn).toHaveLength(1);
    expect(await obligations('SOUTH', '2044-09-14 08:59')).toEqual([]);
    expect(await obligations('NORTH', '2044-09-14 09:01')).toEqual([]);
    expect(await obligations('SOUTH', '2044-09-14 09:01')).toEqual(expect.arrayContaining(handedOn));
    // What was not listed yet is listed where the client is by then.
    const later = '2044-09-26 09:00';
    expect(await obligations('NORTH', later)).toEqual([]);
    expect(await obligations('SOUTH', later)).toContainEqual(expect.stringMatching(/^assessment-expiry /));
  });

  it('reads a time in the zone of the facility, or in one that is named', async () => {
    const story = await Story.of(running, 'SOUTH', { zone: 'America/New_York' });
    const contradicting = await story.ask('front-desk', 'inquiries', '2044-04-04T09:00-05:00', { source: 'self' });
    expect(contradicting).toMatchObject({
      status: 400,
      body: { code: 'offset-contradicts-zone', errors: [{ pointer: '/when' }] },
    });
    await story.record('front-desk', 'inquiries', '2044-04-04T09:00-05:00', {
      source: 'self',
      zone: 'America/Chicago',
    });
    expect((await story.path()).timeline).toMatchObject([
      { effective: { at: '2044-04-04T09:00:00-05:00', zone: 'America/Chicago', offsetMinutes: -300 } },
    ]);
  });

  it('runs an opioid treatment program beside IOP: two placements, one client, each moved and ended by itself', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-05-02', { level: '2.1' });
    const iop = await story.record('clinician', 'admissions', '2044-05-02 17:00', {
      level: '2.1',
      programId: 'NORTH-IOP',
    });
    const medication = await story.record('clinician', 'admissions', '2044-05-03 08:00', { level: 'OTS' });
    const beside = await story.path();
    const placementOf = (entryId: string) => beside.timeline.find((item) => item.entryId === entryId)?.placementId;
    expect(beside.situation.placements.map(({ place }) => place.track)).toEqual(['treatment', 'opioid-treatment']);

    const query = { facilityId: 'NORTH', asOf: local('2044-05-03 12:00'), atLeast: medication.position ?? '' };
    const { body } = await running
      .as('director')
      .get<{ totals: { census: number; clients: number } }>('/v1/census', query);
    expect(body.totals.census - body.totals.clients).toBe(1);

    const ambiguous = await story.ask('clinician', 'continued-stay-reviews', '2044-05-16 09:00', {
      outcome: 'continue',
    });
    expect(ambiguous).toMatchObject({
      status: 422,
      body: { code: 'placement-ambiguous', errors: [{ pointer: '/placementId' }] },
    });
    await story.record('clinician', 'level-changes', '2044-05-16 10:00', {
      placementId: placementOf(iop.entryId),
      level: '2.5',
      programId: 'NORTH-IOP',
      reason: 'worse-symptoms',
    });
    await story.record('clinician', 'aftercare-plans', '2044-06-20 09:00', {
      placementId: placementOf(iop.entryId),
      components: ['medication'],
    });
    await story.record('clinician', 'discharges', '2044-06-27 10:00', {
      placementId: placementOf(iop.entryId),
      disposition: 'completed',
      planned: true,
    });
    expect((await story.path()).situation.placements).toMatchObject([
      { placementId: placementOf(medication.entryId), place: { track: 'opioid-treatment', level: { code: 'OTS' } } },
    ]);
  });

  it('refuses a second placement on a track that is taken', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-07-05', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-07-05 17:00', { level: '2.1', programId: 'NORTH-IOP' });
    const second = await story.ask('clinician', 'admissions', '2044-07-06 09:00', {
      level: '2.5',
      programId: 'NORTH-IOP',
    });
    expect(second).toMatchObject({ status: 422, body: { code: 'track-occupied', errors: [{ pointer: '/track' }] } });
  });
});
