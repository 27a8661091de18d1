import { parse } from 'csv-parse/sync';
import type { Recorded } from './black-box/answers.js';
import { local } from './black-box/local-time.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

interface Move {
  readonly entryId: string;
  readonly clientId: string;
  readonly move: string;
  readonly fromLevel: string | null;
  readonly toLevel: string | null;
  readonly hoursLate: number | null;
  readonly conformance: string | null;
  readonly corrected: number;
  readonly voided: boolean;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  readonly approvedBy: string | null;
  readonly ruleIds: readonly string[];
  readonly acknowledged: readonly string[];
  readonly actorId: string;
  readonly effectiveAt: string;
  readonly packId: string;
  readonly packSha256: string;
  readonly reliedOn: readonly unknown[];
}
interface Page {
  readonly items: readonly Move[];
  readonly next: string | null;
}

/** Five moves of two clients: one conforming, one justified, one approved, one against the rules and late, one corrected. */
describe('the transition audit', () => {
  let running: Running;
  let position: string;
  const moves: Record<'conforming' | 'justified' | 'approved' | 'late' | 'corrected', string> = {} as never;
  let ada: Story;
  let ben: Story;

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    ada = await Story.of(running, 'NORTH');
    ben = await Story.of(running, 'NORTH');
    await intake(ada, '2044-03-01', { level: '2.5' });
    moves.conforming = (await ada.record('clinician', 'admissions', '2044-03-02 09:00', { level: '2.5' })).entryId;
    moves.justified = (
      await ada.record('clinician', 'level-changes', '2044-03-10 09:00', { level: '2.1', reason: 'clinical-judgment' })
    ).entryId;
    await ada.record('front-desk', 'living-environments', '2044-03-14 09:00', {
      place: 'home',
      safe: false,
      substanceFree: true,
    });
    const entry = ada.entry('2044-03-15 09:00', { level: '1', reason: 'supports-in-place' }, 'level-changes');
    await running.reach(local('2044-03-15 10:00'));
    const proposed = await ada.send<Recorded>('clinician', 'proposals', { move: 'level-change', entry });
    moves.approved = (
      await ada.send<Recorded>('director', `proposals/${proposed.body.proposalId}/approval`, {})
    ).body.entryId;

    await intake(ben, '2044-03-20', { level: '2.1', findings: ['withdrawal-risk'] });
    await running.reach(local('2044-03-24 09:00'));
    const refusing = ['refer-out-withdrawal-risk'];
    moves.late = (
      await ben.record('clinician', 'admissions', '2044-03-21 09:00', {
        level: '2.1',
        reason: 'recorded-late',
        acknowledge: refusing,
      })
    ).entryId;
    const changed = await ben.record('clinician', 'level-changes', '2044-03-25 09:00', {
      level: '2.5',
      reason: 'worse-symptoms',
      acknowledge: refusing,
    });
    moves.corrected = changed.entryId;
    const correction = {
      replaces: changed.versionId,
      correction: 'wrong-date',
      entry: ben.entry(
        '2044-03-25 10:00',
        { level: '2.5', reason: 'worse-symptoms', acknowledge: refusing },
        'level-changes',
      ),
    };
    await running.reach(local('2044-03-26 09:00'));
    position =
      (await ben.send<Recorded>('director', `entries/${changed.entryId}/corrections`, correction)).body.position ?? '';
  }, 90_000);
  afterAll(() => running.end());

  const audit = async (query: Record<string, string> = {}): Promise<Page> => {
    const { body, status, text } = await running
      .as('director')
      .get<Page>('/v1/transitions', { atLeast: position, ...query });
    if (status !== 200) throw new Error(text);
    return body;
  };
  const found = async (query: Record<string, string>): Promise<readonly string[]> => {
    const { items } = await audit(query);
    const names = Object.entries(moves);
    return items.map(({ entryId }) => names.find(([, id]) => id === entryId)?.[0] ?? entryId).toSorted();
  };

  it('tells who moved whom, from where to where, why, how it was judged, under which pack, and how late', async () => {
    const { items } = await audit({ sort: 'effectiveAt' });
    expect(
      items.map(({ move, fromLevel, toLevel, conformance, hoursLate, corrected }) => [
        move,
        fromLevel,
        toLevel,
        conformance,
        hoursLate,
        corrected,
      ]),
    ).toEqual([
      ['admission', null, '2.5', 'conforming', 0, 0],
      ['step-down', '2.5', '2.1', 'justified', 0, 0],
      ['step-down', '2.1', '1', 'justified', 1, 0],
      ['admission', null, '2.1', 'non-conforming', 72, 0],
      ['step-up', '2.1', '2.5', 'non-conforming', expect.any(Number), 1],
    ]);
    expect(
      items.every(({ packId, packSha256 }) => packId === 'asam-3e-adult' && /^[0-9a-f]{64}$/.test(packSha256)),
    ).toBe(true);
    expect(items[2]).toMatchObject({
      actorId: running.idOf('director'),
      approvedBy: running.idOf('director'),
      reason: 'supports-in-place',
      overrideReason: 'supports-in-place',
    });
    expect(items[3]).toMatchObject({ acknowledged: ['refer-out-withdrawal-risk'], actorId: running.idOf('clinician') });
  });

  it.each([
    [{ moves: 'admission' }, ['conforming', 'late']],
    [{ moves: 'step-up,step-down' }, ['approved', 'corrected', 'justified']],
    [{ conformance: 'justified' }, ['approved', 'justified']],
    [{ decision: 'refuse' }, ['corrected', 'late']],
    [{ ruleId: 'home-is-safe' }, ['approved']],
    [{ ruleId: 'refer-out-withdrawal-risk' }, ['corrected', 'late']],
    [{ approvedBy: 'any' }, ['approved']],
    [{ corrected: 'true' }, ['corrected']],
    [{ hoursLateMin: '24' }, ['late']],
    [{ toLevel: '2.5' }, ['conforming', 'corrected']],
    [{ fromLevel: '2.1' }, ['approved', 'corrected']],
    [{ reason: 'clinical-judgment' }, ['justified']],
    [{ packId: 'asam-3e-adult', packVersion: '1.0.0' }, ['approved', 'conforming', 'corrected', 'justified', 'late']],
    [{ packVersion: '2.0.0' }, []],
    [{ actorRole: 'director' }, ['approved']],
    [
      { facilityId: 'NORTH', effectiveFrom: '2044-03-15T00:00-05:00', effectiveTo: '2044-03-22T00:00-05:00' },
      ['approved', 'late'],
    ],
    [{ recordedFrom: '2044-03-26T00:00-05:00' }, ['corrected']],
    [{ conformance: 'non-conforming', moves: 'step-up' }, ['corrected']],
    [{ voided: 'true' }, []],
    [{ origin: 'import' }, []],
  ] as const)('finds by %j', async (query, expected) => {
    expect(await found(query as unknown as Record<string, string>)).toEqual(expected);
  });

  it('says what each move rests on, finds the moves that rest on an entry, and the path says the same', async () => {
    const { timeline } = await ada.path({ atLeast: position });
    const home = timeline.find(({ kind }) => kind === 'LivingEnvironmentRecorded')?.entryId ?? '';
    const admitted = timeline.find(({ entryId }) => entryId === moves.conforming);
    const reliedOn = admitted?.ruleCheck?.reliedOn;
    expect(reliedOn).toContainEqual({
      ruleId: 'home-is-safe',
      title: expect.any(String),
      entryId: home,
      versionId: timeline.find(({ entryId }) => entryId === home)?.versionId,
      observed: 'The living environment was recorded as safe and substance-free on 2044-03-01.',
      inputs: expect.arrayContaining([{ name: 'recordedOn', value: '2044-03-01' }]),
    });
    const { items } = await audit({ reliedOn: home });
    expect(items.map(({ entryId }) => entryId).toSorted()).toEqual([moves.conforming, moves.justified].toSorted());
    expect(items.find(({ entryId }) => entryId === moves.conforming)?.reliedOn).toEqual(reliedOn);
    const csv = await running.as('director').get('/v1/transitions.csv', { clientId: ada.clientId, atLeast: position });
    expect(csv.text).toContain('reliedOnSummary');
    expect(csv.text).toContain('Assessment of 2044-03-01.');
  });

  it('finds by client and by who recorded it', async () => {
    expect(await found({ clientId: ben.clientId })).toEqual(['corrected', 'late']);
    expect(await found({ actorId: running.idOf('director') })).toEqual(['approved']);
  });

  it.each([
    'effectiveAt',
    'recordedAt',
    'hoursLate',
    'move',
    'conformance',
    'toLevel',
    'clientId',
    'reason',
    'changedAt',
    'levelStayDays',
    'lengthOfStayDays',
  ])('sorts on %s both ways and pages without losing or doubling a row', async (column) => {
    const whole = async (sort: string): Promise<readonly string[]> => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await audit({ sort, limit: '2', ...(cursor !== null && { cursor }) });
        seen.push(...page.items.map(({ entryId }) => entryId));
        cursor = page.next;
      } while (cursor !== null);
      return seen;
    };
    const rising = await whole(column);
    expect(rising.toSorted()).toEqual(Object.values(moves).toSorted());
    expect(await whole(`-${column}`)).toEqual(rising.toReversed());
  });

  it('refuses a filter, a column or a cursor that it does not know', async () => {
    const request = (query: Record<string, string>) => running.as('director').get('/v1/transitions', query);
    expect(await request({ moves: 'teleport' })).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', errors: [{ pointer: 'query:moves' }] },
    });
    expect(await request({ sort: 'name' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'query:sort' }] },
    });
    const { body } = await request({ sort: 'packVersion' });
    expect(body).toMatchObject({
      code: 'request-invalid',
      errors: [{ pointer: 'query:sort', code: 'value-not-allowed', detail: expect.stringContaining('hoursLate') }],
    });
    expect(await request({ sort: 'effectiveAt; DROP TABLE moves' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'query:sort' }] },
    });
    expect(await request({ color: 'blue' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'query:color', code: 'field-unknown' }] },
    });
    expect(await request({ cursor: 'bm90IG91cnM' })).toMatchObject({
      status: 400,
      body: { code: 'cursor-invalid' },
    });
    const page = await audit({ sort: 'effectiveAt', limit: '2' });
    expect(await request({ sort: 'move', cursor: page.next ?? '' })).toMatchObject({
      status: 400,
      body: { code: 'cursor-of-another-filter' },
    });
  });

  it('goes out as CSV with the same rows, and no cell that a spreadsheet would run', async () => {
    const answer = await running.as('director').get('/v1/transitions.csv', { sort: 'effectiveAt', atLeast: position });
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('text/csv'),
      expect.stringContaining('attachment'),
    ]);
    expect(answer.text.endsWith('\r\n')).toBe(true);
    const [headings = [], ...rows] = parse(answer.text, { recordDelimiter: '\r\n' }) as string[][];
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => row.length === headings.length)).toBe(true);
    const entries = rows.map((row) => row[headings.indexOf('entryId')]);
    expect(entries).toEqual((await audit({ sort: 'effectiveAt' })).items.map(({ entryId }) => entryId));
    expect([headings, ...rows].flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell))).toEqual([]);
  });

  it('lets no formula in through any code that a person types', async () => {
    const story = await Story.of(running, 'NORTH');
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")']) {
      const refused = await story.send(
        'clinician',
        'discharges',
        story.entry('2044-03-26', { disposition: formula, destination: formula, reason: formula, planned: true }),
      );
      expect(refused).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
      expect(refused.body.errors?.map(({ pointer, code }) => [pointer, code]).toSorted()).toEqual([
        ['/destination', 'code-malformed'],
        ['/disposition', 'code-malformed'],
        ['/reason', 'code-malformed'],
      ]);
      // The answer's own id is a random one: it may well hold "-1".
      expect(JSON.stringify({ ...refused.body, instance: null })).not.toContain(formula);
    }
  });

  it('shows a director what was refused, and nothing of it is in the log', async () => {
    const story = await Story.of(running, 'NORTH');
    const before = (await story.path()).revision;
    await story.ask('clinician', 'admissions', '2044-03-27 09:00', { level: '2.1' });
    const { body } = await running
      .as('director', 'NORTH')
      .get<{ items: { code: string; route: string; actorId: string; ruleIds: string[] }[] }>('/v1/refused-attempts', {
        clientId: story.clientId,
      });
    expect(body.items).toMatchObject([
      {
        code: 'justification-needed',
        route: 'POST /v1/clients/:clientId/admissions',
        actorId: running.idOf('clinician'),
      },
    ]);
    expect(body.items[0]?.ruleIds).toContain('assessment-recorded');
    expect((await story.path()).revision).toBe(before);
  });
});
