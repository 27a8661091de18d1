import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { Running } from './black-box/running.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
if (!CHROMIUM) process.stderr.write('SKIPPED: chromium: no browser at /usr/bin, so nobody looked at /docs\n');

const TURNS_MAX = 200;

(CHROMIUM ? describe : describe.skip)('the page that documents every route, in a real browser', () => {
  let service: Running;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    service = await Running.start();
    browser = await chromium.launch({ executablePath: CHROMIUM as string, args: QUIET });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${service.http.url}/docs`);
    await page.waitForSelector('.opblock');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await service?.end();
  });

  it('shows every route of the document under the policy that the service sends', async () => {
    const document = (await (await fetch(`${service.http.url}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const routes = Object.values(document.paths).flatMap((methods) => Object.keys(methods));
    expect(await page.evaluate('ui.specSelectors.operations().size')).toBe(routes.length);
    expect(complaints).toEqual([]);
  });

  it('leads from the type of a problem to its entry', async () => {
    const problems = await (await fetch(`${service.http.url}/docs/problems`)).text();
    for (const code of ['token-missing', 'move-refused', 'impact-not-accepted', 'revision-stale', 'track-occupied'])
      expect(problems).toContain(`id="${code}"`);
  });

  it('lets a person sign in and try a question', async () => {
    await page.locator('.btn.authorize').first().click();
    await page.locator('.modal-ux input').fill(await service.process.tokenPrinted());
    await page.locator('.modal-ux .btn.authorize').click();
    await page.locator('.modal-ux .btn-done').click();
    const census = page.locator('.opblock', { has: page.locator('[data-path="/v1/census"]') });
    // Of so many routes the page draws those that are in sight.
    for (let turns = 0; (await census.count()) === 0 && turns < TURNS_MAX; turns += 1) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(50);
    }
    await census.locator('.opblock-summary').click();
    await census.locator('.try-out__btn').click();
    await census.locator('.execute').click();
    const answer = census.locator('.live-responses-table .response-col_status').nth(1);
    expect(await answer.textContent()).toContain('200');
  }, 60_000);

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
  });
});
