import { ConsoleInBrowser, describeInBrowser, expectShown, settled, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const WHITE = 'rgb(255, 255, 255)';
const LANDSCAPE = '[0 0 792 612]';

describeInBrowser('what is printed', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'All sites', { width: 1366, height: 768 }, 'dark');
  }, START_MS);
  afterAll(() => console?.close());

  it(
    'is light, without rail, bar, and buttons, and says of which moment it is and who printed it',
    async () => {
      const { page } = director;
      await page.goto(`${console.url}/board`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      await expectShown(
        page.getByText(/^As of .* with everything known when printed\. .* Printed .* by Demo director\.$/),
      );
      expect(await page.getByRole('navigation', { name: 'Screens' }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
      const ground = `getComputedStyle(document.querySelector('main .card')).backgroundColor`;
      expect(await page.evaluate(ground)).toBe(WHITE);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.evaluate(ground)).not.toBe(WHITE);
      await page.emulateMedia({ media: null });
    },
    STORY_MS,
  );

  it(
    'of the board is one landscape page for each site',
    async () => {
      const paper = (await director.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = [...paper.matchAll(/\/MediaBox (\[[^\]]*\])/g)].map(([, box]) => box);
      expect(pages).toEqual([LANDSCAPE, LANDSCAPE, LANDSCAPE]);
    },
    STORY_MS,
  );
});

describeInBrowser('a link to the audit', () => {
  let console: ConsoleInBrowser;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
  }, START_MS);
  afterAll(() => console?.close());

  it(
    'is copied with every filter, the moment, and the open transition, and opens the same',
    async () => {
      const { page, context } = await console.signedIn('Clinical director', 'All sites');
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${console.url}/audit?period=all&verdict=justified&late=yes`);
      await page.locator('main button[aria-pressed]').first().click();
      await page.getByRole('complementary').waitFor();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expectShown(page.getByRole('button', { name: 'Link copied' }));
      const link = new URL((await page.evaluate('navigator.clipboard.readText()')) as string);
      expect(Object.fromEntries(link.searchParams)).toEqual({
        period: 'all',
        verdict: 'justified',
        late: 'yes',
        entry: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      await page.goto(link.href);
      await page.getByRole('complementary').waitFor();
      await expectShown(page.getByRole('checkbox', { name: /^A day late or more/ }).and(page.locator(':checked')));
    },
    STORY_MS,
  );
});
