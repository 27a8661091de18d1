import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const ROWS = 10_000;
/** As many rows as a screen of any height needs. */
const DRAWN_MAX = 80;

describeInBrowser('the table of the audit', () => {
  let console: ConsoleInBrowser;
  let page: Page;
  const asked: URLSearchParams[] = [];
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    page = (await console.signedIn('Clinical director', 'All sites')).page;
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/v1/transitions') asked.push(searchParams);
    });
    await page.goto(`${console.url}/audit?period=all&verdict=justified`);
    await settled(page);
  }, START_MS);
  afterAll(() => console?.close());

  const heads = () => page.locator('main thead th:has(button)').allInnerTexts();
  const head = (words: string) => page.locator('main thead th', { hasText: words });
  const inMenu = async (act: (menu: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await act(page.getByRole('dialog', { name: 'Columns' }));
    await page.keyboard.press('Escape');
  };

  it(
    'shows ten whole rows on a laptop, also beside an open dossier',
    async () => {
      const whole = () =>
        page.evaluate(
          `[...document.querySelectorAll('main tbody tr')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length`,
        );
      await page.setViewportSize({ width: 1366, height: 768 });
      expect(await whole()).toBeGreaterThanOrEqual(10);
      await page.locator('main tbody tr').getByRole('button').first().click();
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).waitFor();
      await settled(page);
      expect(await whole()).toBeGreaterThanOrEqual(10);
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    },
    STORY_MS,
  );

  it(
    'shows the columns that the reader chose, in their order, also after a reload',
    async () => {
      expect(await heads()).toEqual(['Transition', 'Happened']);
      await inMenu(async (menu) => {
        await menu.getByText('Recorded', { exact: true }).click();
        await menu.getByText('Approved by', { exact: true }).click();
        await menu.getByRole('button', { name: 'Move Recorded to the left' }).click();
      });
      expect(await heads()).toEqual(['Transition', 'Recorded', 'Happened', 'Approved by']);
      await page.reload();
      await settled(page);
      expect(await heads()).toEqual(['Transition', 'Recorded', 'Happened', 'Approved by']);
      await inMenu((menu) => menu.getByText('Approved by', { exact: true }).click());
      expect(await heads()).toEqual(['Transition', 'Recorded', 'Happened']);
    },
    STORY_MS,
  );

  it(
    'leaves the order to the service: a press on a heading asks for it, the next one for the other way around',
    async () => {
      expect(await head('Recorded').getAttribute('aria-sort')).toBe('none');
      for (const order of ['descending', 'ascending']) {
        await head('Recorded').getByRole('button').click();
        await expectShown(head('Recorded').and(page.locator(`[aria-sort="${order}"]`)));
      }
      await settled(page);
      expect(asked.slice(-2).map((terms) => terms.get('sort'))).toEqual(['-recordedAt', 'recordedAt']);
      const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      expect(file).toContain('sort=recordedAt');
      expect(file).toContain('conformance=justified');
    },
    STORY_MS,
  );

  it(
    'draws of 10,000 transitions those in sight alone, says how many there are, and is walked by the keys',
    async () => {
      interface Answer {
        readonly items: readonly object[];
      }
      await page.route(/\/v1\/transitions\?/, async (route) => {
        const answer = await route.fetch();
        const { items, ...rest } = (await answer.json()) as Answer;
        const many = Array.from({ length: ROWS }, (_, at) => ({
          ...items[0],
          entryId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
          levelStayDays: at,
        }));
        await route.fulfill({ response: answer, json: { ...rest, items: many, next: null } });
      });
      await page.route(/\/v1\/transitions\/counts/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), total: ROWS } });
      });
      await page.goto(`${console.url}/audit?period=all`);
      await inMenu((menu) => menu.getByText('Days at the level left', { exact: true }).click());
      const rows = page.locator('main tbody tr[aria-rowindex]');
      const lastShown = async () => Number(await rows.last().getAttribute('aria-rowindex'));
      await rows.first().waitFor();
      expect(await page.locator('main table').getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
      expect(await rows.count()).toBeLessThan(DRAWN_MAX);
      const first = await lastShown();
      for (let press = 0; press < 40; press += 1) await page.keyboard.press('j');
      expect(await page.locator('main tr:has(button:focus)').getAttribute('aria-rowindex')).toBe('41');
      expect(await lastShown()).toBeGreaterThan(first);
      // The end is measured as it comes into sight, so it is scrolled to until it stays.
      const end = rows.and(page.locator(`[aria-rowindex="${ROWS + 1}"]`));
      while ((await end.count()) === 0) await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      expect(await rows.count()).toBeLessThan(DRAWN_MAX);
      await expectShown(rows.last().getByText(String(ROWS - 1), { exact: true }));
      // The row that has the focus is still there, far above.
      expect(await page.locator('main tr:has(button:focus)').getAttribute('aria-rowindex')).toBe('41');
      await page.unroute(/\/v1\/transitions/);
    },
    2 * STORY_MS,
  );
});
