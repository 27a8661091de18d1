import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, type Viewer, settled } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const root = join(import.meta.dirname, '..', '..');
const updates = process.env['THROUGHLINE_UPDATE'] === '1';
/** The pictures of the README with `THROUGHLINE_UPDATE=1`, else a folder that nobody keeps. */
const folder = updates ? join(root, 'docs', 'pictures') : join(tmpdir(), 'throughline-pictures');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** What each picture shows, and how a director gets there. */
const PICTURES: readonly (readonly [name: string, way: (page: Page, url: string) => Promise<void>])[] = [
  [
    'board',
    async (page, url) => {
      await page.goto(`${url}/board`);
      await page.getByRole('button', { name: /without authorization, Larkspur Dallas: show the clients$/ }).click();
      await page.getByRole('complementary').getByRole('listitem').first().waitFor();
    },
  ],
  [
    'audit',
    async (page, url) => {
      await page.goto(`${url}/audit?period=all&verdict=non-conforming,justified`);
      await page.locator('main button[aria-pressed]').nth(2).click();
      await page.getByRole('complementary').getByText('Checked by').waitFor();
    },
  ],
  [
    'stays',
    async (page, url) => {
      await page.goto(`${url}/stays`);
      await page.getByRole('img', { name: /^Share of \d+ stays/ }).waitFor();
    },
  ],
];

describeInBrowser('the pictures of the README', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'All sites');
  }, START_MS);
  afterAll(() => console?.close());

  it.each(PICTURES)(
    'has %s.png, taken from the demo; THROUGHLINE_UPDATE=1 takes it again',
    async (name, way) => {
      expect(readme).toContain(`docs/pictures/${name}.png`);
      await way(director.page, console.url);
      await settled(director.page);
      const picture = await director.page.screenshot({ path: join(folder, `${name}.png`) });
      expect(picture.length).toBeGreaterThan(20_000);
    },
    STORY_MS,
  );
});
