import type { Position } from '@throughline/event-store';
import { NOON } from '@throughline/care-path-application/scenario';
import { type ViewQuery, type RowEngine, type MovesQuery, QuestionsHere, ViewQueries } from '@throughline/projection';
import { GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

type Sent = ViewQuery & Readonly<Record<string, unknown>>;

/** The questions themselves, over rows in memory, with a note of what each was asked with. */
class NotedQuestions extends ViewQueries {
  readonly #requestOf: Sent[] = [];
  reached = true;
  readonly waited: string[] = [];
  asker: string | null = null;

  override by(asker: string): this {
    this.asker = asker;
    return this;
  }

  override census = this.#noting(super.census);
  override flow = this.#noting(super.flow);
  override compare = this.#noting(super.compare);
  override moves = this.#noting(super.moves);
  override worklist = this.#noting(super.worklist);
  override clientWorklist = this.#noting(super.clientWorklist);
  override clients = this.#noting(super.clients);

  override everyMove(query: MovesQuery) {
    this.#requestOf.push(query as unknown as Sent);
    return super.everyMove(query);
  }

  override async waitFor(position: Position): Promise<boolean> {
    this.waited.push(position);
    return this.reached;
  }

  get last(): Sent {
    return this.#requestOf.at(-1) as Sent;
  }

  #noting<Query, Answer>(ask: (query: Query) => Promise<Answer>): (query: Query) => Promise<Answer> {
    return (query) => {
      this.#requestOf.push(query as unknown as Sent);
      return ask.call(this, query);
    };
  }
}

let questions: NotedQuestions;
let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start(
    (engine: RowEngine) => (questions = new NotedQuestions(new QuestionsHere(engine))),
  );
  const clientId = (await service.post('/v1/clients', { facilityId: 'HAWTHORN', anonymous: true })).body.clientId;
  for (const [entry, body] of [
    ['assessments', { parts: [], when: '2026-03-01' }],
    ['admissions', { level: '2.1', when: '2026-03-02T09:00-06:00', reason: 'clinical-progress' }],
  ] as const) {
    const { status } = await service.post(`/v1/clients/${clientId}/${entry}`, { facilityId: 'HAWTHORN', ...body });
    if (status !== 201) throw new Error(`${entry}: ${status}`);
  }
});
afterAll(() => service.stop());

const LISTS = ['/v1/census?placements=true', '/v1/transitions', '/v1/worklist', '/v1/worklist/clients', '/v1/clients'];
const VIEWS = [
  ...LISTS,
  '/v1/census/flow?from=2026-03-01T00:00Z&to=2026-04-01T00:00Z',
  '/v1/census/comparison?beforeAsOf=2026-03-01T00:00Z',
];
const and = (url: string, more: string) => `${url}${url.includes('?') ? '&' : '?'}${more}`;

