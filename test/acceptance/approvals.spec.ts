import type { Recorded } from './black-box/answers.js';
import { ruleIds } from './black-box/findings.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

interface Worklist {
  readonly items: readonly { readonly clockId: string; readonly ownerRole: string; readonly clientId: string }[];
}

describe('moves that need a second person, and moves that have happened against the rules', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
  }, 90_000);
  afterAll(() => running.end());

  const waitingFor = async (story: Story, clockId: string, position: string | null) => {
    const { body } = await running
      .as('director')
      .get<Worklist>('/v1/worklist', { clientId: story.clientId, clockId, atLeast: position ?? '' });
    return body.items;
  };

  /** Ready for IOP but for a home that is not safe: a director approves that. */
  async function proposed(month: string) {
    const story = await Story.of(running, 'NORTH');
    await intake(story, `${month}-11`, { level: '2.1', without: ['home'] });
    await story.record('front-desk', 'living-environments', `${month}-11 12:00`, {
      place: 'home',
      safe: false,
      substanceFree: false,
    });
    const entry = story.entry(`${month}-11 17:00`, { level: '2.1', reason: 'supports-in-place' });
    const refused = await story.ask('clinician', 'admissions', `${month}-11 17:00`, {
      level: '2.1',
      reason: 'supports-in-place',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'approval-needed' } });
    expect(ruleIds(refused.body.findings, 'justify')).toEqual(['home-is-safe']);
    const answer = await story.send<Recorded>('clinician', 'proposals', { move: 'admission', entry });
    expect(answer.status).toBe(201);
    return { story, proposal: answer.body };
  }

  it('holds a proposal without touching the path, and puts it on the list of the one who approves', async () => {
    const { story, proposal } = await proposed('2044-01');
    expect(proposal.events).toMatchObject([{ type: 'MoveProposed' }]);
    const { situation, proposals } = await story.path();
    expect(situation.placements).toEqual([]);
    expect(proposals).toMatchObject([{ proposalId: proposal.proposalId, state: 'waiting' }]);
    expect(await waitingFor(story, 'approval-waiting', proposal.position)).toMatchObject([
      { ownerRole: 'director', clientId: story.clientId },
    ]);
  });

  it('lets a director approve: approval and admission are recorded together', async () => {
    const { story, proposal } = await proposed('2044-02');
    const approved = await story.send<Recorded>('director', `proposals/${proposal.proposalId}/approval`, {
      reason: 'agreed',
    });
    expect(approved).toMatchObject({
      status: 201,
      body: { conformance: 'justified', events: [{ type: 'MoveApproved' }, { type: 'Admitted' }] },
    });
    const { timeline, situation } = await story.path();
    expect(timeline.at(-1)?.ruleCheck).toMatchObject({
      approvedBy: running.idOf('director'),
      conformance: 'justified',
      reason: 'supports-in-place',
    });
    expect(situation.placements).toHaveLength(1);
    expect(await waitingFor(story, 'approval-waiting', approved.body.position)).toEqual([]);
    const again = await story.send('director', `proposals/${proposal.proposalId}/approval`, {});
    expect(again).toMatchObject({ status: 409, body: { code: 'proposal-closed' } });
  });

  it('does not let people approve what they propose themselves', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-03-11', { level: '2.1', without: ['home'] });
    await story.record('front-desk', 'living-environments', '2044-03-11 12:00', {
      place: 'unhoused',
      safe: false,
      substanceFree: false,
    });
    const entry = story.entry('2044-03-11 13:00', { level: '2.1', reason: 'urgent-need' });
    await running.reach(story.written('2044-03-11 13:00'));
    const own = await story.send<Recorded>('director', 'proposals', { move: 'admission', entry });
    const refused = await story.send('director', `proposals/${own.body.proposalId}/approval`, {});
    expect(refused).toMatchObject({ status: 403, body: { code: 'approver-is-proposer' } });
    const colleague = running.as('director', 'NORTH', 'another director');
    const approved = await colleague.post<Recorded>(
      `/v1/clients/${story.clientId}/proposals/${own.body.proposalId}/approval`,
      {},
    );
    expect(approved.status).toBe(201);
  });

  it('lets the approver decline, and only the proposer withdraw', async () => {
    const { story, proposal } = await proposed('2044-04');
    const route = `proposals/${proposal.proposalId}`;
    expect(await story.send('utilization-review', `${route}/withdrawal`, {})).toMatchObject({
      status: 403,
      body: { code: 'proposer-differs' },
    });
    const declined = await story.send<Recorded>('director', `${route}/decline`, { reason: 'not-indicated' });
    expect(declined.body.events).toMatchObject([{ type: 'MoveDeclined' }]);

    const second = await proposed('2044-05');
    const withdrawn = await second.story.send<Recorded>(
      'clinician',
      `proposals/${second.proposal.proposalId}/withdrawal`,
      {},
    );
    expect(withdrawn.body.events).toMatchObject([{ type: 'MoveWithdrawn' }]);
    expect((await second.story.path()).proposals).toMatchObject([{ state: 'withdrawn' }]);
    expect((await second.story.path()).situation.placements).toEqual([]);
  });

  it('judges a proposal again when it is approved, as things stand then', async () => {
    const { story, proposal } = await proposed('2044-06');
    await story.record('clinician', 'assessments', '2044-06-11 16:30', { findings: ['crisis'] });
    const refused = await story.send('director', `proposals/${proposal.proposalId}/approval`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'move-refused' } });
    expect((await story.path()).situation.placements).toEqual([]);
  });

  it('records what has happened against the rules when each finding is acknowledged, and has a director review it', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-07-05', { level: '2.1', findings: ['withdrawal-risk', 'crisis'] });
    const fields = { level: '2.1', reason: 'recorded-late' };
    const refused = await story.ask('clinician', 'admissions', '2044-07-05 17:00', fields);
    expect(refused).toMatchObject({ status: 422, body: { code: 'move-refused' } });
    const refusing = ruleIds(refused.body.findings, 'refuse');
    expect(refusing).toEqual(['refer-out-withdrawal-risk', 'refer-out-crisis']);

    const half = await story.ask('clinician', 'admissions', '2044-07-05 17:00', {
      ...fields,
      acknowledge: refusing.slice(0, 1),
    });
    expect(half).toMatchObject({ status: 422, body: { code: 'move-refused', errors: [{ pointer: '/acknowledge' }] } });
    const recorded = await story.record('clinician', 'admissions', '2044-07-05 17:00', {
      ...fields,
      acknowledge: refusing,
    });
    expect(recorded).toMatchObject({ conformance: 'non-conforming', verdict: { decision: 'refuse' } });
    expect(await waitingFor(story, 'non-conforming-move', recorded.position)).toMatchObject([
      { ownerRole: 'director' },
    ]);

    const reviewed = await story.record('director', 'entry-reviews', '2044-07-06 09:00', {
      reviews: recorded.entryId,
      outcome: 'accepted',
    });
    expect(await waitingFor(story, 'non-conforming-move', reviewed.position)).toEqual([]);
    expect(
      (await story.path()).timeline.find(({ entryId }) => entryId === recorded.entryId)?.obligations,
    ).toContainEqual(expect.objectContaining({ clockId: 'non-conforming-move', state: 'met' }));
  });

  it('refuses no fact for its recorder: what another role acknowledges says so, and is reviewed within a day', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-07-15', { level: '2.1', without: ['authorization'] });
    const recorded = await story.record('clinician', 'admissions', '2044-07-15 17:00', {
      level: '2.1',
      reason: 'recorded-late',
      acknowledge: ['authorization-known'],
    });
    const [review] = recorded.obligations.filter(({ clockId }) => clockId === 'non-conforming-move');
    expect(Math.floor(Date.parse(review?.dueAt ?? '') / 60_000)).toBe(
      Date.parse(story.written('2044-07-16 17:00')) / 60_000,
    );
    expect(await waitingFor(story, 'non-conforming-move', recorded.position)).toMatchObject([
      { ownerRole: 'director', title: 'Review a finding that another role acknowledged: urgent' },
    ]);
    const check = (await story.path()).timeline.find(({ entryId }) => entryId === recorded.entryId)?.ruleCheck;
    expect(check).toMatchObject({ acknowledgedByAnother: ['authorization-known'] });
    const audit = await running
      .as('director')
      .get('/v1/transitions', { clientId: story.clientId, acknowledgedByAnother: 'authorization-known' });
    expect(audit.body).toMatchObject({ items: [{ entryId: recorded.entryId }] });
  });

  it('does not take a coded reason that the pack does not know', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-08-01', { level: '2.1' });
    const refused = await story.ask('clinician', 'admissions', '2044-08-01 17:00', {
      level: '2.1',
      reason: 'felt-right',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-unknown', errors: [{ pointer: '/reason' }] } });
  });
});
