import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, settled, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 240_000;
const TABS_MAX = 120;
const DALLAS = 'Larkspur Dallas';

interface Stop {
  readonly tag: string;
  readonly role: string | null;
  /** The question that it answers. */
  readonly question: string | null;
  readonly words: string;
  readonly label: string;
  /** Something else lies over its middle. */
  readonly covered: boolean;
}

/** A table as the page has it. */
interface TableInPage {
  readonly rows: { readonly length: number };
  readonly tHead: { readonly rows: readonly { readonly cells: { readonly length: number } }[] } | null;
}

/** Evaluated in the page: what has the focus, what it is called, and whether one sees it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    tag: at.tagName, role: at.getAttribute('role'), words: (at.innerText ?? '').trim(),
    question: (at.closest('fieldset') ?? at.closest('.field'))?.querySelector('legend, .caption')?.innerText ?? null,
    label: at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '',
    covered: over !== null && !(at.contains(over) || over.contains(at) || at.labels?.[0]?.contains(over)),
  };
})()`;

/** Evaluated in the page: pairs of texts of the main part that lie over one another. */
const OVERLAPS = `(() => {
  const boxes = [];
  const walk = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const holder = node.parentElement;
    if (!node.textContent.trim() || holder.closest('svg, .hidden, option, [aria-hidden=true]')) continue;
    if (getComputedStyle(holder).visibility === 'hidden') continue;
    let fixed = false;
    for (let up = holder; up; up = up.parentElement) fixed ||= /fixed|sticky/.test(getComputedStyle(up).position);
    if (fixed) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      let [left, top, right, bottom] = [rect.left, rect.top + rect.height * 0.2, rect.right, rect.bottom - rect.height * 0.2];
      for (let up = holder; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === 'visible') continue;
        const clip = up.getBoundingClientRect();
        [left, top, right, bottom] = [Math.max(left, clip.left), Math.max(top, clip.top), Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      }
      if (right - left > 1 && bottom - top > 1) boxes.push({ node, left, top, right, bottom, text: node.textContent.trim().slice(0, 30) });
    }
  }
  const over = (one, other) =>
    one.node !== other.node &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter((other) => over(one, other)).map((other) => one.text + ' | ' + other.text));
})()`;

