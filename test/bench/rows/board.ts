import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { PrepareAnswer, PrepareTask } from '../contestants/prepare-clients.ts';
import { measure } from '../measuring/contestant.ts';
import { meets } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import { median } from '../measuring/statistics.ts';
import { CannotRun, type Row } from '../row.ts';

const GOAL = { most: 1_000, unit: 'ms' };
const CLIENTS = 500;
/** How much slower the processor of a director's old laptop is. */
/** In this time the browser clears up what the page before has left. */
const EMPTY_MS = 1_000;
const SLOWED = 4;
const CHROMIUM = '/usr/bin/chromium';

interface Opened {
  readonly boardMs: number;
  readonly listMs: number;
}

/** From opening the board's address until its figures are painted, and from a press on one until its clients are: in a slow browser. */
export const board: Row = {
  name: 'board',
  run: async (context) => {
    if (!existsSync(CHROMIUM)) throw new CannotRun(`There is no browser at ${CHROMIUM}. Install Chromium.`);
    const before = loadavg()[0]!;
    const directory = join(context.directory, 'board');
    await measure<PrepareTask, PrepareAnswer>('prepare-clients', { directory, clients: CLIENTS, tokens: 0 });
    const server = await startServer({
      name: 'service',
      environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
      profileDirectory: context.profileDirectory,
    });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    const rounds: Opened[] = [];
    try {
      const page = await signedIn(browser, server.url);
      for (let round = 0; round <= context.scale.rounds; round += 1) rounds.push(await opened(page, server.url));
    } finally {
      await browser.close();
      await server.stop();
    }
    // The first round fills the caches of the browser and of the service.
    const [first, ...others] = rounds as [Opened, ...Opened[]];
    const boards = others.map(({ boardMs }) => boardMs);
    const boardMs = median(boards);
    return [
      {
        row: 'board',
        work: `board of ${CLIENTS} clients painted, processor slowed ${SLOWED} times`,
        ours: { value: boardMs, unit: 'ms' },
        against: null,
        ratio: null,
        ratios: [],
        goal: GOAL,
        met: meets(boardMs, GOAL),
        details: {
          'each round, ms': boards.map((ms) => ms.toFixed(0)).join(' '),
          'first time, ms': Math.round(first.boardMs),
          [`its ${CLIENTS} clients listed, ms`]: Math.round(median(others.map(({ listMs }) => listMs))),
        },
        load: [before, loadavg()[0]!],
      },
    ];
  },
};

async function signedIn(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(url);
  await page
    .getByRole('button', { name: /^Clinical director/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

async function opened(page: Page, url: string): Promise<Opened> {
  // From a page of the service with nothing on it: to clear up the list of the round before is not part of this opening.
  await page.goto(`${url}/mark.svg`);
  await page.waitForTimeout(EMPTY_MS);
  await page.goto(`${url}/board`);
  const boardMs = await paintedAt(page, 'main tbody button[aria-label$="show the clients"]', 1);
  const pressedAt = (await page.evaluate('performance.now()')) as number;
  await page
    .getByRole('button', { name: new RegExp(`^${CLIENTS} in treatment`) })
    .first()
    .click();
  const listMs = (await paintedAt(page, 'main aside li', CLIENTS)) - pressedAt;
  return { boardMs, listMs };
}

/** When so many of them were on the screen: ms since the page was opened, in the frame after the one that drew them. */
async function paintedAt(page: Page, selector: string, count: number): Promise<number> {
  return (await page.evaluate(`new Promise((resolve) => {
    const look = () =>
      document.querySelectorAll(${JSON.stringify(selector)}).length >= ${count}
        ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
        : requestAnimationFrame(look);
    look();
  })`)) as number;
}