describe('a question over the views', () => {
  it.each(VIEWS)(
    '%s is put within the facilities of the caller, with the head of the log, and answers how far the views have come',
    async (url) => {
      const { status, body } = await service.get(url, { as: 'director.grace@HAWTHORN,ROWAN' });
      expect([status, body.freshness.lag, body.freshness.incomplete]).toEqual([
        200,
        { behind: false, ahead: false, events: 0, ms: 0 },
        0,
      ]);
      expect(questions.last).toMatchObject({
        facilities: ['HAWTHORN', 'ROWAN'],
        log: { head: await service.log.head(), now: NOON },
      });
    },
  );

  it('is put in the name of its caller, so that others have their turn', async () => {
    const askers: (string | null)[] = [];
    for (const as of ['director.grace@HAWTHORN', 'director.ada@HAWTHORN', 'director.grace@HAWTHORN']) {
      await service.get(VIEWS[0]!, { as });
      askers.push(questions.asker);
    }
    expect(askers[0]).toEqual(expect.any(String));
    expect(askers[1]).not.toBe(askers[0]);
    expect(askers[2]).toBe(askers[0]);
  });

  it.each(LISTS)('%s takes both times, and means now when none is given', async (url) => {
    await service.get(and(url, 'asOf=2026-03-01T09:00-06:00&knownAt=2026-03-05T09:00%2B02:00'));
    expect(questions.last).toMatchObject({ at: Date.UTC(2026, 2, 1, 15), knownAt: Date.UTC(2026, 2, 5, 7) });
    await service.get(url);
    expect(questions.last).toMatchObject({ at: NOON, knownAt: null });
  });

  it.each(LISTS)('%s takes a day, which begins at each site in its own zone', async (url) => {
    await service.get(and(url, 'asOf=2026-03-01&knownAt=2026-03-05'));
    expect(questions.last.at).toEqual(
      new Map([
        ['HAWTHORN', Date.UTC(2026, 2, 1, 6)],
        ['ROWAN', Date.UTC(2026, 2, 1, 5)],
        ['SORREL', Date.UTC(2026, 2, 1, 7)],
        ['LARCH', Date.UTC(2026, 2, 1, 6)],
      ]),
    );
    expect((questions.last.knownAt as ReadonlyMap<string, number>).get('ROWAN')).toBe(Date.UTC(2026, 2, 5, 5));
  });

  it.each(LISTS)('%s says so when what is asked lies in the future', async (url) => {
    expect((await service.get(and(url, 'asOf=2026-06-01'))).body.freshness.future).toBe(false);
    expect((await service.get(and(url, 'asOf=2026-06-02'))).body.freshness.future).toBe(true);
    expect((await service.get(and(url, 'asOf=2027-06-02T09:00Z'))).body.freshness.future).toBe(true);
  });

  it.each(LISTS)('%s is given in pages', async (url) => {
    await service.get(and(url, 'limit=7'));
    expect(questions.last).toMatchObject({ page: { cursor: null, limit: 7 } });
    const wrong = await service.get(and(url, 'cursor=not-ours'));
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([
      400,
      'cursor-invalid',
      'query:cursor',
    ]);
  });

  it.each(VIEWS)('%s waits for what was written, and says so when it takes too long', async (url) => {
    const head = await service.log.head();
    expect((await service.get(and(url, `atLeast=${head}`))).status).toBe(200);
    expect(questions.waited.at(-1)).toBe(head);
    questions.reached = false;
    const late = await service.get(and(url, `atLeast=${head}`));
    questions.reached = true;
    expect([late.status, late.body.code, late.headers['retry-after']]).toEqual([503, 'views-behind', '1']);
  });

  it.each(VIEWS)('%s does not wait for what the log has not taken', async (url) => {
    const waited = questions.waited.length;
    const beyond = await service.get(and(url, 'atLeast=9999999999999999'));
    expect([beyond.status, beyond.body.code, questions.waited.length]).toEqual([503, 'views-behind', waited]);
  });

  it.each(VIEWS)(
    '%s sees nothing of a facility that is not the caller’s, as of one that does not exist',
    async (url) => {
      if (url.startsWith('/v1/transitions'))
        return expect((await service.get(and(url, 'facilityId=ROWAN'), { as: GRACE })).status).toBe(200);
      await service.get(and(url, 'facilityId=ROWAN'), { as: GRACE });
      expect(questions.last.facilities).toEqual([]);
      await service.get(and(url, 'facilityId=HAWTHORN'), { as: 'director.x@all' });
      expect(questions.last.facilities).toEqual(['HAWTHORN']);
    },
  );

  it.each([
    ['asOf=2026-02-30T09:00Z', 'query:asOf', 'date-does-not-exist'],
    ['knownAt=2026-03-01T09:00', 'query:knownAt', 'time-without-zone'],
    ['knownAt=yesterdayZ', 'query:knownAt', 'time-malformed'],
    ['knownAt=2026-03-01T09:00-19:00', 'query:knownAt', 'time-malformed'],
    ['limit=0', 'query:limit', 'value-too-small'],
    ['limit=501', 'query:limit', 'value-too-large'],
    ['limit=ten', 'query:limit', 'field-type'],
    ['atLeast=%27', 'query:atLeast', 'position-malformed'],
    ['atLeast=1', 'query:atLeast', 'position-malformed'],
    ['atLeast=00000000000000001', 'query:atLeast', 'position-malformed'],
    ['mood=calm', 'query:mood', 'field-unknown'],
  ])('refuses ?%s', async (parameters, pointer, code) => {
    for (const url of LISTS) {
      const { status, body } = await service.get(and(url, parameters));
      expect([url, status, body.errors[0]]).toEqual([url, 400, expect.objectContaining({ pointer, code })]);
    }
  });
});

