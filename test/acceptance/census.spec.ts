import type { Recorded } from './black-box/answers.js';
import { local } from './black-box/local-time.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

interface Counts {
  readonly census: number;
  readonly present: number;
  readonly onLeave: number;
  readonly outOnReferral: number;
  readonly aftercare: number;
  readonly clients: number;
}
interface Census {
  readonly groups: readonly (Counts & {
    readonly facilityId?: string;
    readonly level?: string;
    readonly programId?: string | null;
  })[];
  readonly totals: Counts;
  readonly placements: readonly { readonly clientId: string; readonly level: string; readonly status: string }[];
  readonly next: string | null;
  readonly freshness: {
    readonly watermark: { readonly position: string };
    readonly lag: { readonly behind: boolean; readonly events: number };
  };
}
interface Flow {
  readonly groups: readonly {
    readonly census: FlowCounts;
    readonly outOnReferral: FlowCounts;
    readonly aftercare: FlowCounts;
  }[];
}
interface FlowCounts {
  readonly opening: number;
  readonly in: Readonly<Record<string, number>>;
  readonly out: Readonly<Record<string, number>>;
  readonly closing: number;
}
interface Comparison {
  readonly differences: readonly { readonly clientId: string; readonly change: string; readonly because: string }[];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, one) => total + one, 0);

/**
 * One spring at one site. Ada is stepped down, Ben leaves, goes on leave, comes back and is discharged late in the records,
 * Cal goes for detoxification and returns, Dee is admitted by mistake.
 */
