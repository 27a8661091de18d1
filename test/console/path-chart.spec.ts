import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

interface PathAsked {
  readonly total: number;
  readonly lanes: Readonly<Record<'recommended' | 'authorized' | 'delivered' | 'variance', readonly unknown[]>>;
}

describeInBrowser('the chart of a path', () => {
  let console: ConsoleInBrowser;
  let page: Page;
  let clientId: string;
  const ask = async (path: string) => (await page.context().request.get(console.url + path)).json() as Promise<unknown>;
  const pathOf = (query = '') => ask(`/v1/clients/${clientId}/path${query}`) as Promise<PathAsked>;
  const knownAt = () => new URL(page.url()).searchParams.get('knownAt');
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    page = (await console.signedIn('Clinical director', 'Larkspur Dallas')).page;
    const { placements } = (await ask('/v1/census?placements=true&status=present&limit=1')) as {
      placements: readonly { clientId: string }[];
    };
    clientId = placements[0]?.clientId ?? '';
    await page.goto(`${console.url}/clients/${clientId}`);
    await page.getByRole('heading', { name: /^Entries: \d+$/ }).waitFor();
    await settled(page);
  }, START_MS);
  afterAll(() => console?.close());

  it(
    'draws back what was known with the keyboard: the entries are those that were recorded by then',
    async () => {
      const handle = page.getByRole('slider', { name: /^Known at/ });
      await handle.focus();
      await handle.press('Home');
      await expectShown(page.getByText('No treatment was known then.'));
      await settled(page);
      await handle.press('PageUp');
      await handle.press('ArrowRight');
      await expectShown(page.getByText(/^As of now, as known at .* Nothing can be recorded here\.$/));
      await settled(page);
      const then = await pathOf(`?knownAt=${knownAt()}`);
      expect(then.total).toBeLessThan((await pathOf()).total);
      await expectShown(page.getByRole('heading', { name: `Entries: ${then.total}` }));
      expect(await page.getByRole('button', { name: 'Record', exact: true }).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'keeps what was learned later, faint, and says in its own tab that it shows the past',
    async () => {
      await expectShown(page.getByText(/^What is faint, with a dashed edge, was learned after/));
      expect(await page.locator('svg g[aria-hidden=true] rect').count()).toBeGreaterThan(0);
      expect(await page.title()).toMatch(/^Past: Client/);
      expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/mark-past/);
      await expectShown(page.getByRole('button', { name: /^Now, as known / }));
    },
    STORY_MS,
  );

  it(
    'goes back to everything that is known at its end',
    async () => {
      await page.getByRole('slider', { name: /^Known at/ }).press('End');
      await page.waitForURL((url) => !url.searchParams.has('knownAt'));
      await expectShown(page.getByText(/^Shows everything recorded so far/));
      while (!(await page.title()).startsWith('Client')) await page.waitForTimeout(50);
      expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/\/mark\.svg$/);
    },
    STORY_MS,
  );

  it(
    'says the same as a table: a row for each block',
    async () => {
      await settled(page);
      const { lanes } = await pathOf();
      await page.getByRole('button', { name: 'As table' }).click();
      const rows = page.getByRole('region', { name: 'Path' }).locator('tbody tr');
      const blocks = [lanes.recommended, lanes.authorized, lanes.delivered, lanes.variance].flat().length;
      await expectShown(rows);
      expect([await rows.count(), blocks > 2]).toEqual([blocks, true]);
      await page.getByRole('button', { name: 'As chart' }).click();
      await expectShown(page.getByRole('group', { name: /^Levels recommended/ }));
    },
    STORY_MS,
  );

  it(
    'is behind a button on a phone, where the entries come first; flow and stays open as their tables, unless the address says otherwise',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      const chart = page.getByRole('group', { name: /^Levels recommended/ });
      await page.goto(`${console.url}/clients/${clientId}`);
      await page.getByRole('heading', { name: /^Entries: \d+$/ }).waitFor();
      await settled(page);
      expect([await chart.isVisible(), await page.getByRole('region', { name: 'Path' }).locator('tr').count()]).toEqual(
        [false, 0],
      );
      await page.getByRole('button', { name: 'As chart' }).click();
      await expectShown(chart);
      expect(new URL(page.url()).searchParams.get('as')).toBe('chart');
      const heads = async (address: string) => {
        await page.goto(console.url + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        return page.locator('main table thead').count();
      };
      expect([await heads('/flow'), await heads('/flow?tab=map')]).toEqual([1, 0]);
      expect([await heads('/stays'), await heads('/stays?as=chart')]).toEqual([1, 0]);
      await page.setViewportSize({ width: 1366, height: 768 });
      expect([await heads('/flow'), await heads('/flow?tab=figures')]).toEqual([0, 1]);
    },
    STORY_MS,
  );
});