describe('the census', () => {
  it('counts by what is asked for, and shows placements to those who may see paths', async () => {
    await service.get('/v1/census?groupBy=level,track&level=2.1&status=on-leave', { as: 'analyst.lena@HAWTHORN' });
    expect(questions.last).toMatchObject({
      groupBy: ['level', 'track'],
      filter: { level: ['2.1'], status: ['on-leave'] },
      page: null,
    });
    const { status, body } = await service.get('/v1/census?placements=true', { as: 'analyst.lena@HAWTHORN' });
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it.each(['groupBy=mood', 'groupBy=level,level', 'groupBy=', 'status=asleep', 'placements=perhaps'])(
    'refuses ?%s',
    async (parameters) => {
      expect((await service.get(`/v1/census?${parameters}`)).status).toBe(400);
    },
  );

  it('flows from one instant to a later one', async () => {
    await service.get('/v1/census/flow?from=2026-03-01T00:00-06:00&to=2026-04-01T00:00-05:00&groupBy=facility');
    expect(questions.last).toMatchObject({
      from: Date.UTC(2026, 2, 1, 6),
      to: Date.UTC(2026, 3, 1, 5),
      groupBy: ['facility'],
    });
    const march = await service.get('/v1/census/flow?from=2026-03-01&to=2026-04-01&groupBy=facility');
    expect(march.body).toMatchObject({
      from: '2026-03-01',
      to: '2026-04-01',
      groups: [{ facilityId: 'HAWTHORN', census: { opening: 0, in: { admission: 1 }, out: {}, closing: 1 } }],
    });
    const backwards = await service.get('/v1/census/flow?from=2026-04-01T00:00Z&to=2026-03-01T00:00Z');
    expect([backwards.status, backwards.body.code]).toEqual([400, 'period-out-of-order']);
    expect((await service.get('/v1/census/flow?from=2026-04-01T00:00Z')).body.errors[0]).toMatchObject({
      pointer: 'query:to',
      code: 'field-missing',
    });
  });

  it('is compared between two viewpoints, without clients for those who only count', async () => {
    const url =
      '/v1/census/comparison?beforeAsOf=2026-03-01T00:00Z&beforeKnownAt=2026-03-02T00:00Z&asOf=2026-04-01T00:00Z';
    const director = await service.get(url);
    expect(questions.last).toMatchObject({
      before: { at: Date.UTC(2026, 2, 1), knownAt: Date.UTC(2026, 2, 2) },
      after: { at: Date.UTC(2026, 3, 1), knownAt: null },
    });
    const analyst = await service.get(url, { as: 'analyst.lena@HAWTHORN' });
    expect([director.body.differences.length, analyst.body.differences.length]).toEqual([1, 0]);
  });
});

describe('the transition audit', () => {
  it('filters on everything and sorts on every column', async () => {
    const parameters =
      'moves=step-up,step-down&conformance=non-conforming&ruleId=a%2Fb&voided=false&hoursLateMin=24&effectiveFrom=2026-03-01T00:00Z&facilityId=HAWTHORN&sort=-hoursLate&approvedBy=any';
    expect((await service.get(`/v1/transitions?${parameters}`)).status).toBe(200);
    expect(questions.last).toMatchObject({
      filter: {
        moves: ['step-up', 'step-down'],
        conformance: ['non-conforming'],
        ruleId: ['a/b'],
        voided: false,
        hoursLateMin: 24,
        effectiveFrom: Date.UTC(2026, 2, 1),
        facilityId: ['HAWTHORN'],
        approvedBy: ['any'],
      },
      order: { column: 'hoursLate', direction: 'desc' },
    });
    expect(Object.keys(questions.last['filter'] as object).toSorted()).toEqual([
      'approvedBy',
      'conformance',
      'effectiveFrom',
      'facilityId',
      'hoursLateMin',
      'moves',
      'ruleId',
      'voided',
    ]);
  });

  it('answers times as requests give them, with the offset of the facility', async () => {
    const { body } = await service.get('/v1/transitions?moves=admission');
    expect(body.items).toMatchObject([
      { effectiveAt: '2026-03-02T09:00:00-06:00', recordedAt: '2026-06-01T07:00:00-05:00' },
    ]);
  });

  it('lists moves of several clients and kinds at once, and those without authorization', async () => {
    const { items } = (await service.get('/v1/transitions')).body;
    const others = '00000000-0000-4000-8000-000000000000';
    const found = async (query: string) => (await service.get(`/v1/transitions?${query}`)).body.items.length;
    expect(await found(`clientId=${items[0].clientId},${others}&moves=admission,discharge`)).toBe(1);
    expect(await found(`clientId=${others}`)).toBe(0);
    expect([await found('authorization=none'), await found('authorization=approved,denied')]).toEqual([1, 0]);
  });

  it('lists voided moves only when asked for, and what was voided or corrected since', async () => {
    const clientId = (await service.post('/v1/clients', { facilityId: 'HAWTHORN', anonymous: true })).body.clientId;
    await service.post(`/v1/clients/${clientId}/assessments`, {
      facilityId: 'HAWTHORN',
      parts: [],
      when: '2026-03-01',
    });
    const { body } = await service.post(`/v1/clients/${clientId}/admissions`, {
      facilityId: 'HAWTHORN',
      level: '2.1',
      when: '2026-03-02T09:00-06:00',
      reason: 'clinical-progress',
    });
    const found = async (query: string) =>
      (await service.get(`/v1/transitions?clientId=${clientId}${query}`)).body.items.length;
    expect([await found(''), await found('&changedFrom=2026-06-01')]).toEqual([1, 0]);
    const voiding = { replaces: body.versionId, reason: 'did-not-happen' };
    const voided = await service.post(`/v1/clients/${clientId}/entries/${body.entryId}/voids`, voiding);
    expect(voided.status).toBe(201);
    expect([await found(''), await found('&withVoided=true'), await found('&voided=true')]).toEqual([0, 1, 1]);
    expect([await found('&changedFrom=2026-06-01'), await found('&changedFrom=2026-06-02')]).toEqual([1, 0]);
  });

  it('narrows a window in days as the flow does', async () => {
    const count = async (window: string) => (await service.get(`/v1/transitions?${window}`)).body.items.length;
    expect(await count('effectiveFrom=2026-03-02&effectiveTo=2026-03-03')).toBe(1);
    expect(await count('effectiveFrom=2026-03-03&effectiveTo=2026-04-01')).toBe(0);
    expect(await count('effectiveFrom=2026-02-01&effectiveTo=2026-03-02')).toBe(0);
  });

  it.each(['sort=mood', 'moves=holiday', 'voided=perhaps', 'hoursLateMin=-1', 'clientId=someone'])(
    'refuses ?%s',
    async (parameters) => {
      expect((await service.get(`/v1/transitions?${parameters}`)).status).toBe(400);
    },
  );

  it('goes out as CSV that a spreadsheet opens safely', async () => {
    const { status, headers, text } = await service.get('/v1/transitions.csv?sort=effectiveAt');
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="transitions.csv"',
    ]);
    const lines = text.trimEnd().split('\r\n');
    expect([lines.length, lines[0]?.startsWith('clientId,')]).toEqual([2, true]);
    expect(lines[1]).toContain(',admission,');
    expect(questions.last).toMatchObject({
      order: { column: 'effectiveAt', direction: 'asc' },
      page: { cursor: null, limit: 500 },
    });
  });

  it.each(['front-desk', 'operator', 'partner'])('is not for %s', async (role) => {
    expect((await service.get('/v1/transitions', { as: `${role}.x@all` })).status).toBe(403);
  });
});

