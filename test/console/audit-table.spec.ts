import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, settled } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

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
      const marks: (string | null)[] = [await head('Recorded').getAttribute('aria-sort')];
      for (let press = 0; press < 2; press += 1) {
        await head('Recorded').getByRole('button').click();
        await settled(page);
        marks.push(await head('Recorded').getAttribute('aria-sort'));
      }
      expect(marks).toEqual(['none', 'descending', 'ascending']);
      expect(asked.slice(-2).map((terms) => terms.get('sort'))).toEqual(['-recordedAt', 'recordedAt']);
      const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
      expect(file).toContain('sort=recordedAt');
      expect(file).toContain('conformance=justified');
    },
    STORY_MS,
  );
});
