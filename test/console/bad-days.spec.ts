import type { Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  fillDay,
  FROM_CONSOLE,
  tick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const LOOK_MS = 50;
const DALLAS = 'Larkspur Dallas';
const NOTE = 'Mother called; the family supports the step.';
const CHANGED = 'This record changed while you typed';

describeInBrowser('a form on a bad day', () => {
  let console: ConsoleInBrowser;
  let clinician: Viewer;
  let page: Page;
  let clientId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    clinician = await console.signedIn('Clinician', DALLAS);
    page = clinician.page;
    const answer = await clinician.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=1`,
    );
    clientId = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
  }, START_MS);
  afterAll(() => console?.close());

  const note = (at = page) => at.getByLabel(/Note for colleagues/);
  const record = (at = page) => at.getByRole('button', { name: 'Record', exact: true });
  const open = async (at = page) => {
    await at.goto(`${console.url}/clients/${clientId}/record/living-environment`);
    await note(at).waitFor();
  };
  const fill = async (text: string, at = page) => {
    await open(at);
    await at.getByRole('button', { name: 'Now', exact: true }).click();
    await tick(at.getByRole('radio', { name: 'Shelter' }));
    await note(at).fill(text);
    await expectShown(at.getByText('Can be recorded as it is.'));
  };
  const entries = async (): Promise<number> => {
    const answer = await clinician.context.request.get(`${console.url}/v1/clients/${clientId}/path`);
    return ((await answer.json()) as { total: number }).total;
  };
  const expectNote = async (text: string, at = page) => {
    await note(at).waitFor();
    expect(await note(at).inputValue()).toBe(text);
  };
  const signInAgain = (role = 'Clinician') => page.getByRole('button', { name: `${role} ${DALLAS}` }).click();

  it(
    'records no day that is only half shown',
    async () => {
      await open();
      await fillDay(page, 'When did it happen?: date', dayInDallas(1));
      await tick(page.getByRole('radio', { name: 'Shelter' }));
      await expectShown(page.getByText('Can be recorded as it is.'));
      const month = page.getByRole('spinbutton', { name: /^month/ });
      await month.press('Backspace');
      await month.press('Backspace');
      await expectShown(page.getByText('Fill in when it happened and what.'));
      expect(await record().isDisabled()).toBe(true);
      await fillDay(page, 'When did it happen?: date', dayInDallas(1));
      await expectShown(page.getByText('Can be recorded as it is.'));
      await page.getByRole('link', { name: 'Cancel' }).click();
    },
    STORY_MS,
  );

  it(
    'keeps what was typed through a reload, and readable nowhere in the browser',
    async () => {
      await fill(NOTE);
      const kept = () =>
        page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])') as Promise<string>;
      // A draft is sealed a moment after the last key.
      while (!(await kept()).includes('throughline.drafts.')) await page.waitForTimeout(LOOK_MS);
      expect(await kept()).not.toContain('Mother called');
      await page.reload();
      await expectNote(NOTE);
    },
    STORY_MS,
  );

  it(
    'keeps it when the back button was pressed, and says on the client’s page that it is not recorded',
    async () => {
      await page.goto(`${console.url}/clients/${clientId}`);
      await page.getByRole('button', { name: 'Record' }).click();
      await page.getByRole('link', { name: 'Living environment · not recorded yet' }).click();
      await expectNote(NOTE);
      await page.goBack();
      await page.goForward();
      await expectNote(NOTE);
    },
    STORY_MS,
  );

  it(
    'keeps it through a sign-out, for whoever typed it and for nobody else',
    async () => {
      await open();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign out and keep drafts' }).click();
      await signInAgain('Clinical director');
      await expectNote('');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await signInAgain();
      await expectNote(NOTE);
    },
    STORY_MS,
  );

  it(
    'keeps it when the session ends while somebody types',
    async () => {
      await open();
      await clinician.context.clearCookies();
      await note().fill(`${NOTE} To be discussed.`);
      await expectShown(page.getByRole('heading', { name: 'Sign in to Throughline' }));
      await signInAgain();
      await expectNote(`${NOTE} To be discussed.`);
    },
    STORY_MS,
  );

  it(
    'is recorded once when the service is lost and pressed again',
    async () => {
      await fill('Typed while the service was away.');
      const before = await entries();
      await clinician.context.setOffline(true);
      await record().click();
      await expectShown(page.getByText(/Whether this was recorded is not known.* Your draft is still here\./));
      await clinician.context.setOffline(false);
      await record().click();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
      expect(await entries()).toBe(before + 1);
    },
    STORY_MS,
  );

  it(
    'is recorded once when its answer was lost',
    async () => {
      await fill('The answer to this one never came.');
      const before = await entries();
      const commands = /living-environments$/;
      await page.route(commands, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await record().click();
      await expectShown(page.getByText(/Whether this was recorded is not known/));
      expect(await entries()).toBe(before + 1);
      await page.unroute(commands);
      // The stream tells of the entry itself: that is no reason to wait.
      await expectShown(page.getByRole('heading', { name: CHANGED }));
      await record().click();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
      expect(await entries()).toBe(before + 1);
    },
    STORY_MS,
  );

  it(
    'is recorded once however often the button is pressed',
    async () => {
      await fill('Pressed twice.');
      const before = await entries();
      await record().dblclick();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
      expect(await entries()).toBe(before + 1);
    },
    STORY_MS,
  );

  it(
    'says what another person changed in between, and keeps what was typed',
    async () => {
      const director = await console.signedIn('Clinical director', DALLAS);
      await fill('Before the other entry was known.');
      const before = await entries();
      const other = await director.context.request.post(`${console.url}/v1/clients/${clientId}/recommendations`, {
        headers: { ...FROM_CONSOLE, 'Idempotency-Key': 'in-between' },
        data: { facilityId: 'DAL', when: dayInDallas(), level: '2.1' },
      });
      expect(other.status()).toBe(201);
      await record().click();
      await expectShown(page.getByRole('heading', { name: CHANGED }));
      await expectShown(page.getByText(/ recorded an entry .*: Level recommended, /));
      await expectNote('Before the other entry was known.');
      expect(await entries()).toBe(before + 1);
      await page.getByRole('button', { name: 'I have read this' }).click();
      await record().click();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 2}` }));
      await director.context.close();
    },
    STORY_MS,
  );

  it(
    'says in the second tab what was recorded in the first',
    async () => {
      const second = await clinician.context.newPage();
      await fill('From the first tab.');
      await fill('From the second tab.', second);
      const before = await entries();
      await record().click();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
      // The stream may tell the second tab first: its button waits then until somebody has read that.
      const pressed = record(second)
        .click()
        .catch(() => undefined);
      await expectShown(second.getByRole('heading', { name: CHANGED }));
      await expectNote('From the second tab.', second);
      expect(await entries()).toBe(before + 1);
      await second.close();
      await pressed;
    },
    STORY_MS,
  );

  it(
    'is deleted at a sign-out, where whoever typed it chooses so',
    async () => {
      await fill('Better not kept.');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expectShown(page.getByRole('heading', { name: '1 draft not recorded' }));
      await page.getByRole('button', { name: 'Sign out and delete drafts' }).click();
      await signInAgain();
      await open();
      await expectNote('');
    },
    STORY_MS,
  );
});
