import type { Page } from 'playwright-core';
import { answerRequired, formsOfConsole } from './any-form.js';
import { violations } from './barriers.js';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled, type Viewer } from './browser.js';

const START_MS = 240_000;
const WALK_MS = 240_000;

const PROBLEM = {
  status: 503,
  code: 'views-busy',
  title: 'Busy',
  detail: 'Too many questions. Ask again in a moment.',
};

const forms = await formsOfConsole();

describeInBrowser('what opens, fails, waits, or is empty, for everyone', () => {
  let console: ConsoleInBrowser;
  let clientId: string;
  let entryId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    const { context } = await console.signedIn('Clinical director', 'All sites');
    const ask = async <Answer>(path: string) =>
      (await (await context.request.get(console.url + path)).json()) as Answer;
    const census = await ask<{ placements: readonly { clientId: string; openedBy: string }[] }>(
      '/v1/census?placements=true&status=present&limit=1',
    );
    clientId = census.placements[0]?.clientId ?? '';
    const path = await ask<{ timeline: readonly { entryId: string; kind: string }[] }>(`/v1/clients/${clientId}/path`);
    entryId = path.timeline.find(({ kind }) => kind === 'AssessmentRecorded')?.entryId ?? '';
    await context.close();
  }, START_MS);
  afterAll(() => console?.close());

  const expectNone = async (page: Page, what: string) => expect([what, await violations(page)]).toEqual([what, []]);

  /** Opens each screen, does on it what opens something, and looks for barriers then. */
  async function expectNoneAlong(
    { page }: Viewer,
    steps: readonly (readonly [screen: string, act: (at: Page) => Promise<unknown>])[],
  ): Promise<void> {
    for (const [screen, act] of steps) {
      await page.goto(console.url + screen);
      await page.getByRole('main').waitFor();
      await settled(page);
      await act(page);
      await expectNone(page, screen);
    }
  }
  const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

  describe.each([
    [1366, 'light'],
    [390, 'dark'],
  ] as const)('at %i pixels, %s', (width, theme) => {
    const size = { width, height: 800 };

    it(
      'has no barrier where one signs in',
      async () => {
        const { page, context } = await console.viewer(size, theme);
        await page.goto(console.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectNone(page, 'sign-in');
        await context.close();
      },
      WALK_MS,
    );

    it(
      'has none with a dialog, a menu, or a list open, nor in the forms over an entry',
      async () => {
        const viewer = await console.signedIn('Clinical director', 'All sites', size, theme);
        await expectNoneAlong(viewer, [
          ['/audit?period=all', press('Paste record numbers')],
          ['/audit?period=all', press('Columns')],
          ['/audit?period=all', press(/^Last|^All time/)],
          [`/audit?entry=${entryId}`, (page) => page.getByRole('complementary').waitFor()],
          [`/audit/packet?client=${clientId}`, press('Payer audit')],
          ['/worklist', (page) => page.keyboard.press('?')],
          ['/worklist', (page) => page.keyboard.press('t')],
          [`/clients/${clientId}`, press('Record')],
          [`/clients/${clientId}?entry=${entryId}`, (page) => page.getByRole('complementary').first().waitFor()],
          [`/clients/${clientId}/record/void?entry=${entryId}`, (page) => settled(page)],
          [`/clients/${clientId}/record/correct?entry=${entryId}`, (page) => settled(page)],
          [`/clients/${clientId}/record/wrong-client?entry=${entryId}`, (page) => settled(page)],
        ]);
        await viewer.context.close();
      },
      WALK_MS,
    );

    it(
      'has none in what failed, what waits, and what is empty',
      async () => {
        const viewer = await console.signedIn('Clinical director', 'All sites', size, theme);
        const { page } = viewer;
        await expectNoneAlong(viewer, [
          ['/audit?period=all&verdict=nothing-of-the-kind', (at) => settled(at)],
          ['/worklist?state=missed&tab=snoozed', (at) => settled(at)],
          ['/audit?entry=99999999-9999-4999-8999-999999999999', (at) => at.getByRole('complementary').waitFor()],
          ['/worklist?asOf=2019-01-02T09:00Z', (at) => settled(at)],
          ['/worklist?asOf=long-ago', (at) => settled(at)],
        ]);
        const views = /\/v1\/(transitions|worklist|census|flows|rule-packs)/;
        await page.route(views, (route) =>
          route.fulfill({ status: 503, contentType: 'application/problem+json', json: PROBLEM }),
        );
        for (const screen of ['/audit', '/worklist', '/flow', '/rules']) {
          await page.goto(console.url + screen);
          await expectShown(page.getByRole('alert').filter({ hasText: 'Too many questions' }));
          await expectNone(page, `${screen} failed`);
        }
        await page.unroute(views);
        await page.route(views, () => undefined);
        for (const screen of ['/audit', '/worklist', '/flow', '/rules']) {
          await page.goto(console.url + screen);
          await page.locator('[data-loading]').first().waitFor();
          await expectNone(page, `${screen} waiting`);
        }
        await viewer.context.close();
      },
      WALK_MS,
    );

    it(
      'has none in the forms that record: half of them at each size, every one filled in',
      async () => {
        const viewer = await console.signedIn('Clinical director', 'All sites', size, theme);
        const half = forms.filter((_, index) => (index % 2 === 0) === (theme === 'light'));
        await expectNoneAlong(
          viewer,
          half.map(({ id, fields }) => [
            `/clients/${clientId}/record/${id}`,
            async (page) => {
              if (fields.some(({ pair }) => pair)) await page.getByRole('button', { name: 'Add one' }).first().click();
              await answerRequired(page);
              await settled(page);
            },
          ]),
        );
        await viewer.context.close();
      },
      WALK_MS,
    );
  });
});
