import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

interface Item {
  readonly clockId: string;
  readonly subjectKind: string;
  readonly due: string;
  readonly lateMinutes: number;
}

/** An obligation is met by what concerns its subject, and by nothing else of the same kind. */
describe('what a client is owed', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    await openSite(running, { code: 'LIGHT', name: 'Lighthouse', pack: 'lighthouse-dallas' });
  }, 90_000);
  afterAll(() => running.end());

  /** The states of a clock on the path, in the order in which its obligations were opened. */
  const states = async (story: Story, clockId: string): Promise<readonly string[]> =>
    (await story.path()).timeline
      .flatMap(({ obligations }) => obligations)
      .flatMap((one) => (one.clockId === clockId ? [one.state] : []));

  async function worklist(story: Story, asOf: string, due = 'upcoming,due,overdue'): Promise<readonly Item[]> {
    const { position } = await story.record('clinician', 'living-environments', asOf, {
      place: 'home',
      safe: true,
      substanceFree: true,
    });
    const query = { clientId: story.clientId, states: due, asOf: story.written(asOf), atLeast: position ?? '' };
    const { body } = await running.as('director').get<{ items: readonly Item[] }>('/v1/worklist', query);
    return body.items;
  }

  async function admitted(day: string, level = '2.1'): Promise<Story> {
    const story = await Story.of(running, 'NORTH');
    await intake(story, day, { level });
    await story.record('clinician', 'admissions', `${day} 15:00`, { level });
    return story;
  }

  it('waits for the answer of a payer as long as its rule gives it, until any answer for the level', async () => {
    const story = await admitted('2044-01-11');
    const asked = {
      state: 'requested',
      level: '2.5',
      payer: 'medicaid',
      urgency: 'expedited',
      submitted: story.written('2044-01-12 08:00'),
    };
    const { obligations } = await story.record('utilization-review', 'authorizations', '2044-01-12 09:00', asked);
    expect(obligations).toMatchObject([
      {
        clockId: 'authorization-answer-expedited',
        dueAt: '2044-01-15T08:00:00-06:00',
      },
    ]);
    const answers = () => states(story, 'authorization-answer-expedited');
    await story.record('utilization-review', 'authorizations', '2044-01-13 09:00', { state: 'approved', level: '3.7' });
    expect(await answers()).toEqual(['open']);
    await story.record('utilization-review', 'authorizations', '2044-01-14 09:00', {
      state: 'denied',
      level: '2.5',
      decided: '2044-01-14',
      denial: 'lower-level',
      appeal: 'requested',
    });
    expect(await answers()).toEqual(['met']);
  });

  it('asks a receiving site to accept who is sent there', async () => {
    const story = await admitted('2044-01-21');
    await story.record('clinician', 'level-changes', '2044-01-22 09:00', {
      facilityId: 'LIGHT',
      level: '2.1',
      reason: 'goals-met',
    });
    expect(await states(story, 'arrival')).toEqual(['open']);
  });

  it('ends what is owed with a death', async () => {
    const story = await admitted('2044-01-23');
    await story.record('clinician', 'deaths', '2044-01-24');
    const open = (await story.path()).timeline
      .flatMap(({ obligations }) => obligations)
      .filter(({ state }) => state === 'open');
    expect(open).toEqual([]);
  });

  it('keeps the end of an authorization in force until another is approved for the level and goes further', async () => {
    const story = await admitted('2044-02-01');
    const until = (state: string, level: string, lastDay: string) => ({
      state,
      level,
      from: '2044-02-01',
      lastDay,
      units: { unit: 'days', amount: 30 },
    });
    const expiry = () => states(story, 'authorization-end');
    const before = (await expiry()).length;
    await story.record(
      'utilization-review',
      'authorizations',
      '2044-02-02 09:00',
      until('approved', '2.1', '2044-04-15'),
    );
    const own = async () => (await expiry()).at(before);
    await story.record('utilization-review', 'authorizations', '2044-02-10 09:00', {
      state: 'requested',
      level: '2.1',
    });
    await story.record('utilization-review', 'authorizations', '2044-02-12 09:00', { state: 'denied', level: '2.1' });
    await story.record(
      'utilization-review',
      'authorizations',
      '2044-02-13 09:00',
      until('approved', '3.7', '2044-06-30'),
    );
    expect(await own()).toBe('open');
    await story.record(
      'utilization-review',
      'authorizations',
      '2044-02-14 09:00',
      until('approved', '2.1', '2044-05-31'),
    );
    expect(await own()).toBe('met');
  });

  it('goes on watching an outpatient for contact after a return to use', async () => {
    const story = await admitted('2044-03-01');
    await story.record('clinician', 'returns-to-use', '2044-03-10 09:00');
    expect(await states(story, 'no-contact')).toEqual(['met', 'open']);
  });

  it('counts a contact that reached the outpatient, and watches on; an attempt changes nothing', async () => {
    const story = await admitted('2044-03-01');
    await story.record('clinician', 'aftercare-contacts', '2044-03-09 09:00', { method: 'phone', reached: false });
    expect(await states(story, 'no-contact')).toEqual(['open']);
    await story.record('clinician', 'aftercare-contacts', '2044-03-10 09:00', { method: 'phone', reached: true });
    expect(await states(story, 'no-contact')).toEqual(['met', 'open']);
  });

  it('shows a planned discharge whose day has passed, and one that the client overtook by leaving', async () => {
    const story = await admitted('2044-04-01');
    await story.send('clinician', 'planned-moves', { move: 'discharge', facilityId: 'NORTH', expected: '2044-04-20' });
    const plans = async (asOf: string) =>
      (await worklist(story, asOf))
        .filter(({ subjectKind }) => subjectKind === 'plan')
        .map(({ clockId, due }) => [clockId, due]);
    expect(await plans('2044-04-20 12:00')).toEqual([]);
    expect(await plans('2044-04-21 12:00')).toEqual([['planned-move', 'overdue']]);
    await story.record('clinician', 'discharges', '2044-04-22 10:00', {
      disposition: 'left-against-advice',
      reason: 'client-left',
      planned: false,
    });
    expect(await plans('2044-04-23 10:00')).toEqual([['plan-overtaken', 'overdue']]);
  });

  it('is missed with its lateness after its days, and leaves what is to be done', async () => {
    const story = await admitted('2044-05-01', '3.7');
    await story.record('clinician', 'discharges', '2044-05-10 10:00', {
      disposition: 'left-against-advice',
      planned: false,
      reason: 'client-left',
    });
    const followUp = ({ clockId }: Item) => clockId === 'follow-up-7-days';
    expect((await worklist(story, '2044-05-18 10:00')).filter(followUp)).toMatchObject([
      { due: 'overdue', lateMinutes: 600 },
    ]);
    expect((await worklist(story, '2044-05-26 10:00')).filter(followUp)).toEqual([]);
    expect((await worklist(story, '2044-05-26 11:00', 'missed')).filter(followUp)).toMatchObject([{ due: 'missed' }]);
  });

  it('of an inquiry ends when the inquiry is closed, with a coded reason', async () => {
    const story = await Story.of(running, 'LIGHT');
    const early = await story.ask('front-desk', 'inquiry-closings', '2044-06-01 08:00', { reason: 'declined' });
    expect(early).toMatchObject({ status: 422, body: { code: 'inquiry-unknown' } });
    await story.record('front-desk', 'inquiries', '2044-06-01 09:00', { source: 'website' });
    await story.record('front-desk', 'inquiries', '2044-06-01 10:00', { source: 'website' });
    expect(await states(story, 'first-contact-to-start')).toEqual(['open']);
    await story.record('front-desk', 'inquiry-closings', '2044-06-01 12:00', { reason: 'lost-contact' });
    expect(await states(story, 'first-contact-to-start')).toEqual(['ended']);
  });

  it('of one track stays when the client is discharged from the other', async () => {
    const story = await admitted('2044-07-01');
    await intake(story, '2044-07-02', { level: 'OTS' });
    await story.record('clinician', 'admissions', '2044-07-02 15:00', { level: 'OTS' });
    const { placements } = (await story.path()).situation;
    const program = placements.find(({ place }) => place.level.code === 'OTS');
    await story.record('clinician', 'discharges', '2044-07-10 10:00', {
      placementId: program?.placementId,
      disposition: 'left-against-advice',
      planned: false,
      reason: 'client-left',
    });
    expect(await states(story, 'continued-stay-review')).toEqual(['open', 'ended']);
  });

  it('of a referral is met by a return of the same placement, never by one of another', async () => {
    const story = await Story.of(running, 'NORTH');
    await story.record('clinician', 'referrals-out', '2044-08-01 09:00', { target: 'withdrawal-management' });
    await intake(story, '2044-08-03', { level: '2.1' });
    await story.record('clinician', 'admissions', '2044-08-03 15:00', { level: '2.1' });
    await story.record('clinician', 'referrals-out', '2044-08-05 09:00', { target: 'withdrawal-management' });
    await story.record('clinician', 'referrals-out', '2044-08-06 09:00', { target: 'withdrawal-management' });
    expect(await states(story, 'referral-return')).toEqual(['ended', 'open']);
    await story.record('clinician', 'referral-returns', '2044-08-08 09:00', { outcome: 'completed' });
    expect(await states(story, 'referral-return')).toEqual(['ended', 'met']);
    expect(await states(story, 'referral-before-admission')).toEqual(['met']);
  });
});
