import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, FROM_CONSOLE, tick, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const DALLAS = 'Larkspur Dallas';
const OPENED_NOT = 'This screen could not be opened.';
/** Addresses that were cut, mistyped, or made by hand. */
const STRANGE = [
  '/board?compare=x',
  '/board?cell=%7B%22figure%22%3A%22in%22%2C%22facilityId%22%3A%7B%7D%7D',
  '/board?cell=%7B',
  '/audit?period=x',
  '/audit?period=-5',
  '/stays?months=x',
  '/flow?months=x',
  '/flow?link=%7B%7D',
  '/worklist?due=x',
  '/board?site=NOWHERE',
];

describeInBrowser('a console that does not break', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let page: Page;
  let clientId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    page = director.page;
    const answer = await director.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=1`,
    );
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
  }, START_MS);
  afterAll(() => console?.close());

  const rail = (at = page) => at.getByRole('navigation', { name: 'Screens' });
  const note = (at: Page) => at.getByLabel(/Note for colleagues/);

  it.each(STRANGE)(
    'shows a screen at %s',
    async (address) => {
      const before = director.complaints.length;
      await page.goto(`${console.url}${address}`);
      await expectShown(page.getByRole('heading', { level: 1 }));
      expect(await page.getByText(OPENED_NOT).count()).toBe(0);
      expect(director.complaints.slice(before).filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
    },
    STORY_MS,
  );

  it.each(['/board?asOf=2026-11-', '/worklist?knownAt=x', '/audit?asOf=20261', `/flow?asOf=2026-11-01`])(
    'says that the moment of %s cannot be read, and goes on with now',
    async (address) => {
      await page.goto(`${console.url}${address}`);
      await expectShown(page.getByText('The link names a moment that cannot be read.'));
      await page.getByRole('button', { name: 'Go on with now' }).click();
      await expectShown(page.getByRole('heading', { level: 1 }));
    },
    STORY_MS,
  );

  it.each([1366, 390])(
    'keeps a thousand overdue tasks on one line of the rail, %i pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 768 });
      await page.route(/\/v1\/worklist\/counts/, (route) =>
        route.fulfill({
          json: { total: 1_200, facets: [{ filter: 'states', values: [{ value: 'overdue', count: 1_200 }] }] },
        }),
      );
      await page.goto(`${console.url}/board`);
      const badge = rail().getByText('999+');
      await expectShown(badge);
      const box = (await badge.boundingBox())!;
      const inside = (await rail().boundingBox())!;
      // Two lines of 16 pixels each would be 32.
      expect(box.height).toBeLessThan(24);
      expect([box.x >= inside.x, box.x + box.width <= inside.x + inside.width]).toEqual([true, true]);
      await page.unrouteAll({ behavior: 'wait' });
      await page.setViewportSize({ width: 1366, height: 768 });
    },
    STORY_MS,
  );

  it(
    'keeps its frame when the script of a screen cannot be loaded, and opens it once it can',
    async () => {
      await page.goto(`${console.url}/board`);
      await expectShown(page.getByRole('heading', { level: 1, name: 'Census board' }));
      await page.route('**/assets/stays*', (route) => route.abort());
      await rail().getByRole('link', { name: 'Stays' }).click();
      await expectShown(page.getByText(OPENED_NOT));
      await rail().getByRole('link', { name: 'Board' }).click();
      await expectShown(page.getByRole('heading', { level: 1, name: 'Census board' }));
      await page.unroute('**/assets/stays*');
      await rail().getByRole('link', { name: 'Stays' }).click();
      await expectShown(page.getByText(OPENED_NOT));
      await page.getByRole('button', { name: 'Try again' }).click();
      await expectShown(page.getByRole('heading', { level: 1, name: 'Stays' }));
    },
    STORY_MS,
  );

  it(
    'keeps a form with what was typed while the service is gone',
    async () => {
      const clinician = await console.signedIn('Clinician', DALLAS);
      await clinician.page.goto(`${console.url}/clients/${clientId}/record/living-environment`);
      await clinician.page.getByRole('button', { name: 'Now', exact: true }).click();
      await tick(clinician.page.getByRole('radio', { name: 'Shelter' }));
      await note(clinician.page).fill('Typed before the service was gone.');
      await clinician.page.route(/\/(v1|session)/, (route) => route.abort());
      // What somebody does who comes back to the tab: everything on the screen is asked for again.
      await clinician.page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
      await clinician.page.waitForTimeout(8_000);
      expect(await note(clinician.page).inputValue()).toBe('Typed before the service was gone.');
      await clinician.page.unroute(/\/(v1|session)/);
      await clinician.page.getByRole('link', { name: 'Cancel' }).click();
      await clinician.context.close();
    },
    STORY_MS,
  );

  it(
    'records nothing under the name of somebody who signed in in another tab',
    async () => {
      const { page: first, context } = await console.signedIn('Clinician', DALLAS);
      await first.goto(`${console.url}/clients/${clientId}/record/living-environment`);
      await first.getByRole('button', { name: 'Now', exact: true }).click();
      await tick(first.getByRole('radio', { name: 'Shelter' }));
      await note(first).fill('Typed by the clinician.');
      await expectShown(first.getByText('Can be recorded as it is.'));
      const entries = async () => {
        const answer = await director.context.request.get(`${console.url}/v1/clients/${clientId}/path`);
        return ((await answer.json()) as { total: number }).total;
      };
      const before = await entries();
      const other = await context.request.post(`${console.url}/session`, {
        headers: FROM_CONSOLE,
        data: { role: 'director', facilities: ['DAL'] },
      });
      expect(other.status()).toBe(204);
      await first.getByRole('button', { name: 'Record', exact: true }).click();
      await expectShown(first.getByText(/In another tab, .+ signed in\./));
      expect(await entries()).toBe(before);
      expect(await note(first).inputValue()).toBe('');
      await context.request.post(`${console.url}/session`, {
        headers: FROM_CONSOLE,
        data: { role: 'clinician', facilities: ['DAL'] },
      });
      await first.reload();
      await note(first).waitFor();
      expect(await note(first).inputValue()).toBe('Typed by the clinician.');
      await first.getByRole('link', { name: 'Cancel' }).click();
      await context.close();
    },
    STORY_MS,
  );

  it(
    'records nothing under the banner of the past, and keeps what was typed',
    async () => {
      const { page: at, context } = await console.signedIn('Clinician', DALLAS);
      await at.goto(`${console.url}/clients/${clientId}/record/living-environment`);
      await note(at).fill('Typed today.');
      await at.goto(`${console.url}/clients/${clientId}/record/living-environment?asOf=2026-11-01T09:00-06:00`);
      await expectShown(at.getByText('Nothing can be recorded while you look at the past.'));
      expect(await at.getByRole('button', { name: 'Record', exact: true }).count()).toBe(0);
      await at.getByRole('main').getByRole('button', { name: 'Back to now' }).click();
      await note(at).waitFor();
      expect(await note(at).inputValue()).toBe('Typed today.');
      await context.close();
    },
    STORY_MS,
  );
});
