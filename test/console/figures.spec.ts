import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, settled, type Viewer } from './browser.js';

const START_MS = 240_000;
const WALK_MS = 120_000;
/** Figures of one kind that are opened on a screen: the first ones, those with most to count among them. */
const OPENED = 4;
const LISTED_MS_MAX = 10_000;
const TASKS = 'main tbody:not([data-group=decisions], [data-group=plans]) tr:has(td)';

/** An answer of the API, as the screen got it. */
interface Answer {
  // eslint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** How many rows there are once they are as many as they should be, or after a while: a list keeps its former rows until it is answered. */
async function countOnce(rows: Locator, expected: number): Promise<number> {
  const until = Date.now() + LISTED_MS_MAX;
  while ((await rows.count()) !== expected && Date.now() < until) await pause(50);
  return rows.count();
}

describeInBrowser('each figure on a screen equals the API’s and the length of its list', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  const answers = new Map<string, Answer>();
  let listedBy = '';
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'All sites');
    director.page.on('response', (response) => {
      const { pathname, searchParams } = new URL(response.url());
      if (!pathname.startsWith('/v1/') || !response.ok()) return;
      if (pathname === '/v1/worklist') listedBy = termsIn(searchParams);
      response.json().then(
        (body) => answers.set(pathname, { body }).set(`${pathname} ${termsIn(searchParams)}`, { body }),
        () => undefined,
      );
    });
  }, START_MS);
  afterAll(() => console?.close());

  const open = async (path: string): Promise<Page> => {
    await director.page.goto(console.url + path);
    await director.page.getByRole('heading', { level: 1 }).waitFor();
    await settled(director.page);
    return director.page;
  };
  const answered = (path: string) => answers.get(path)?.body;
  const numberIn = (words: string): number => Number(/\d+/.exec(words)?.[0]);
  const heading = async (page: Page): Promise<string> => (await page.locator('.frameHeading').innerText()).trim();

  /** Opens a figure, and answers what it said, what the list’s heading says, and how long the list is. */
  async function opened(page: Page, figure: Locator): Promise<readonly number[]> {
    const said = numberIn(String(await figure.getAttribute('aria-label')));
    await figure.click();
    const pane = page.getByRole('complementary').last();
    await pane.locator('p').first().waitFor();
    await settled(page);
    const told = numberIn((await pane.locator('p').first().innerText()).replace(/^[^:]*: /, ''));
    return [said, told, await pane.locator('ul > li').count()];
  }

  it(
    'on the board: every figure of the totals and of a site, the change, and the places',
    async () => {
      const page = await open('/board');
      const { totals, sites, programs } = answered('/v1/census/board');
      const figures = page
        .locator('main table tbody')
        .last()
        .getByRole('button', { name: /: show the clients$/ });
      const shown = await figures.evaluateAll((all) => all.map((each) => Number(each.textContent)));
      const counted = ['opening', 'in', 'out', 'inTreatment', 'onLeave', 'outOnReferral', 'plannedIn', 'plannedOut'];
      expect(shown).toEqual(
        [...counted, 'withoutAuthorization'].map((name) => totals[name]).filter((count: number) => count > 0),
      );
      expect(totals.change).toBe(totals.inTreatment - totals.opening);
      for (const site of sites) expect(site.occupancy).toBeCloseTo(site.inTreatment / site.capacity);
      const over = programs.map(({ overCapacity }: { overCapacity: number }) => overCapacity).filter(Boolean);
      expect(over.length).toBeGreaterThan(0);
      const marks = page.locator('main tbody tr:has(th[scope=row])').getByText(/^\d+ over$/);
      // The rows of a site stand together, whatever the order of the programs in the answer.
      const bySize = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);
      expect(bySize((await marks.allInnerTexts()).map(numberIn))).toEqual(bySize(over));
      const buttons = page.locator('main table').getByRole('button', { name: /: show the clients$/ });
      for (let index = 0; index < Math.min(OPENED, await buttons.count()); index += 1) {
        const [said, told, listed] = await opened(page, buttons.nth(index));
        expect([index, told, listed]).toEqual([index, said, said]);
      }
    },
    WALK_MS,
  );

  it(
    'in the worklist: every role, state, and task, and the head of each group',
    async () => {
      const { page } = director;
      for (const group of ['State', 'Role', 'Task']) {
        await open('/worklist?owner=all');
        const filter = page.getByRole('group', { name: group, exact: true });
        const boxes = filter.locator('label');
        for (const words of (await boxes.allInnerTexts()).slice(0, OPENED)) {
          const [name = '', count = ''] = words.split('\n').map((word) => word.trim());
          await open(`/worklist?owner=all${group === 'State' ? `&state=${name.toLowerCase()}` : ''}`);
          if (group !== 'State') {
            await filter.getByText(name, { exact: true }).click();
            await settled(page);
          }
          const expected = Math.min(Number(count), 200);
          const listed = await countOnce(page.locator(TASKS), expected);
          // The rail counts its overdue tasks by the same route: what the screen asked is what its list was asked.
          const { total } = answered(`/v1/worklist/counts ${listedBy}`);
          expect([group, name, listed]).toEqual([group, name, expected]);
          expect(total).toBeGreaterThanOrEqual(listed);
        }
      }
      await open('/worklist?owner=all');
      for (const body of await page.locator('main tbody').all()) {
        const head = numberIn(await body.locator('th').innerText());
        expect(await body.locator('tr:has(td)').count()).toBe(head);
      }
    },
    WALK_MS,
  );

  it(
    'beside the worklist: the decisions that wait, and the planned moves',
    async () => {
      const page = await open('/worklist?owner=all');
      const shown = async (id: string) => {
        const group = page.locator(`tbody[data-group="${id}"]`);
        const words = (await group.count()) === 0 ? '0' : await group.locator('th .second').innerText();
        return [numberIn(words), await group.locator('tr:has(td)').count()];
      };
      const [proposals, plans] = [answered('/v1/proposals').total, answered('/v1/planned-moves').total];
      expect(plans).toBeGreaterThan(0);
      expect(await shown('decisions')).toEqual([proposals, proposals]);
      expect(await shown('plans')).toEqual([plans, plans]);
    },
    WALK_MS,
  );

  it(
    'in the audit: the total, and each value of the conformance',
    async () => {
      const page = await open('/audit?period=all');
      const { total, clients, facets } = answered('/v1/transitions/counts');
      expect(await heading(page)).toContain(`${total} transitions of ${clients} clients`);
      const { values } = facets.find(({ filter }: { filter: string }) => filter === 'conformance');
      for (const { value, count } of values) {
        await open(`/audit?period=all&verdict=${value}`);
        expect([value, numberIn((await heading(page)).replace('Transition audit', ''))]).toEqual([value, count]);
      }
    },
    WALK_MS,
  );

  it(
    'on stays: admissions, endings, and who came back',
    async () => {
      const page = await open('/stays');
      const counted = answered('/v1/stays');
      expect(await heading(page)).toContain(`${counted.stays} admissions`);
      expect(await heading(page)).toContain(`${counted.ended} ended · ${counted.open} still going on`);
      for (const { days, discharged, readmitted, share } of counted.readmissions) {
        const words = await page.locator('dl > div', { hasText: `within ${days} days` }).innerText();
        expect(words).toContain(`${readmitted} of ${discharged}`);
        expect(words.includes('%')).toBe(share !== null);
      }
      const endings = page.getByRole('button', { name: /: show the stays$/ });
      for (let index = 0; index < (await endings.count()); index += 1) {
        const [said, told, listed] = await opened(page, endings.nth(index));
        expect([index, told, listed]).toEqual([index, said, said]);
      }
    },
    WALK_MS,
  );

  it(
    'on the flow: each band',
    async () => {
      const page = await open('/flow?tab=figures');
      const bands = page.getByRole('button', { name: /: show the clients$/ });
      const { links } = answered('/v1/flows');
      expect(await bands.count()).toBe(links.length);
      for (let index = 0; index < Math.min(OPENED, await bands.count()); index += 1) {
        const [said, told, listed] = await opened(page, bands.nth(index));
        expect([index, told, listed]).toEqual([index, said, said]);
      }
    },
    WALK_MS,
  );

  it(
    'on a path and in its packet: entries, transitions, and those of each conformance',
    async () => {
      await open('/board');
      const { context } = director;
      const census = await context.request.get(`${console.url}/v1/census?placements=true&status=present&limit=1`);
      const { placements } = (await census.json()) as { placements: readonly { clientId: string }[] };
      const clientId = placements[0]?.clientId ?? '';
      const page = await open(`/clients/${clientId}`);
      const { total } = answered(`/v1/clients/${clientId}/path`);
      await page.getByRole('heading', { name: `Entries: ${total}` }).waitFor();
      await open(`/audit/packet?client=${clientId}`);
      const { counts, clients } = answered('/v1/audit-packets');
      expect(numberIn(await page.locator('.frameHeading .second').innerText())).toBe(counts.transitions);
      const listed = page.locator('main article section:not([aria-labelledby])');
      expect([await listed.count(), clients.length]).toEqual([counts.clients, counts.clients]);
      expect(await listed.locator('h3').count()).toBe(counts.transitions);
      const cover = await page.getByRole('region', { name: /^Audit packet/ }).innerText();
      expect(cover).toContain(`${counts.nonConforming} non-conforming, ${counts.justified} justified`);
    },
    WALK_MS,
  );

  it(
    'in the rules: how many transitions a rule pack has checked',
    async () => {
      const page = await open('/rules');
      expect(await heading(page)).toContain(`${answered('/v1/rule-packs').items.length} rule packs`);
      await open('/rules/larkspur-baltimore/1.0.0');
      expect(await heading(page)).toContain(`checked ${answered('/v1/transitions/counts').total} transitions`);
      for (const section of await page.locator('main section:has(h2 .second)').all())
        expect(await section.locator('tbody tr').count()).toBe(
          numberIn(await section.locator('h2 .second').innerText()),
        );
    },
    WALK_MS,
  );
});

/** What was asked, without how much of it is shown. */
function termsIn(query: URLSearchParams): string {
  query.delete('limit');
  query.delete('cursor');
  query.sort();
  return query.toString();
}
