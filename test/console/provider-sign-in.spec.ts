import { createServer, type AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ThroughlineProcess } from '../acceptance/black-box/throughline-process.js';
import { describeInBrowser, expectShown, openBrowser } from './browser.js';
import { AUDIENCE, CLIENT, TestProvider } from './test-provider.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describeInBrowser('signing in at the organization’s own provider', () => {
  let provider: TestProvider;
  let service: ThroughlineProcess;
  let browser: Browser;
  let page: Page;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    const console = `http://127.0.0.1:${port}`;
    provider = await TestProvider.open(`${console}/session/callback`);
    service = new ThroughlineProcess({
      environment: {
        THROUGHLINE_PORT: String(port),
        THROUGHLINE_ISSUER: provider.issuer,
        THROUGHLINE_JWKS_URL: `${provider.issuer}/jwks`,
        THROUGHLINE_AUDIENCE: AUDIENCE,
        THROUGHLINE_TENANT: 'clinic',
        THROUGHLINE_CONSOLE_CLIENT_ID: CLIENT,
        THROUGHLINE_CONSOLE_URL: console,
      },
    });
    url = await service.ready();
    browser = await openBrowser();
  }, START_MS);
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await service?.end();
    provider?.close();
    if (service) rmSync(service.data, { recursive: true, force: true });
  });

  const signIn = () => page.getByRole('link', { name: /^Sign in/ });

  it(
    'leads to the provider and back to the screen that was asked for',
    async () => {
      await page.goto(`${url}/worklist?state=due`);
      await expectShown(page.getByRole('heading', { name: 'Sign in to Throughline' }));
      await signIn().click();
      await expectShown(page.getByRole('heading', { name: 'Clinic sign-in' }));
      await page.getByRole('link', { name: 'Continue as Ada Quill' }).click();
      await expectShown(page.getByRole('heading', { level: 1, name: 'Worklist' }));
      const { pathname, search } = new URL(page.url());
      expect([pathname, search]).toEqual(['/worklist', '?state=due']);
    },
    STORY_MS,
  );

  it(
    'leaves no token and no code where a script or a reader of the history finds it',
    async () => {
      await page.goto(url);
      await signIn().click();
      await page.getByRole('link', { name: 'Continue as Ada Quill' }).click();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      expect(page.url()).not.toContain('code=');
      const kept = await page.evaluate(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
      );
      expect(kept).not.toMatch(/eyJ|throughline-session/);
    },
    STORY_MS,
  );

  it(
    'says in a sentence that the provider declined, and offers to try again',
    async () => {
      await page.goto(url);
      await signIn().click();
      await page.getByRole('link', { name: 'Decline' }).click();
      await expectShown(page.getByText('The sign-in was canceled, or your organization declined it.'));
      await expectShown(signIn());
    },
    STORY_MS,
  );
});
