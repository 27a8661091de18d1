import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  FROM_CONSOLE,
  settled,
  shownIn,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 120_000;
/** Each of many entries is a command of its own. */
const LONG_STORY_MS = 240_000;
const ENTRIES = 600;
const OLDEST = /Apr 1\b/;
const HOUR_MS = 3_600_000;
const DALLAS = 'Larkspur Dallas';
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
/** Two hundred letters, as many as the service takes; Hebrew in the other direction; and what would run, were it no text. */
const FAMILY = LONG.slice(0, 100);
const HEBREW = 'מרים אסתר';
const SCRIPT = '<script>alert(1)</script>';
const GIVEN = `${HEBREW} ${SCRIPT} ${LONG}`.slice(0, 100);

describeInBrowser('records that nobody expects', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let page: Page;
  let clientId: string;
  let strange: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    page = director.page;
    const { placements } = (await ask('/v1/census?placements=true&status=present&limit=1')) as {
      placements: readonly { clientId: string }[];
    };
    clientId = placements[0]?.clientId ?? '';
    const registered = await send('/v1/clients', {
      facilityId: 'DAL',
      identity: { familyName: FAMILY, givenNames: GIVEN, birthDate: '1990-02-03' },
    });
    strange = registered['clientId'] as string;
    await send(`/v1/clients/${strange}/assessments`, { facilityId: 'DAL', when: dayInDallas(1), parts: [] });
    await send(`/v1/clients/${strange}/admissions`, {
      facilityId: 'DAL',
      when: dayInDallas(),
      level: '2.1',
      programId: 'DAL-IOP-AM',
      reason: 'medical-need',
      acknowledge: ['assessment-reviewed'],
    });
    await send(`/v1/clients/${strange}/living-environments`, {
      facilityId: 'DAL',
      when: '2026-11-02',
      place: 'home',
      narrative: `${SCRIPT} ${HEBREW} ${FAMILY}`,
    });
  }, START_MS);
  afterAll(() => console?.close());

  const ask = async (path: string) =>
    (await director.context.request.get(console.url + path)).json() as Promise<unknown>;
  const send = async (path: string, data: object) => {
    const headers = { ...FROM_CONSOLE, 'Idempotency-Key': randomUUID() };
    const answer = await director.context.request.post(console.url + path, { headers, data });
    expect([path, answer.status()]).toEqual([path, 201]);
    return (await answer.json()) as Record<string, unknown>;
  };
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

  it.each([1366, 390])(
    'shows a name of 200 letters, Hebrew, and a script as what they are, at %i pixels',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const screen of ['', '/record/living-environment', '/record/admission', '/standing']) {
        await page.goto(`${console.url}/clients/${strange}${screen}`);
        await expectShown(page.getByText(`${FAMILY}, ${GIVEN}`));
        await settled(page);
        expect([screen, await fits()]).toEqual([screen, true]);
      }
      await page.goto(`${console.url}/audit/packet?client=${strange}&names=yes`);
      await settled(page);
      expect(['packet', await fits()]).toEqual(['packet', true]);
      await page.goto(`${console.url}/clients/${strange}`);
      await page.getByRole('button', { name: 'Living environment' }).click();
      await expectShown(page.getByText(`${SCRIPT} ${HEBREW} ${FAMILY}`));
      expect(await fits()).toBe(true);
      const search = page.getByRole('searchbox').or(page.getByLabel('Search a client')).first();
      // What is found closes as the page scrolls.
      await search.scrollIntoViewIfNeeded();
      await settled(page);
      await search.fill(HEBREW);
      await expectShown(page.getByText('1 client', { exact: true }));
      expect(await fits()).toBe(true);
      await page.setViewportSize({ width: 1366, height: 768 });
    },
    STORY_MS,
  );

  it.each([1366, 390])(
    'lists that name beside the board, in the audit, and on the worklist, at %i pixels',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const screen of [
        '/board?cell={"figure":"in","facilityId":"DAL"}',
        '/audit?period=30',
        '/worklist?owner=all&state=overdue,due,upcoming',
      ]) {
        await page.goto(console.url + screen);
        await expectShown(page.getByText(FAMILY));
        await settled(page);
        const cut = await page.evaluate(
          `[...document.querySelectorAll('main aside, main aside ul')].some((box) => box.scrollWidth > box.clientWidth)`,
        );
        expect([screen, await fits(), cut]).toEqual([screen, true, false]);
      }
      await page.setViewportSize({ width: 1366, height: 768 });
    },
    STORY_MS,
  );

  it(
    'lists a transition that no rules checked, and says so',
    async () => {
      const { clientId: dead } = (await send('/v1/clients', { facilityId: 'DAL', anonymous: true })) as {
        clientId: string;
      };
      await send(`/v1/clients/${dead}/assessments`, { facilityId: 'DAL', when: dayInDallas(2), parts: [] });
      await send(`/v1/clients/${dead}/admissions`, {
        ...{ facilityId: 'DAL', when: dayInDallas(1), level: '2.1', programId: 'DAL-IOP-AM' },
        ...{ reason: 'medical-need', acknowledge: ['assessment-reviewed'] },
      });
      const { entryId } = await send(`/v1/clients/${dead}/deaths`, { facilityId: 'DAL', when: dayInDallas() });
      await page.goto(`${console.url}/audit?period=30&entry=${String(entryId)}`);
      await expectShown(page.getByRole('complementary').getByText('Not checked'));
      await expectShown(page.getByRole('button', { name: /^Not checked Death/ }));
    },
    STORY_MS,
  );

  it(
    'shows a path of 600 entries page by page, draws what is in sight, and opens the oldest',
    async () => {
      const { clientId: long } = (await send('/v1/clients', { facilityId: 'DAL', anonymous: true })) as {
        clientId: string;
      };
      const dayOf = (turn: number) => new Date(Date.UTC(2026, 3, 1 + turn / 3)).toISOString().slice(0, 10);
      for (let turn = 0; turn < ENTRIES; turn += 1)
        await send(`/v1/clients/${long}/living-environments`, {
          facilityId: 'DAL',
          when: `${dayOf(turn)}T${10 + (turn % 3)}:00-05:00`,
          place: turn % 2 === 0 ? 'home' : 'shelter',
        });
      await page.goto(`${console.url}/clients/${long}`);
      await settled(page);
      const rows = page.locator('table', { hasText: 'Recorded' }).locator('tbody tr:has(button)');
      const earlier = page.getByRole('button', { name: 'Show earlier entries' });
      let presses = 0;
      for (; (await earlier.count()) > 0; presses += 1) {
        await earlier.click();
        await settled(page);
      }
      expect(presses).toBeGreaterThan(0);
      await expectShown(page.getByRole('heading', { name: `Entries: ${ENTRIES}` }));
      for (const width of [390, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        await settled(page);
        expect([width, await fits(), (await rows.count()) < ENTRIES / 3]).toEqual([width, true, true]);
      }
      // The head is the first row; the end of the page is as far away as its rows turn out to be high.
      const oldest = page.locator(`tr[aria-rowindex="${ENTRIES + 1}"]`);
      for (let tries = 0; tries < 20 && (await oldest.count()) === 0; tries += 1) {
        await page.keyboard.press('End');
        await settled(page);
      }
      await oldest.getByRole('button').click();
      await expectShown(page.getByRole('complementary').getByText(OLDEST));
    },
    LONG_STORY_MS,
  );

  it(
    'opens a saved link to a voided entry, says that it was voided, and takes no second void',
    async () => {
      const { entryId, versionId } = (await send(`/v1/clients/${clientId}/returns-to-use`, {
        facilityId: 'DAL',
        when: '2026-11-03',
      })) as { entryId: string; versionId: string };
      await send(`/v1/clients/${clientId}/entries/${entryId}/voids`, { replaces: versionId, reason: 'duplicate' });
      await page.goto(`${console.url}/clients/${clientId}?entry=${entryId}`);
      await expectShown(page.getByRole('complementary').getByText('Voided'));
      await page.goto(`${console.url}/clients/${clientId}/record/void?entry=${entryId}`);
      await expectShown(page.getByText('This entry was voided already, and nothing more is recorded of it.'));
      expect(await page.getByRole('button', { name: 'Void this entry' }).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'says of a saved link to an entry of nobody that there is none, and what to do',
    async () => {
      const nobody = randomUUID();
      await page.goto(`${console.url}/clients/${clientId}?entry=${nobody}`);
      await expectShown(page.getByText('The entry of this link is not on this path. Choose another below.'));
      await page.goto(`${console.url}/clients/${clientId}/record/void?entry=${nobody}`);
      await expectShown(page.getByText('This entry is no longer on the path. Open the client and choose another.'));
    },
    STORY_MS,
  );

  it.each([HOUR_MS, -HOUR_MS])(
    'records now as the service has it where the clock of the computer is %i ms off',
    async (off) => {
      const { page: away, context } = await console.viewer();
      await away.clock.install({ time: Date.now() + off });
      await away.goto(console.url);
      await away.getByRole('button', { name: `Clinician ${DALLAS}` }).click();
      await away.getByRole('navigation', { name: 'Screens' }).waitFor();
      await away.goto(`${console.url}/clients/${clientId}/record/living-environment`);
      await away.getByRole('button', { name: 'Now', exact: true }).click();
      const time = await shownIn(away, 'When did it happen?: time');
      const said = new Date().toLocaleTimeString('en-GB', { timeZone: 'America/Chicago' }).split(':').map(Number);
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const apart = Math.abs(hour * 60 + minute - ((said[0] ?? 0) * 60 + (said[1] ?? 0)));
      expect(Math.min(apart, 24 * 60 - apart)).toBeLessThanOrEqual(2);
      await context.close();
    },
    STORY_MS,
  );

  it(
    'says of a pack that lists no reason whom to ask',
    async () => {
      const packs = /\/v1\/rule-packs\/[^/]+\/[^/]+$/;
      const without = async (route: Route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { document: object };
        await route.fulfill({ response: answer, json: { ...body, document: { ...body.document, reasons: {} } } });
      };
      await page.route(packs, without);
      await page.goto(`${console.url}/clients/${clientId}/record/level-change`);
      await expectShown(page.getByText(/The rules of this site list no reason\..* ask those who keep the rules\./));
      await page.unroute(packs);
    },
    STORY_MS,
  );

  it(
    'says on every screen what failed and offers to try again, when the service cannot answer',
    async () => {
      const problem = {
        type: 'about:blank',
        status: 503,
        code: 'views-busy',
        title: 'Busy',
        detail: 'Too many questions. Ask again in a moment.',
      };
      const screens = [
        '/board',
        '/worklist',
        '/audit',
        '/flow',
        '/stays',
        '/rules',
        '/clients',
        `/clients/${clientId}`,
        `/clients/${clientId}/record/admission`,
      ];
      await page.route(/\/v1\//, (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }),
      );
      for (const screen of screens) {
        await page.goto(console.url + screen);
        const alert = page.getByRole('alert').filter({ hasText: 'Too many questions' });
        const shown = await alert
          .first()
          .waitFor()
          .then(
            () => true,
            () => false,
          );
        expect([screen, shown]).toEqual([screen, true]);
        expect([screen, await page.getByRole('button', { name: 'Try again' }).count()]).toEqual([screen, 1]);
      }
      await page.unroute(/\/v1\//);
    },
    STORY_MS,
  );

  it('ran no script of a text', () =>
    expect(director.complaints.filter((line) => !/status of (404|409|422|503)/.test(line))).toEqual([]));
});