describeInBrowser('the console, within everybody’s reach', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let clientId: string;
  let forms: readonly string[];
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    const answer = await director.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=1`,
    );
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
    await director.page.goto(`${console.url}/clients/${clientId}`);
    await director.page.getByRole('button', { name: 'Record' }).click();
    const links = director.page.getByRole('dialog').getByRole('link');
    await links.first().waitFor();
    forms = await links.evaluateAll((all) => all.map((link) => (link as { pathname: string }).pathname));
  }, START_MS);
  afterAll(() => console?.close());

  /** Presses Tab from the top of the form to its end, and answers where the focus was. */
  async function walk(page: Page): Promise<readonly Stop[]> {
    await page.getByRole('link', { name: /^Back to/ }).focus();
    const stops: Stop[] = [];
    while (stops.length < TABS_MAX) {
      await page.keyboard.press('Tab');
      const stop = (await page.evaluate(FOCUSED)) as Stop | null;
      if (!stop) break;
      stops.push(stop);
      if (stop.words === 'Cancel') break;
    }
    return stops;
  }

  it(
    'walks through every form with the keyboard alone: when, what, why, note, and the way out',
    async () => {
      const { page } = director;
      expect(forms.length).toBeGreaterThan(15);
      for (const form of forms) {
        await page.goto(console.url + form);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        const stops = await walk(page);
        const asked = stops.filter(({ question }) => question !== null);
        const questions = await page
          .locator('main .field:has(:is(input, button, textarea):not([disabled])) > :is(legend, .caption)')
          .allInnerTexts();
        expect([form, asked.filter(({ label }) => !label), stops.filter(({ covered }) => covered)]).toEqual([
          form,
          [],
          [],
        ]);
        expect([form, [...new Set(asked.map(({ question }) => question))]]).toEqual([form, questions]);
        expect([asked[0]?.question, asked[0]?.role]).toEqual(['When did it happen?', 'spinbutton']);
        expect(asked.at(-1)?.tag).toBe('TEXTAREA');
        expect([form, stops.at(-1)?.words]).toEqual([form, 'Cancel']);
      }
    },
    STORY_MS,
  );

  const screens = () => [
    '/board',
    '/board?cell={"figure":"inTreatment"}',
    '/worklist',
    '/audit?period=all&verdict=justified',
    `/audit/packet?client=${clientId}`,
    '/flow?tab=map',
    '/flow?tab=figures',
    '/stays',
    '/stays?as=chart',
    '/rules',
    '/rules/lighthouse-dallas/1.0.0',
    '/clients',
    `/clients/${clientId}?as=chart`,
    `/clients/${clientId}/record/level-change`,
    `/clients/${clientId}/record/authorization`,
    `/clients/${clientId}/standing`,
    '/erasures',
  ];

  it.each([
    ['a laptop', 1366, 16],
    ['a laptop with text of twice the size', 1366, 32],
    ['a tablet', 820, 16],
    ['a phone', 390, 16],
    ['the narrowest phone', 320, 16],
  ] as const)(
    'fits %s: no screen scrolls sideways, and no text lies over another',
    async (_, width, text) => {
      const { page, context } = await console.viewer({ width, height: 800 });
      const protocol = await context.newCDPSession(page);
      await protocol.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
      await page.goto(console.url);
      await page.getByRole('button', { name: `Clinical director ${DALLAS}` }).click();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      const seen: unknown[] = [];
      for (const screen of screens()) {
        await page.goto(console.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        const fits = (await page.evaluate('document.documentElement.scrollWidth <= innerWidth')) as boolean;
        const overlaps = (await page.evaluate(OVERLAPS)) as readonly string[];
        if (!fits || overlaps.length > 0) seen.push([screen, fits, overlaps.slice(0, 5)]);
      }
      expect(seen).toEqual([]);
      await context.close();
    },
    STORY_MS,
  );

  const lists = () => [
    ['/board', true],
    ['/worklist?owner=all', true],
    ['/audit?period=all', true],
    [`/audit/packet?client=${clientId}`, false],
    ['/flow?tab=figures', false],
    ['/stays?as=table', false],
    ['/rules', false],
    ['/rules/lighthouse-dallas/1.0.0', false],
    ['/clients', true],
    ['/erasures', false],
  ];

  it(
    'heads every column of every list, copies its link, and has its file where the API has one',
    async () => {
      const { page } = director;
      for (const [list, hasFile] of lists()) {
        await page.goto(`${console.url}${list}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        const tables = await page.locator('main table').evaluateAll((all) =>
          all.map((table) => {
            const { rows, tHead } = table as unknown as TableInPage;
            return { heads: tHead?.rows[0]?.cells.length ?? 0, rows: rows.length };
          }),
        );
        expect([list, tables.filter(({ heads, rows }) => heads === 0 || rows < 2)]).toEqual([list, []]);
        const heading = page.locator('.frameHeading');
        const offered = [
          await heading.getByRole('button', { name: 'Copy link' }).count(),
          await heading.getByRole('link', { name: 'CSV' }).count(),
        ];
        expect([list, ...offered]).toEqual([list, 1, hasFile ? 1 : 0]);
      }
    },
    STORY_MS,
  );

  it('draws a chart as wide as its box, also after the box has changed', async () => {
    const { page } = director;
    await page.goto(`${console.url}/clients/${clientId}`);
    const chart = page.getByRole('group', { name: /^Levels recommended/ });
    await chart.waitFor();
    const slack = () =>
      chart.evaluate((svg) => {
        const { parentElement, clientWidth } = svg as unknown as {
          parentElement: { clientWidth: number };
          clientWidth: number;
        };
        return Math.abs(parentElement.clientWidth - clientWidth);
      });
    await expect(slack()).resolves.toBeLessThan(2);
    await page.setViewportSize({ width: 1920, height: 1080 });
    while ((await slack()) >= 2) await page.waitForTimeout(50);
    await page.setViewportSize({ width: 1366, height: 768 });
  }, 60_000);
});
