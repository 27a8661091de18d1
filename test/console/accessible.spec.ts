import type { Page } from 'playwright-core';
import { violations, violationsOfColor } from './barriers.js';
import { ConsoleInBrowser, describeInBrowser, settled, type Viewer } from './browser.js';

const START_MS = 120_000;
const WALK_MS = 180_000;
const WIDTHS = [1366, 1024, 390];

describeInBrowser('the console, for everyone', () => {
  let console: ConsoleInBrowser;
  let clientId = '';
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    const { context } = await console.signedIn('Clinical director', 'All sites');
    const answer = await context.request.get(`${console.url}/v1/census?placements=true&status=present&limit=1`);
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
    await context.close();
  }, START_MS);
  afterAll(() => console?.close());

  /** Has the system turn dark or light while the page is open. */
  async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
  }

  /** Looks for barriers at each width and in each theme: what is open adapts, as it does for a reader. */
  async function expectNoneIn({ page }: Viewer, screen: string): Promise<void> {
    await page.goto(console.url + screen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      await turn(page, 'dark');
      expect([screen, width, 'dark', await violationsOfColor(page)]).toEqual([screen, width, 'dark', []]);
      await turn(page, 'light');
      expect([screen, width, 'light', await violations(page)]).toEqual([screen, width, 'light', []]);
    }
  }

  it.each([
    () => ['/board', '/board?cell={"figure":"inTreatment"}', '/worklist', '/worklist?owner=all&tab=snoozed'],
    () => ['/audit?verdict=justified', `/audit/packet?client=${clientId}&names=yes`, '/erasures', '/definitions'],
    () => ['/flow', '/flow?tab=figures&by=month', '/stays', '/clients', '/clients/new', '/feeds'],
    () => [`/clients/${clientId}`, `/clients/${clientId}/record/level-change`, `/clients/${clientId}/standing`],
    () => [
      '/rules',
      '/rules/larkspur-baltimore/1.0.0',
      '/rules/larkspur-baltimore/1.0.0/compare/lighthouse-dallas/1.0.0',
    ],
  ])(
    'has no barrier that axe knows, on any screen: %#',
    async (screens) => {
      const viewer = await console.signedIn('Clinical director', 'All sites');
      for (const screen of screens()) await expectNoneIn(viewer, screen);
      expect(viewer.complaints).toEqual([]);
      await viewer.context.close();
    },
    WALK_MS,
  );

  it(
    'has none on what operators open',
    async () => {
      const viewer = await console.signedIn('Operator', 'All sites');
      for (const screen of ['/feeds', '/erasures', '/rules']) {
        await expectNoneIn(viewer, screen);
        expect(await viewer.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      expect(viewer.complaints).toEqual([]);
      await viewer.context.close();
    },
    WALK_MS,
  );

  it.each([
    [1366, 'light'],
    [390, 'dark'],
  ] as const)(
    'has none where the colors are the reader’s, at %i pixels, %s: what is chosen and what is ticked still shows',
    async (width, theme) => {
      const { page, context } = await console.signedIn('Clinical director', 'All sites', { width, height: 800 }, theme);
      await page.emulateMedia({ forcedColors: 'active' });
      for (const screen of [
        '/board?cell={"figure":"inTreatment"}',
        '/worklist',
        '/audit?verdict=justified',
        '/flow',
        '/stays',
        '/rules',
        `/clients/${clientId}`,
        `/clients/${clientId}/record/level-change`,
      ]) {
        await page.goto(console.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        expect([screen, await violations(page)]).toEqual([screen, []]);
      }
      await page.goto(`${console.url}/worklist?state=overdue`);
      await settled(page);
      if (width < 1024) await page.getByRole('button', { name: 'Filter' }).click();
      const tickOf = (state: string) => page.locator('label', { hasText: state }).locator('svg').first();
      await tickOf('Overdue').waitFor();
      expect([await tickOf('Overdue').isVisible(), await tickOf('Upcoming').isVisible()]).toEqual([true, false]);
      await context.close();
    },
    120_000,
  );

  it('never scrolls sideways on a phone', async () => {
    const { page, context } = await console.signedIn('Clinical director', 'All sites', { width: 390, height: 844 });
    for (const screen of [
      '/board',
      '/worklist',
      '/audit',
      '/flow',
      '/stays',
      '/rules',
      '/erasures',
      `/clients/${clientId}/standing`,
      `/audit/packet?client=${clientId}`,
      `/clients/${clientId}`,
    ]) {
      await page.goto(console.url + screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([screen, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
        screen,
        true,
      ]);
    }
    await context.close();
  }, 60_000);
});
