import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled, type Viewer } from './browser.js';

const START_MS = 120_000;
const WALK_MS = 180_000;

const BUSY = {
  status: 503,
  code: 'views-busy',
  title: 'Busy',
  detail: 'Too many questions. Ask again in a moment.',
};
/** Everything a screen asks for, but who is signed in and which sites and programs there are. */
const ASKED = /\/v1\/(?!me\b|stream\b|facilities\b|programs\b)/;

describeInBrowser('a service that cannot answer', () => {
  let console: ConsoleInBrowser;
  let viewer: Viewer;
  let page: Page;
  let clientId = '';
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    viewer = await console.signedIn('Clinical director', 'All sites');
    page = viewer.page;
    const answer = await viewer.context.request.get(`${console.url}/v1/census?placements=true&status=present&limit=1`);
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
  }, START_MS);
  afterAll(() => console?.close());

  const fail = (which: RegExp) =>
    page.route(which, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', json: BUSY }));
  const failures = () => page.getByRole('main').getByRole('alert').filter({ hasText: 'could not be shown' });

  it.each([
    ['/board', 'Census board', 'The census'],
    ['/worklist', 'Worklist', 'The worklist'],
    ['/clients', 'Clients', 'The list of clients'],
    ['/clients/ID', 'Client', 'The path'],
    ['/clients/ID/record/level-change', 'Record', 'The form'],
    ['/clients/ID/standing', 'Holds and erasure', 'Holds and requests'],
    ['/audit', 'Transition audit', 'The list of transitions'],
    ['/audit/packet?client=ID', 'Audit packet', 'The packet'],
    ['/flow', 'Flow', 'The flow'],
    ['/stays', 'Stays', 'The stays'],
    ['/rules', 'Rules', 'The list of rule packs'],
    ['/rules/larkspur-baltimore/1.0.0', 'Rule book', 'The rule book'],
    ['/feeds', 'Feeds', 'The state of the views'],
    ['/erasures', 'Requests for erasure', 'The list of requests'],
    ['/definitions', 'How figures are counted', 'How figures are counted'],
  ])(
    '%s keeps its heading “%s”, says that “%s” could not be shown, and comes when asked again',
    async (screen, heading, what) => {
      await fail(ASKED);
      await page.goto(console.url + screen.replace('ID', clientId));
      await expectShown(page.getByRole('heading', { level: 1, name: heading, exact: true }));
      const failure = failures().filter({ hasText: what }).first();
      await expectShown(failure.getByText('Nothing was lost.'));
      await expectShown(failure.getByText(BUSY.detail));
      await page.unrouteAll({ behavior: 'wait' });
      for (let left = await failures().count(); left > 0; left = await failures().count()) {
        await failures().first().getByRole('button', { name: 'Try again' }).click();
        await settled(page);
      }
      await expectShown(page.getByRole('heading', { level: 1 }));
    },
    WALK_MS,
  );

  it('is asked again when it says when: the screen comes without a press', async () => {
    let times = 0;
    await page.route(/\/v1\/census\/board/, (route) => {
      times += 1;
      if (times > 2) return route.continue();
      const headers = { 'Retry-After': '1' };
      return route.fulfill({ status: 503, contentType: 'application/problem+json', headers, json: BUSY });
    });
    await page.goto(`${console.url}/board`);
    await expectShown(page.getByRole('button', { name: /: show the clients$/ }).first());
    expect([times, await failures().count()]).toEqual([3, 0]);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('is said in one sentence where the console itself could not be loaded', async () => {
    await page.route(/\/assets\/console-.*\.js/, (route) => route.abort());
    await page.goto(`${console.url}/board`);
    await expectShown(page.getByText('Throughline could not be loaded. Nothing was lost. Reload this page.'));
    await page.unrouteAll({ behavior: 'wait' });
    await page.goto(`${console.url}/board`);
    await expectShown(page.getByRole('heading', { level: 1 }));
  });

  it.each(['/worklist', '/audit'])('shows no figure beside the filters of %s', async (screen) => {
    const figures = async () => {
      const shown = [
        ...(await page.getByRole('radiogroup', { name: 'Whose tasks' }).allInnerTexts()),
        ...(await page
          .getByRole('main')
          .locator('label', { has: page.getByRole('checkbox') })
          .allInnerTexts()),
      ];
      return [shown.length > 3, /\d/.test(shown.join(' '))];
    };
    await page.goto(console.url + screen);
    await settled(page);
    expect(await figures()).toEqual([true, true]);
    await fail(ASKED);
    await page.goto(console.url + screen);
    await expectShown(failures());
    expect(await figures()).toEqual([true, false]);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('says that decisions and planned moves are not known, where an empty list would be left out', async () => {
    await fail(/\/v1\/(proposals|planned-moves)/);
    await page.goto(`${console.url}/worklist`);
    await expectShown(failures().filter({ hasText: 'What waits for a decision could not be shown' }));
    await expectShown(failures().filter({ hasText: 'The list of planned moves could not be shown' }));
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('does not say that no task is overdue when it could not count them', async () => {
    await fail(/\/v1\/worklist\/counts/);
    await page.goto(`${console.url}/board`);
    await expectShown(page.getByRole('link', { name: /^Worklist.*how many are overdue is not known/ }));
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('keeps the rows that were read when the next do not come', async () => {
    await page.goto(`${console.url}/audit?period=all`);
    await settled(page);
    const rows = await page.getByRole('main').getByRole('checkbox', { name: /./ }).count();
    await fail(/\/v1\/transitions\?.*cursor=/);
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await expectShown(failures().filter({ hasText: 'The next transitions could not be shown' }));
    expect(await page.getByRole('main').getByRole('checkbox', { name: /./ }).count()).toBe(rows);
    await page.unrouteAll({ behavior: 'wait' });
    await failures().getByRole('button', { name: 'Try again' }).click();
    await expectShown(page.getByText(/^The first 200 of/));
  });
});
