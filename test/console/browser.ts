import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { removeDataDirectory, ThroughlineProcess } from '../acceptance/black-box/throughline-process.js';
import { DEMO, demoData } from './demo-data.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
export const describeInBrowser = CHROMIUM ? describe : describe.skip;
if (!CHROMIUM) process.stderr.write('SKIPPED: chromium: no browser at /usr/bin, so nobody looked at the console\n');

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const WAIT_MS = 20_000;

/** What the console sends with a command: the cookie alone changes nothing. */
export const FROM_CONSOLE = { 'X-Throughline-Console': '1' };

const DAY_MS = 86_400_000;

/** The day, `YYYY-MM-DD`, that people in Dallas have or had some days ago: in the evening it is not the one of UTC. */
export const dayInDallas = (daysAgo = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago' }).format(Date.now() - daysAgo * DAY_MS);

export interface Viewer {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors of scripts, and what the policy of the page refused. */
  readonly complaints: string[];
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM as string, args: QUIET });

/** The service with its demo data, as `npm start` runs it, and a browser before it. */
export class ConsoleInBrowser {
  #process!: ThroughlineProcess;
  #browser!: Browser;
  url!: string;

  static async open(): Promise<ConsoleInBrowser> {
    const opened = new ConsoleInBrowser();
    opened.#process = new ThroughlineProcess({ data: await demoData(), environment: DEMO });
    opened.url = await opened.#process.ready();
    opened.#browser = await openBrowser();
    return opened;
  }

  /** The data directory of the service. */
  get data(): string {
    return this.#process.data;
  }

  async viewer(size = { width: 1366, height: 768 }, theme: 'light' | 'dark' = 'light'): Promise<Viewer> {
    const context = await this.#browser.newContext({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' });
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    return { page, context, complaints };
  }

  /** Opens the console and signs in as the demo's person of this role and site. */
  async signedIn(role: string, site: string, ...terms: Parameters<ConsoleInBrowser['viewer']>): Promise<Viewer> {
    const viewer = await this.viewer(...terms);
    await viewer.page.goto(this.url);
    await viewer.page.getByRole('button', { name: `${role} ${site}` }).click();
    await viewer.page.getByRole('navigation', { name: 'Screens' }).waitFor();
    return viewer;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#process?.end();
    if (this.#process) removeDataDirectory(this.#process.data);
  }
}

/** Waits until something can be seen. */
export async function expectShown(what: Locator): Promise<void> {
  await what.first().waitFor();
  expect(await what.first().isVisible()).toBe(true);
}

/** Types a day, `YYYY-MM-DD`, part after part, as one does. `field` is what the field is called. */
export async function fillDay(page: Page, field: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await typeParts(page, field, `${month}${date}${year}`);
}

/** Types a time of day, `HH:mm`. */
export const fillTime = (page: Page, field: string, time: string): Promise<void> =>
  typeParts(page, field, time.replace(':', ''));

async function typeParts(page: Page, field: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: field, exact: true }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

/** What a field of day or time shows: its parts, one after the other. */
export const shownIn = async (page: Page, field: string): Promise<string> =>
  (await page.getByRole('group', { name: field, exact: true }).getByRole('spinbutton').allInnerTexts()).join(':');

/** Chooses from a list that drops down, by its words or the first choice, and answers what was chosen. */
export async function pick(page: Page, field: string, words?: string): Promise<string> {
  const caption = page.locator('.caption', { hasText: field });
  await page.locator('.field', { has: caption }).getByRole('button').click();
  const choices = page.getByRole('listbox').getByRole('option');
  const choice = (words ? choices.getByText(words, { exact: true }) : choices.getByText(/^(?!Not recorded$)/)).first();
  const chosen = await choice.innerText();
  await choice.click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  return chosen;
}

const LOOK_MS = 50;
const TICKS_MAX = 5;
const TICK_MS = 500;

/**
 * Ticks what has its box or circle drawn beside it: the input itself is hidden. A screen that grows at that moment moves what
 * was aimed at, so it is aimed at again.
 */
export async function tick(box: Locator): Promise<void> {
  await box.waitFor({ state: 'attached' });
  for (let tries = 0; tries < TICKS_MAX; tries += 1) {
    if (await box.isChecked()) return;
    await box.click({ force: true });
    const end = performance.now() + TICK_MS;
    while (performance.now() < end && !(await box.isChecked())) await pause(LOOK_MS);
  }
  if (!(await box.isChecked())) throw new Error('It could not be ticked.');
}

const QUIET_MS = 400;

/** Waits until everything that the screen asked for is there: nothing loads, and nothing new was asked for a moment. */
export async function settled(page: Page): Promise<void> {
  // Evaluated from outside: the policy of the page lets nothing within it evaluate a text.
  const look = () =>
    page.evaluate(
      `document.querySelector('[data-loading]') ? -1 : performance.getEntriesByType('resource').length`,
    ) as Promise<number>;
  const end = performance.now() + WAIT_MS;
  for (let asked = await look(), since = performance.now(); performance.now() - since < QUIET_MS;) {
    if (performance.now() > end) throw new Error('The screen did not settle.');
    await page.waitForTimeout(LOOK_MS);
    const now = await look();
    if (now === asked && now !== -1) continue;
    asked = now;
    since = performance.now();
  }
}
