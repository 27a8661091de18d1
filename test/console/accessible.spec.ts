import { violations } from './barriers.js';
import { ConsoleInBrowser, describeInBrowser, settled } from './browser.js';

const START_MS = 120_000;

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

  describe.each([
    [1366, 'light'],
    [1366, 'dark'],
    [1024, 'light'],
    [1024, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('at %i pixels, %s', (width, theme) => {
    it('has no barrier that axe knows, on any screen', async () => {
      const { page, context, complaints } = await console.signedIn(
        'Clinical director',
        'All sites',
        { width, height: 800 },
        theme,
      );
      const screens = [
        '/board',
        '/worklist',
        '/worklist?owner=all&tab=snoozed',
        '/board?cell={"figure":"inTreatment"}',
        '/audit?verdict=justified',
        `/audit/packet?client=${clientId}&names=yes`,
        '/flow',
        '/flow?tab=figures&by=month',
        '/stays',
        '/rules',
        '/rules/larkspur-baltimore/1.0.0',
        '/rules/larkspur-baltimore/1.0.0/compare/lighthouse-dallas/1.0.0',
        '/clients',
        '/clients/new',
        `/clients/${clientId}`,
        `/clients/${clientId}/record/level-change`,
        `/clients/${clientId}/standing`,
        '/erasures',
        '/definitions',
        '/feeds',
      ];
      for (const screen of screens) {
        await page.goto(console.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        expect([screen, await violations(page)]).toEqual([screen, []]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    }, 180_000);
  });

  it.each([
    [1366, 'light'],
    [1024, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'has none on what operators open, at %i pixels, %s',
    async (width, theme) => {
      const { page, context, complaints } = await console.signedIn(
        'Operator',
        'All sites',
        { width, height: 800 },
        theme,
      );
      for (const screen of ['/feeds', '/erasures', '/rules']) {
        await page.goto(console.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        expect([screen, await violations(page)]).toEqual([screen, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
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