describe('what an analyst reads', () => {
  const LENA = { as: 'analyst.lena@HAWTHORN' };

  it('is pseudonymous moves, placements and obligations, as JSON and as CSV with the same names', async () => {
    const dictionary = (await service.get('/v1/data-dictionary', LENA)).body.columns as {
      list: string;
      name: string;
      inCsv: boolean;
    }[];
    for (const list of ['transitions', 'placements', 'obligations']) {
      const { status, body } = await service.get(`/v1/${list}?limit=5`, LENA);
      const columns = dictionary.filter((column) => column.list === list);
      expect([list, status, Object.keys(body.items[0])]).toEqual([list, 200, columns.map(({ name }) => name)]);
      const csv = await service.get(`/v1/${list}.csv`, LENA);
      const inCsv = columns.filter((column) => column.inCsv).map(({ name }) => name);
      expect([csv.status, csv.text.split('\r\n')[0]]).toEqual([200, inCsv.join(',')]);
    }
    expect((await service.get('/v1/clients', LENA)).status).toBe(403);
    expect((await service.post('/v1/clients/names', { clientIds: [] }, LENA)).status).toBe(403);
  });

  it('finds who was at a level at any time of a half-open window', async () => {
    const count = async (query: string) => (await service.get(`/v1/placements?${query}`, LENA)).body.items.length;
    expect(await count('level=2.1&duringFrom=2026-03-01&duringTo=2026-03-02')).toBe(0);
    expect(await count('level=2.1,2.5&duringFrom=2026-03-02&duringTo=2026-03-03')).toBe(1);
    expect(await count('level=2.1&duringFrom=2026-05-01&duringTo=2026-06-01')).toBe(1);
    expect(await count('level=1&duringFrom=2026-03-01&duringTo=2026-06-01')).toBe(0);
  });
});

