import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, fillDay, fillTime, settled } from './browser.js';

const START_MS = 240_000;
const STORY_MS = 120_000;
const AT_ONCE = 20;
const BEGINNINGS = ['ma', 'ja', 'an', 'ca', 'jo', 'da', 'le', 'ro'];

interface Found {
  readonly total: number;
  readonly clients: readonly { readonly clientId: string; readonly identity: { readonly familyName: string } }[];
}

/** Evaluated in the page: which keys were taken from the browser, in the order in which they were pressed. */
const LISTEN = `(() => { globalThis.taken = []; addEventListener('keydown', (event) => taken.push([event.key, event.defaultPrevented])); })()`;

describeInBrowser('by keys alone', () => {
  let console: ConsoleInBrowser;
  let page: Page;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    page = (await console.signedIn('Clinical director', 'All sites')).page;
  }, START_MS);
  afterAll(() => console?.close());

  const search = () => page.getByRole('searchbox', { name: 'Search a client' });
  const hits = () => page.getByRole('listbox', { name: 'Clients found' }).getByRole('option');
  const found = async (text: string) =>
    (await (
      await page.context().request.post(`${console.url}/v1/clients/search`, {
        headers: { 'X-Throughline-Console': '1' },
        data: { text, limit: AT_ONCE },
      })
    ).json()) as Found;

  it(
    'a search says how many there are, shows more of them, and stands in no address',
    async () => {
      let wanted = '';
      let all: Found | undefined;
      for (wanted of BEGINNINGS) if ((all = await found(wanted)).total > AT_ONCE) break;
      const total = all?.total ?? 0;
      expect(total).toBeGreaterThan(AT_ONCE);
      await page.goto(`${console.url}/clients`);
      await settled(page);
      await page.keyboard.press('/');
      await page.keyboard.type(wanted);
      await expectShown(page.getByText(`${AT_ONCE} of ${total} clients`, { exact: true }));
      expect(await hits().count()).toBe(AT_ONCE);
      await page.getByRole('button', { name: 'Show 20 more' }).click();
      const more = Math.min(total, 2 * AT_ONCE);
      await expectShown(
        page.getByText(more < total ? `${more} of ${total} clients` : `${total} clients`, { exact: true }),
      );
      expect(await hits().count()).toBe(more);
      expect(page.url()).toBe(`${console.url}/clients`);
    },
    STORY_MS,
  );

  it(
    'arrows go from client to client, Enter opens one, and Escape closes',
    async () => {
      await page.goto(`${console.url}/clients`);
      await settled(page);
      await search().focus();
      const [first, second] = (await found('ma')).clients;
      await page.keyboard.type('ma');
      await hits().first().waitFor();
      await page.keyboard.press('Escape');
      await hits().first().waitFor({ state: 'detached' });
      expect(await search().inputValue()).toBe('');
      await page.keyboard.type('ma');
      await hits().first().waitFor();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === `/clients/${second?.clientId}`);
      expect(first?.clientId).not.toBe(second?.clientId);
      expect(await search().inputValue()).toBe('');
    },
    STORY_MS,
  );

  const dialog = () => page.getByRole('dialog', { name: 'Point in time' });
  const show = () => dialog().getByRole('button', { name: 'Show this moment' });

  it(
    'a moment is looked back at only once it is typed whole, has come, and is one that the clocks showed',
    async () => {
      await page.goto(`${console.url}/worklist?site=BTC`);
      await settled(page);
      await page.keyboard.press('t');
      await fillDay(page, 'As of: date', '2026-03-08');
      const hour = dialog().getByRole('group', { name: 'As of: time' }).getByRole('spinbutton').first();
      for (let press = 0; press < 2; press += 1) await hour.press('Backspace');
      await expectShown(dialog().getByText('As of: Enter a time of day.'));
      expect([await show().isDisabled(), new URL(page.url()).searchParams.has('asOf')]).toEqual([true, false]);
      await fillTime(page, 'As of: time', '02:30');
      await expectShown(dialog().getByText(/^As of: The clocks at this site went forward then/));
      await fillDay(page, 'As of: date', '2126-03-08');
      await expectShown(dialog().getByText('As of: This moment is still to come. Choose now or an earlier time.'));
      expect(await show().isDisabled()).toBe(true);
      await fillDay(page, 'As of: date', '2026-03-08');
      await fillTime(page, 'As of: time', '09:41');
      await show().click();
      await page.waitForURL((url) => url.searchParams.get('asOf') === '2026-03-08T09:41-04:00');
      await expectShown(page.getByText(/^As of Sun Mar 8 09:41 EDT, with everything known today\./));
      await page.keyboard.press('.');
      await page.waitForURL((url) => !url.searchParams.has('asOf'));
    },
    STORY_MS,
  );

  it(
    'a chart is one stop: arrows walk its marks, Space and Enter open one, and what does nothing is left to the page',
    async () => {
      await page.goto(`${console.url}/flow`);
      await settled(page);
      const bands = page.getByRole('button', { name: /: show the clients$/ });
      const tabs = await bands.evaluateAll((all) =>
        all.map((band) => (band as unknown as { tabIndex: number }).tabIndex),
      );
      expect([tabs.length > 2, tabs.filter((index) => index === 0)]).toEqual([true, [0]]);
      await page.evaluate(LISTEN);
      await bands.first().focus();
      for (const key of ['ArrowLeft', 'PageDown', 'ArrowRight', ' ']) await page.keyboard.press(key);
      await page.getByRole('complementary').waitFor();
      expect(await bands.nth(1).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      await bands.nth(1).evaluate((band) => (band as unknown as { blur: () => void }).blur());
      for (const key of [' ', 'ArrowDown']) await page.keyboard.press(key);
      expect(await page.evaluate('taken')).toEqual([
        ['ArrowLeft', false],
        ['PageDown', false],
        ['ArrowRight', true],
        [' ', true],
        ['Enter', true],
        [' ', false],
        ['ArrowDown', false],
      ]);
    },
    STORY_MS,
  );

  it(
    'a block of a path opens with Space, and another key on it scrolls',
    async () => {
      const { placements } = (await (
        await page.context().request.get(`${console.url}/v1/census?placements=true&status=present&limit=1`)
      ).json()) as { placements: readonly { clientId: string }[] };
      await page.goto(`${console.url}/clients/${placements[0]?.clientId}?range=all`);
      await settled(page);
      const block = page.getByRole('button', { name: /^Delivered / }).last();
      await block.focus();
      await page.evaluate(LISTEN);
      await page.keyboard.press('End');
      await page.keyboard.press('PageUp');
      await page.keyboard.press(' ');
      await page.waitForURL((url) => url.searchParams.has('entry'));
      expect(await page.evaluate('taken')).toEqual([
        ['End', false],
        ['PageUp', false],
        [' ', true],
      ]);
    },
    STORY_MS,
  );
});
