import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled, tick } from './browser.js';

const START_MS = 120_000;
const WALK_MS = 90_000;

/** Evaluated in the page: what has the focus. */
const FOCUSED = `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.innerText ?? '')`;

describeInBrowser('the keys of the console', () => {
  let console: ConsoleInBrowser;
  let page: Page;
  let clientId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    const director = await console.signedIn('Clinical director', 'Larkspur Dallas');
    page = director.page;
    const answer = await director.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=1`,
    );
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
  }, START_MS);
  afterAll(() => console?.close());

  const open = async (path: string) => {
    await page.goto(console.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
  };
  const focused = () => page.evaluate(FOCUSED) as Promise<string>;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it(
    'list themselves, close what they opened, and turn names into initials',
    async () => {
      await open('/board');
      await press('?');
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      for (const key of ['J, K', 'X', 'R', 'L', 'N', 'Ctrl Enter', '[, ]', '+, −', 'I', 'P'])
        await expectShown(list.getByText(key, { exact: true }));
      await press('Escape');
      await list.waitFor({ state: 'detached' });
      await press('i');
      await expectShown(page.getByRole('button', { name: 'Show names' }));
      await press('i');
      await expectShown(page.getByRole('button', { name: 'Show initials for the projector' }));
    },
    WALK_MS,
  );

  it(
    'move from row to row of the board, open the clients behind a number, and return to it',
    async () => {
      await open('/board');
      await press('j');
      const first = await focused();
      await press('j', 'j', 'k', 'k');
      expect([first, await focused()]).toEqual([expect.stringMatching(/show the clients$/), first]);
      await press('Enter');
      await page.getByRole('complementary').waitFor();
      await press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      expect(await focused()).toBe(first);
    },
    WALK_MS,
  );

  it(
    'go past the headings of groups in the worklist, to the tasks themselves',
    async () => {
      await open('/worklist?owner=all');
      const client = page.locator('main table tbody tr:has(td)').first().getByRole('link').first();
      await client.focus();
      await press('j', 'k');
      expect(await client.evaluate((link) => link.ownerDocument.activeElement === link)).toBe(true);
    },
    WALK_MS,
  );

  it(
    'tick a row of the audit, open it, and close it again',
    async () => {
      await open('/audit?period=all');
      await press('j', 'j', 'x');
      await expectShown(page.getByText('1 ticked'));
      await press('x');
      await page.getByText('1 ticked').waitFor({ state: 'detached' });
      await press('Enter');
      await page.getByRole('complementary').waitFor();
      await press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
    },
    WALK_MS,
  );

  it(
    'walk along a path, open what can be recorded, and lead to a change of level',
    async () => {
      await open(`/clients/${clientId}`);
      const card = page.getByRole('complementary').getByRole('heading', { level: 2 });
      const shown = async () => new URL(page.url()).searchParams.get('entry');
      await press('[');
      await card.waitFor();
      const newest = await shown();
      await press('[');
      await page.waitForURL((url) => url.searchParams.get('entry') !== newest);
      await press(']');
      await page.waitForURL((url) => url.searchParams.get('entry') === newest);
      await press('r');
      await expectShown(page.getByRole('dialog', { name: 'Record an entry' }));
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await press('l');
      await expectShown(page.getByRole('heading', { level: 1, name: 'Change level' }));
    },
    WALK_MS,
  );

  it(
    'show fewer and more days of a path, and lead to a new client',
    async () => {
      await open(`/clients/${clientId}`);
      for (const [key, range] of [
        ['+', '1 year'],
        ['+', '90 days'],
        ['+', '30 days'],
        ['-', '90 days'],
      ] as const) {
        await press(key);
        await expectShown(page.getByRole('radio', { name: range, checked: true }));
      }
      expect(new URL(page.url()).searchParams.get('range')).toBe('90');
      await press('n');
      await page.waitForURL((url) => url.pathname === '/clients/new');
    },
    WALK_MS,
  );

  it(
    'record what a form says, once it says enough',
    async () => {
      await open(`/clients/${clientId}/record/living-environment`);
      await tick(page.getByRole('radio', { name: 'Sober living' }));
      await press('Control+Enter');
      await expectShown(page.getByText('Fill in when it happened'));
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await page.locator('button[type=submit]:not([disabled])').waitFor();
      await page.getByRole('textbox', { name: /^Note/ }).focus();
      await press('Control+Enter');
      await page.waitForURL((url) => url.pathname === `/clients/${clientId}` && url.searchParams.has('entry'));
      await expectShown(page.getByRole('complementary').getByRole('heading', { name: 'Living environment' }));
    },
    WALK_MS,
  );

  it(
    'do nothing once they are turned off, and go on doing it after a reload',
    async () => {
      await open('/board');
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByRole('checkbox', { name: /^Use single-key shortcuts/ }).setChecked(false, { force: true });
      await press('Escape');
      await open('/board');
      await press('i', 'g', 'w');
      expect(new URL(page.url()).pathname).toBe('/board');
      await expectShown(page.getByRole('button', { name: 'Show initials for the projector' }));
    },
    WALK_MS,
  );
});