describe('names of a page of clients', () => {
  it('come in one call, and only of clients whom the caller may see', async () => {
    const body = { facilityId: 'HAWTHORN', identity: { familyName: 'Okafor', givenNames: 'Adaeze' } };
    const { clientId } = (await service.post('/v1/clients', body)).body;
    const unknown = '00000000-0000-4000-8000-000000000000';
    const names = async (as: string) =>
      (await service.post('/v1/clients/names', { clientIds: [clientId, unknown] }, { as })).body.names;
    expect(await names(GRACE)).toEqual([{ clientId, familyName: 'Okafor', givenNames: 'Adaeze' }]);
    expect(await names('director.rosa@ROWAN')).toEqual([]);
  });
});

describe.each(['/v1/worklist', '/v1/worklist/clients'])('%s', (url) => {
  it('is narrowed by owners, states, clocks, clients and facilities, several of each', async () => {
    const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    await service.get(
      `${url}?ownerRole=director,clinician&states=due,overdue&clockId=approval-waiting,discharge-summary&clientId=${ids.join()}&facilityId=ROWAN,HAWTHORN,NOWHERE`,
      { as: 'director.grace@HAWTHORN,ROWAN' },
    );
    expect(questions.last).toMatchObject({
      ownerRole: ['director', 'clinician'],
      states: ['due', 'overdue'],
      clockId: ['approval-waiting', 'discharge-summary'],
      clientId: ids,
      facilities: ['ROWAN', 'HAWTHORN'],
    });
  });

  it('takes no state and no client that it does not know the form of', async () => {
    const late = await service.get(`${url}?states=late`);
    const nobody = await service.get(`${url}?clientId=Okafor`);
    expect([late.status, nobody.status]).toEqual([400, 400]);
  });
});