describe('the census, now and at any instant, as known then', () => {
  let running: Running;
  let last: Recorded;
  const people: Record<'ada' | 'ben' | 'cal' | 'dee', Story> = {} as never;

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    await openSite(running, { code: 'EAST', name: 'East', pack: 'asam-3e-adult' });
    for (const name of ['ada', 'ben', 'cal', 'dee'] as const) people[name] = await Story.of(running, 'NORTH');
    const { ada, ben, cal, dee } = people;
    for (const story of Object.values(people)) await intake(story, '2044-03-01', { level: '2.5' });
    await ada.record('clinician', 'admissions', '2044-03-02 09:00', { level: '2.5' });
    await ben.record('clinician', 'admissions', '2044-03-02 10:00', { level: '2.5' });
    await cal.record('clinician', 'admissions', '2044-03-02 11:00', { level: '2.5' });
    const mistaken = await dee.record('clinician', 'admissions', '2044-03-02 12:00', { level: '2.5' });
    await ben.record('clinician', 'leaves', '2044-03-08 09:00', { leave: 'family', expectedReturn: '2044-03-09' });
    await cal.record('clinician', 'referrals-out', '2044-03-08 10:00', {
      target: 'withdrawal-management',
      expectedReturn: '2044-03-14',
    });
    await ben.record('clinician', 'leave-ends', '2044-03-09 09:00', { outcome: 'returned' });
    await ada.record('clinician', 'level-changes', '2044-03-10 09:00', {
      level: '2.1',
      programId: 'NORTH-IOP',
      reason: 'goals-met',
    });
    await cal.record('clinician', 'referral-returns', '2044-03-14 09:00', { outcome: 'completed' });
    // Learned on the 20th: Ben had left on the 12th. Found out on the 21st: Dee was never here.
    await running.reach(local('2044-03-20 09:00'));
    await ben.record('clinician', 'discharges', '2044-03-12 15:00', {
      disposition: 'client-decision',
      planned: false,
      reason: 'recorded-late',
    });
    await running.reach(local('2044-03-21 09:00'));
    const voided = await dee.send<Recorded>('director', `entries/${mistaken.entryId}/voids`, {
      replaces: mistaken.versionId,
      reason: 'did-not-happen',
    });
    last = voided.body;
    await running.reach(local('2044-04-01 09:00'));
  }, 90_000);
  afterAll(() => running.end());

  async function census(asOf: string, knownAt?: string, more: Record<string, string> = {}): Promise<Census> {
    const query = {
      asOf: local(asOf),
      ...(knownAt !== undefined && { knownAt: local(knownAt) }),
      atLeast: last.position ?? '',
      ...more,
    };
    const { body, status, text } = await running.as('director').get<Census>('/v1/census', query);
    if (status !== 200) throw new Error(text);
    return body;
  }

  it('counts who is present and on leave, and apart from them who is elsewhere', async () => {
    expect((await census('2044-03-08 12:00', '2044-03-08 12:00')).totals).toEqual({
      census: 3,
      present: 2,
      incoherent: 0,
      onLeave: 1,
      outOnReferral: 1,
      aftercare: 0,
      clients: 3,
    });
    expect((await census('2044-03-14 12:00')).totals).toMatchObject({
      census: 2,
      present: 2,
      onLeave: 0,
      outOnReferral: 0,
    });
  });

  it('answers one instant as it was known at another', async () => {
    const on = '2044-03-15 12:00';
    expect((await census(on, '2044-03-15 12:00')).totals.census).toBe(4);
    expect((await census(on, '2044-03-20 12:00')).totals.census).toBe(3);
    expect((await census(on, '2044-03-21 12:00')).totals.census).toBe(2);
    expect((await census(on)).totals.census).toBe(2);
    expect((await census('2044-03-01 23:59')).totals.census).toBe(0);
    expect((await census(on, '2044-03-02 08:59')).totals.census).toBe(0);
  });

  it('holds a stay from its own instant until just before the one that ends it', async () => {
    expect((await census('2044-03-02 08:59', '2044-03-20 12:00')).totals.census).toBe(0);
    expect((await census('2044-03-02 09:00', '2044-03-20 12:00')).totals.census).toBe(1);
    expect((await census('2044-03-12 14:59', '2044-03-20 12:00', { level: '2.5' })).totals.census).toBe(2);
    expect((await census('2044-03-12 15:00', '2044-03-20 12:00', { level: '2.5' })).totals.census).toBe(1);
  });

  it('groups by facility, program and level, and narrows to one of them', async () => {
    const { groups } = await census('2044-03-11 12:00', undefined, { groupBy: 'facility,program,level' });
    expect(
      groups.map(({ facilityId, programId, level, census: count, outOnReferral }) => [
        facilityId,
        programId,
        level,
        count,
        outOnReferral,
      ]),
    ).toEqual([
      ['NORTH', null, '2.5', 1, 1],
      ['NORTH', 'NORTH-IOP', '2.1', 1, 0],
    ]);
    const listed = await census('2044-03-11 12:00', undefined, { level: '2.1', placements: 'true' });
    expect(listed.placements).toMatchObject([{ clientId: people.ada.clientId, level: '2.1', status: 'present' }]);
  });

  it('pages the placements behind the counts, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Census = await census('2044-03-07 12:00', '2044-03-07 12:00', {
        placements: 'true',
        limit: '1',
        ...(cursor !== null && { cursor }),
      });
      seen.push(...page.placements.map(({ clientId }) => clientId));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen.toSorted()).toEqual(
      Object.values(people)
        .map(({ clientId }) => clientId)
        .toSorted(),
    );
  });

  it.each([
    ['the day of the admissions', '2044-03-02 00:00', '2044-03-03 00:00'],
    ['the week of the leave', '2044-03-07 00:00', '2044-03-14 00:00'],
    ['March', '2044-03-01 00:00', '2044-04-01 00:00'],
    ['no time at all', '2044-03-08 12:00', '2044-03-08 12:00'],
  ])('balances over %s: opening and in, without out, is closing', async (_name, from, to) => {
    for (const knownAt of ['2044-03-15 12:00', '2044-03-20 12:00', '2044-03-31 12:00']) {
      const query = {
        from: local(from),
        to: local(to),
        knownAt: local(knownAt),
        groupBy: 'facility,level',
        atLeast: last.position ?? '',
      };
      const { body } = await running.as('director').get<Flow>('/v1/census/flow', query);
      for (const group of body.groups) {
        for (const part of [group.census, group.outOnReferral, group.aftercare])
          expect(part.opening + sum(part.in) - sum(part.out)).toBe(part.closing);
      }
      const closing = body.groups.reduce((total, group) => total + group.census.closing, 0);
      const opening = body.groups.reduce((total, group) => total + group.census.opening, 0);
      expect(closing).toBe((await census(to, knownAt)).totals.census);
      expect(opening).toBe((await census(from, knownAt)).totals.census);
    }
  });

  it('tells what happened since from what was learned since', async () => {
    const query = {
      beforeAsOf: local('2044-03-11 12:00'),
      beforeKnownAt: local('2044-03-11 12:00'),
      asOf: local('2044-03-15 12:00'),
      knownAt: local('2044-03-31 12:00'),
      atLeast: last.position ?? '',
    };
    const { body } = await running.as('director').get<Comparison>('/v1/census/comparison', query);
    const described = Object.fromEntries(
      body.differences.map(({ clientId, change, because }) => [clientId, [change, because]]),
    );
    expect(described).toEqual({
      [people.ben.clientId]: ['removed', 'happened-since'],
      [people.cal.clientId]: ['changed', 'happened-since'],
      [people.dee.clientId]: ['removed', 'learned-since'],
    });
  });

  it('shows the path as it was known, before and after the correction', async () => {
    const then = await people.dee.path({ knownAt: local('2044-03-15 12:00') });
    expect(then.situation.placements).toHaveLength(1);
    expect(then.timeline.at(-1)).toMatchObject({ kind: 'Admitted', voided: null });
    const now = await people.dee.path();
    expect(now.situation.placements).toEqual([]);
    expect(now.timeline.at(-1)?.voided).toMatchObject({ reason: 'did-not-happen' });
    const early = await people.ada.path({ asOf: local('2044-03-09 12:00') });
    expect(early.situation.placements).toMatchObject([{ place: { level: { code: '2.5' } } }]);
  });

  it('gives an analyst the counts and none of the clients', async () => {
    const analyst = running.as('analyst', 'NORTH');
    const counts = await analyst.get<Census>('/v1/census', {
      asOf: local('2044-03-11 12:00'),
      atLeast: last.position ?? '',
    });
    expect(counts.body.totals.census).toBe(2);
    expect(counts.text).not.toContain(people.ada.clientId);
    expect((await analyst.get('/v1/census', { placements: true })).status).toBe(403);
  });

  it('says how far the views have followed the log', async () => {
    const { freshness } = await census('2044-03-15 12:00');
    expect(freshness.lag).toMatchObject({ behind: false, ahead: false });
    // Null where the log does not count its events.
    expect(freshness.lag?.events ?? 0).toBe(0);
    expect(freshness.watermark.position >= (last.position ?? '')).toBe(true);
    const ahead = await running.as('director').get('/v1/census', {
      atLeast: freshness.watermark.position.replaceAll(/./g, '9'),
    });
    expect(ahead).toMatchObject({ status: 503, body: { code: 'views-behind' } });
    expect(ahead.headers['retry-after']).toBeDefined();
  });
});
