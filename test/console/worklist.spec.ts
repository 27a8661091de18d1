import type { Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  describeInBrowser,
  expectShown,
  FROM_CONSOLE,
  pick,
  settled,
  type Viewer,
} from './browser.js';

const START_MS = 240_000;
const STORY_MS = 90_000;
const TABS = ['Mine', 'Unassigned', 'All', 'Snoozed'] as const;

describeInBrowser('a director who hands out the tasks of a worklist', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'Larkspur Dallas');
  }, START_MS);
  afterAll(() => console?.close());

  const open = async (page: Page, query = '?owner=all') => {
    await page.goto(`${console.url}/worklist${query}`);
    await settled(page);
  };
  const tab = (page: Page, name: string) =>
    page.getByRole('radiogroup', { name: 'Whose tasks' }).getByRole('radio', { name: new RegExp(`^${name} `) });
  const countOn = async (page: Page, name: string) => Number((await tab(page, name).innerText()).replace(/\D+/, ''));
  const rows = (page: Page) => page.locator('main tbody:not([data-group=decisions], [data-group=plans]) tr:has(td)');
  const choose = async (page: Page, name: string) => {
    await tab(page, name).click();
    await settled(page);
  };

  it(
    'reads on each tab how many tasks it lists',
    async () => {
      const { page } = director;
      await open(page);
      for (const name of TABS) {
        await choose(page, name);
        expect([name, await rows(page).count()]).toEqual([name, await countOn(page, name)]);
      }
      expect(await countOn(page, 'Mine')).toBeGreaterThan(0);
      expect(await countOn(page, 'Snoozed')).toBeGreaterThan(0);
    },
    STORY_MS,
  );

  it(
    'takes a task by keyboard alone, and gives it back',
    async () => {
      const { page } = director;
      await open(page, '?owner=all&tab=unassigned');
      const [mine, unassigned] = [await countOn(page, 'Mine'), await countOn(page, 'Unassigned')];
      const menu = rows(page)
        .first()
        .getByRole('button', { name: /^Owner and snooze: / });
      const named = String(await menu.getAttribute('aria-label'));
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      expect(await menu.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(named);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Take the task' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
      expect([await countOn(page, 'Mine'), await countOn(page, 'Unassigned')]).toEqual([mine + 1, unassigned - 1]);
      await choose(page, 'Mine');
      const row = rows(page)
        .filter({ has: page.getByRole('button', { name: named }) })
        .first();
      await expectShown(row.getByText('Demo director'));
      await row.getByRole('button', { name: named }).click();
      await page.getByRole('button', { name: 'Give the task back' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
      expect(await countOn(page, 'Mine')).toBe(mine);
    },
    STORY_MS,
  );

  it(
    'gives a task to a colleague who works there, by name',
    async () => {
      const { page } = director;
      await open(page, '?owner=clinician&tab=unassigned');
      const menu = rows(page)
        .first()
        .getByRole('button', { name: /^Owner and snooze: / });
      const named = String(await menu.getAttribute('aria-label'));
      await menu.click();
      const name = await pick(page, 'Give it to');
      await page.getByRole('button', { name: 'Give the task', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await choose(page, 'All');
      const row = rows(page).filter({ has: page.getByRole('button', { name: named }) });
      await expectShown(row.getByText(name.split(',')[0]!));
    },
    STORY_MS,
  );

  it(
    'finds a colleague by the first letters of a name where a site has more than the list holds',
    async () => {
      const { page } = director;
      interface Staff {
        readonly staff: readonly { readonly staffId: string; readonly name: string }[];
      }
      await page.route('**/v1/staff/search', async (route) => {
        if ('text' in (route.request().postDataJSON() as object)) return route.fallback();
        const answer = await route.fetch();
        const { staff } = (await answer.json()) as Staff;
        const more = Array.from({ length: 100 - staff.length }, (_, at) => ({
          ...staff[0],
          staffId: `somebody-${at}`,
          name: `Somebody ${at}`,
        }));
        return route.fulfill({ response: answer, json: { staff: [...staff, ...more] } });
      });
      await open(page, '?owner=clinician&tab=unassigned');
      await rows(page)
        .first()
        .getByRole('button', { name: /^Owner and snooze: / })
        .click();
      const { staff } = (await (
        await director.context.request.post(`${console.url}/v1/staff/search`, {
          headers: FROM_CONSOLE,
          data: { facilityId: 'DAL', limit: 100 },
        })
      ).json()) as Staff;
      const [first = '', ...others] = String(staff.at(-1)?.name).split(' ');
      await page.getByLabel('Find a colleague by name').fill(first.slice(0, 4));
      await settled(page);
      const field = page.locator('.field', { has: page.locator('.caption', { hasText: 'Give it to' }) });
      await field.getByRole('button').click();
      const found = await page.getByRole('listbox').getByRole('option').allInnerTexts();
      expect(found.filter((words) => !words.toLowerCase().includes(first.slice(0, 4).toLowerCase()))).toEqual([]);
      expect(found.some((words) => words.startsWith([first, ...others].join(' ')))).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.unroute('**/v1/staff/search');
    },
    STORY_MS,
  );

  it(
    'shows ten whole rows on a laptop, decisions among them, and the words that are cut to whoever tabs there',
    async () => {
      const { page } = director;
      await page.setViewportSize({ width: 1366, height: 768 });
      await open(page);
      const whole = await page.evaluate(
        `[...document.querySelectorAll('main tbody tr:has(td)')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length`,
      );
      expect(whole).toBeGreaterThanOrEqual(10);
      const row = rows(page).first();
      await row.getByRole('link').first().focus();
      await page.keyboard.press('Tab');
      const cut = await row.locator('td > div').evaluateAll(
        (lines) =>
          lines.filter((line) => {
            const { scrollWidth, clientWidth } = line as unknown as { scrollWidth: number; clientWidth: number };
            return scrollWidth > clientWidth;
          }).length,
      );
      expect(cut).toBe(0);
    },
    STORY_MS,
  );

  it(
    'snoozes an overdue task only after saying that it is past its due time',
    async () => {
      const { page } = director;
      await open(page, '?owner=all&state=overdue&tab=all');
      const [all, asleep] = [await countOn(page, 'All'), await countOn(page, 'Snoozed')];
      await rows(page)
        .first()
        .getByRole('button', { name: /^Owner and snooze: / })
        .click();
      await pick(page, 'Reason', 'Waiting for the client');
      const snooze = page.getByRole('button', { name: 'Snooze the task' });
      await snooze.click();
      const past = page.getByText(/^Snooze past the due time/);
      await past.waitFor();
      expect(await snooze.isDisabled()).toBe(true);
      await past.click();
      await snooze.click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
      expect([await countOn(page, 'All'), await countOn(page, 'Snoozed')]).toEqual([all - 1, asleep + 1]);
      await choose(page, 'Snoozed');
      await expectShown(page.getByText(/Snoozed until .* Waiting for the client\./));
    },
    STORY_MS,
  );

  it(
    'sees who had a task in the past, and changes nothing there',
    async () => {
      const { page } = director;
      const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
      await open(page, `?owner=all&asOf=${anHourAgo}&knownAt=${anHourAgo}`);
      expect(await rows(page).count()).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: /^Owner and snooze: / }).count()).toBe(0);
      // The service rejected a snooze past the due time, until it was accepted.
      expect(director.complaints.filter((words) => !words.includes('422'))).toEqual([]);
    },
    STORY_MS,
  );
});