describe('the worklist, one line a client', () => {
  it('holds every open obligation of a client in one line, also as CSV, and no client of another site', async () => {
    const { clientId } = await service.admitted();
    const plan = { move: 'discharge', facilityId: 'HAWTHORN', expected: '2026-06-10' };
    await service.record(clientId, 'planned-moves', plan);
    const only = `clientId=${clientId}&asOf=2027-01-01`;
    const { items: open } = (await service.get(`/v1/worklist?${only}`)).body;
    expect(open.length).toBeGreaterThan(1);
    const { items, next } = (await service.get(`/v1/worklist/clients?${only}`)).body;
    expect(next).toBeNull();
    expect(items).toEqual([
      {
        ...{ clientId, facilityId: 'HAWTHORN', due: open[0].due, title: open[0].title },
        ...{ dueAt: open[0].dueAt, lateMinutes: open[0].lateMinutes, missedCount: 0 },
        overdueCount: open.filter(({ due }: { due: string }) => due === 'overdue').length,
        dueCount: open.filter(({ due }: { due: string }) => due === 'due').length,
        upcomingCount: open.filter(({ due }: { due: string }) => due === 'upcoming').length,
        obligations: open,
      },
    ]);
    const [headings, line, end] = (await service.get(`/v1/worklist/clients.csv?${only}`)).text.split('\r\n');
    expect([headings, end]).toEqual([Object.keys(items[0]).join(','), '']);
    expect(line).toContain(`${open[0].clockId} ${open[0].due} ${open[0].dueAt}; ${open[1].clockId}`);
    expect((await service.get(`/v1/worklist/clients?${only}`, { as: ROWAN_DIRECTOR })).body.items).toEqual([]);
    expect((await service.get(`/v1/worklist/clients.csv?${only}`, { as: ROWAN_DIRECTOR })).text).toBe(
      `${headings}\r\n`,
    );
  });
});

describe('the census', () => {
  it('is narrowed by several values of each filter', async () => {
    await service.get(
      '/v1/census?facilityId=HAWTHORN,ROWAN&programId=A,B&level=1,2.1&phase=early,late&track=treatment,opioid&status=present,on-leave',
      { as: 'director.x@all' },
    );
    expect(questions.last).toMatchObject({
      facilities: ['HAWTHORN', 'ROWAN'],
      filter: {
        programId: ['A', 'B'],
        level: ['1', '2.1'],
        phase: ['early', 'late'],
        track: ['treatment', 'opioid'],
        status: ['present', 'on-leave'],
      },
    });
  });
});

describe('the clients behind a figure of the board', () => {
  it('came and went at a time, or on a day of which no time is known', async () => {
    const { clientId } = (await service.post('/v1/clients', { facilityId: 'HAWTHORN', anonymous: true })).body;
    for (const [entry, body] of [
      ['assessments', { parts: [] }],
      ['admissions', { level: '2.1', reason: 'clinical-progress' }],
      ['discharges', { disposition: 'completed', planned: true, reason: 'clinical-progress' }],
    ] as const) {
      const said = { facilityId: 'HAWTHORN', when: '2026-03-02', ...body };
      const { status, body: answer } = await service.post(`/v1/clients/${clientId}/${entry}`, said);
      expect([entry, status, answer.code]).toEqual([entry, 201, undefined]);
    }
    const precisionsOf = async (figure: string) => {
      const { body } = await service.get(`/v1/census/board/clients?figure=${figure}&since=2026-03-01T00:00Z`, {
        as: GRACE,
      });
      const precisions: (string | null)[] = body.items.map((item: { precision: string | null }) => item.precision);
      return new Set(precisions);
    };
    expect(await precisionsOf('in')).toEqual(new Set(['day', 'minute']));
    expect(await precisionsOf('out')).toEqual(new Set(['day']));
    expect(await precisionsOf('inTreatment')).toEqual(new Set([null]));
  });
});
