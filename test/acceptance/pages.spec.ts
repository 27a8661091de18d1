import { type Answer, type Caller, withQuery } from './black-box/http.js';
import { type Route, routesOf } from './black-box/open-api.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';

type Terms = Readonly<Record<string, string>>;
type Page = Readonly<Record<string, unknown>> & { readonly next: string | null };

const done = async (answer: Promise<Answer<unknown>>): Promise<void> => {
  const { status, text } = await answer;
  if (status !== 200 && status !== 201) throw new Error(text);
};

/** What a list is asked with, where it has to be told something, or answers more when it is. */
const NEEDED: Terms = { since: '2044-01-01', from: '2044-01-01', to: '2045-01-01', figure: 'inTreatment' };
const ASKED: Readonly<Record<string, Terms>> = {
  '/v1/census': { placements: 'true' },
  '/v1/flows/stays': { step: '0', fromPlace: '2.1', toPlace: 'open' },
};
const SITES = ['NORTH', 'SOUTH'];

/** Every list that the service describes as given in pages. A list that is added is here without being named. */
describe('the pages of every list', () => {
  let running: Running;
  let lists: readonly Route[];
  let wholes: readonly Route[];
  let clientId: string;

  beforeAll(async () => {
    running = await Running.start();
    for (const [index, code] of SITES.entries())
      await openSite(running, {
        code,
        name: code,
        pack: ['asam-3e-adult', 'general-iop'][index] ?? '',
        programs: [{ code: `${code}-IOP`, name: 'IOP', levels: ['2.1'] }],
      });
    const first = await Story.of(running, 'NORTH');
    await told(first, '2.5');
    for (const level of ['2.1', '2.1']) await told(await Story.of(running, 'NORTH'), level);
    await first.record('clinician', 'level-changes', '2044-01-13 09:00', { level: '2.1', reason: 'clinical-judgment' });
    ({ clientId } = first);
    for (const type of ['Admitted', 'Discharged']) {
      await done(running.as('operator').post('/v1/subscriptions', { facilities: ['NORTH'], types: [type] }));
      await done(running.as('partner', 'NORTH').get('/v1/events', { limit: 1_000 }));
      await done(caller().get(`/v1/clients/${clientId}/identity`));
      const left = await Story.of(running, 'NORTH');
      await done(left.send('director', 'erasures', { ground: 'client-request' }));
    }
    const routes = await routesOf(running.http);
    lists = routes.filter(isInPages);
    wholes = routes.filter(isWhole);
  }, 180_000);
  afterAll(() => running.end());

  /** In treatment, with everything that is listed somewhere: what is planned, and what is proposed. */
  async function told(story: Story, level: string): Promise<void> {
    await intake(story, '2044-01-11', { level });
    const planned = { move: 'discharge', facilityId: 'NORTH', expected: '2045-01-01' };
    await story.record('clinician', 'admissions', '2044-01-12 09:00', { level });
    await done(story.send('clinician', 'planned-moves', planned));
    await running.reach('2044-01-12T11:00-06:00');
    const entry = story.entry('2044-01-12 10:00', { level: '1', reason: 'clinical-judgment' }, 'level-changes');
    await done(story.send('clinician', 'proposals', { move: 'level-change', entry }));
  }

  const caller = (sites: readonly string[] = SITES): Caller => running.as('director', sites, 'reader');
  const termsOf = (list: Route): Terms => ({
    ...list.requiredQuery,
    ...Object.fromEntries(Object.entries(NEEDED).filter(([name]) => list.queryParameters.includes(name))),
    ...ASKED[list.path],
  });

  async function ask(list: Route, more: Terms, as: Caller = caller()): Promise<Answer<Page>> {
    const path = list.path.replace('{clientId}', clientId);
    if (list.method === 'GET') return as.get<Page>(withQuery(path, { ...termsOf(list), ...more }));
    const { cursor: after, limit, ...rest } = more;
    const body = { text: 'invented', ...rest, ...(after && { after }), ...(limit && { limit: Number(limit) }) };
    return as.post<Page>(path, body);
  }

  async function page(list: Route, more: Terms): Promise<Page> {
    const { status, body, text } = await ask(list, more);
    if (status !== 200) throw new Error(`${list.name}: ${text}`);
    return body;
  }
  const firstCursor = async (list: Route): Promise<string> => (await page(list, { limit: '1' })).next ?? '';

  it('are many', () => {
    expect(lists.map(({ path }) => path).toSorted()).toEqual(
      expect.arrayContaining(['/v1/clients/search', '/v1/rule-packs', '/v1/subscriptions', '/v1/transitions']),
    );
    expect(lists.length).toBeGreaterThan(20);
  });

  it('are no matter of a file or of counts: these refuse a page as they refuse any parameter that they do not know', async () => {
    expect(wholes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/v1/transitions.csv', '/v1/worklist/counts']),
    );
    for (const whole of wholes) {
      expect([whole.path, (await ask(whole, {})).status]).toEqual([whole.path, 200]);
      for (const [name, value] of [
        ['cursor', 'abc'],
        ['limit', '1'],
        ['nonsense', '1'],
      ] as const)
        expect([whole.name, (await ask(whole, { [name]: value })).body['errors']]).toEqual([
          whole.name,
          [expect.objectContaining({ code: 'field-unknown', pointer: `query:${name}` })],
        ]);
    }
  });

  it('make the whole list, each item once', async () => {
    for (const list of lists) {
      const whole = itemsOf(list, await page(list, { limit: '100' }));
      const pages: (readonly unknown[])[] = [];
      for (let next: string | null = ''; next !== null;) {
        const found: Page = await page(list, { limit: '1', ...(next && { cursor: next }) });
        pages.push(itemsOf(list, found));
        next = found.next;
      }
      expect([list.name, (list.path.endsWith('/path') ? pages.toReversed() : pages).flat()]).toEqual([
        list.name,
        whole,
      ]);
      expect([list.name, whole.length > 1]).toEqual([list.name, true]);
    }
  }, 60_000);

  it('go on from no cursor with one character changed, or cut off', async () => {
    for (const list of lists) {
      const cursor = await firstCursor(list);
      for (const at of [0, 5, Math.floor(cursor.length / 3), cursor.indexOf('.') + 1, cursor.length - 1]) {
        const other = cursor[at] === 'A' ? 'B' : 'A';
        const forged = cursor.slice(0, at) + other + cursor.slice(at + 1);
        expect([list.name, at, await refusal(list, { cursor: forged })]).toEqual([
          list.name,
          at,
          refused('cursor-invalid', list),
        ]);
      }
      expect(await refusal(list, { cursor: cursor.slice(0, -1) })).toEqual(refused('cursor-cut', list));
    }
  });

  it('go on with the same filter and in the same order only', async () => {
    for (const list of lists) {
      const cursor = await firstCursor(list);
      const others: Terms[] = [
        ...(list.queryParameters.includes('asOf') ? [{ asOf: '2044-01-12T12:00-06:00' }] : []),
        ...(list.queryParameters.includes('facilityId') ? [{ facilityId: 'NORTH' }] : []),
        ...(list.queryParameters.includes('sort') ? [{ sort: '-clientId' }] : []),
        ...(list.method === 'POST' ? [{ birthDate: '1990-01-01' }] : []),
      ];
      for (const other of others)
        expect([other, await refusal(list, { cursor, ...other })]).toEqual([
          other,
          refused('cursor-of-another-filter', list),
        ]);
      expect((await ask(list, { cursor, limit: '7' })).status).toBe(200);
    }
  });

  it('go on in their own list only', async () => {
    const cursors = await Promise.all(lists.map(firstCursor));
    for (const [index, list] of lists.entries()) {
      const cursor = cursors[(index + 1) % lists.length] ?? '';
      expect(await refusal(list, { cursor })).toEqual(refused('cursor-of-another-filter', list));
    }
    const { body } = await running.as('partner', SITES).get<Page>('/v1/events', { limit: 1 });
    for (const list of lists)
      expect(await refusal(list, { cursor: body.next ?? '' })).toEqual(refused('cursor-invalid', list));
  });

  it.each([
    ['fewer', ['NORTH']],
    ['more', [...SITES, 'EAST']],
  ])('go on for nobody with %s facilities', async (_what, sites) => {
    for (const list of lists) {
      const cursor = await firstCursor(list);
      expect(await refusal(list, { cursor }, caller(sites))).toEqual(refused('cursor-invalid', list));
    }
  });

  async function refusal(list: Route, more: Terms, as?: Caller) {
    const { status, body } = await ask(list, more, as);
    const { code, errors } = body as unknown as { code?: string; errors?: readonly { pointer: string }[] };
    return [list.name, status, code, errors?.[0]?.pointer];
  }
});

const refused = (code: string, list: Route) => [
  list.name,
  400,
  code,
  list.method === 'GET' ? 'query:cursor' : '/after',
];

/** A file holds all pages of its list, and counts have none. */
const isWhole = ({ method, path }: Route): boolean => method === 'GET' && /\.csv$|\/counts$/.test(path);

const isInPages = ({ method, path, queryParameters, example }: Route): boolean =>
  method === 'GET'
    ? queryParameters.includes('cursor')
    : path.endsWith('/search') && Object.hasOwn((example ?? {}) as object, 'after');

const itemsOf = (list: Route, page: Page): readonly unknown[] =>
  (page['items'] ??
    page[
      list.path === '/v1/census' ? 'placements' : list.path.endsWith('/path') ? 'timeline' : 'clients'
    ]) as readonly unknown[];
