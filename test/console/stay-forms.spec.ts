import type { Locator, Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  FROM_CONSOLE,
  pick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 90_000;
const DALLAS = 'Larkspur Dallas';

interface Entry {
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;
}

describeInBrowser('what else is recorded of a stay', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let page: Page;
  let placed: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    page = director.page;
    const answer = await director.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=1&facilityId=DAL`,
    );
    placed = ((await answer.json()) as { placements: readonly { clientId: string }[] }).placements[0]?.clientId ?? '';
  }, START_MS);
  afterAll(() => console?.close());

  const newestOf = async (clientId: string, kind: string): Promise<Entry | undefined> => {
    const answer = await director.context.request.get(`${console.url}/v1/clients/${clientId}/path`);
    return ((await answer.json()) as { timeline: readonly Entry[] }).timeline.findLast((entry) => entry.kind === kind);
  };
  const send = async (path: string, data: object) => {
    const headers = { ...FROM_CONSOLE, 'Idempotency-Key': crypto.randomUUID() };
    const answer = await director.context.request.post(`${console.url}/v1/clients${path}`, { headers, data });
    expect([path, answer.status(), await answer.text()]).toEqual([path, 201, expect.anything()]);
    return (await answer.json()) as { clientId: string };
  };
  const open = async (clientId: string, form: string) => {
    await page.goto(`${console.url}/clients/${clientId}/record/${form}`);
    await page.getByRole('button', { name: 'Now', exact: true }).click();
  };
  const record = async (name: string | RegExp = /^Record/) => {
    await page.getByRole('button', { name }).and(page.locator('[type=submit]:not([disabled])')).click();
    await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
  };
  /** By the keyboard: what has the focus is never under the button at the foot. */
  const choose = async (box: Locator) => {
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  };
  const card = () => page.getByRole('complementary');

  it(
    'is its schedule',
    async () => {
      await open(placed, 'schedule');
      for (const name of ['Monday', 'Wednesday']) await choose(page.getByRole('checkbox', { name }));
      await choose(page.getByRole('radio', { name: 'Evening' }));
      await choose(page.getByRole('radio', { name: 'In person' }));
      await page.getByLabel('Minutes of one session').fill('180');
      await record();
      expect((await newestOf(placed, 'ScheduleSet'))?.details).toMatchObject({
        ...{ days: ['mon', 'wed'], window: 'evening', modality: 'in-person', sessionMinutes: 180 },
      });
    },
    STORY_MS,
  );

  it(
    'is the whole team, row after row, by the keyboard alone, and reads as names',
    async () => {
      await open(placed, 'care-team');
      await page.getByRole('button', { name: 'Add one' }).focus();
      const chooseNext = async () => {
        await page.keyboard.press('Enter');
        await page.getByRole('listbox').waitFor();
        const chosen = await page.getByRole('option').first().innerText();
        await page.keyboard.press('Enter');
        await page.getByRole('listbox').waitFor({ state: 'detached' });
        return chosen;
      };
      await page.keyboard.press('Enter');
      const row = page.getByRole('group', { name: 'The whole team from now on, 1' });
      await expectShown(row.locator('button:focus'));
      const person = await chooseNext();
      await page.keyboard.press('Tab');
      const role = await chooseNext();
      await expectShown(page.getByRole('button', { name: 'Take out 1 of 1' }));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expectShown(page.getByRole('group', { name: 'The whole team from now on, 2' }).locator('button:focus'));
      await chooseNext();
      await expectShown(page.getByText('Fill in when it happened and what.'));
      await page.getByRole('button', { name: 'Take out 2 of 2' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('[type=submit]:not([disabled])').waitFor();
      await page.keyboard.press('Control+Enter');
      await expectShown(card().getByText(`${person.split(',')[0]}, ${role.toLowerCase()}`));
      expect((await newestOf(placed, 'CareTeamAssigned'))?.details['members']).toHaveLength(1);
    },
    STORY_MS,
  );

  it(
    'is a client’s population and attributes, each with its value',
    async () => {
      await open(placed, 'attributes');
      await choose(page.getByRole('radio', { name: 'Adult', exact: true }));
      await page.getByRole('button', { name: 'Add one' }).click();
      await pick(page, 'Attribute', 'Special population');
      await pick(page, 'Value', 'Veterans');
      await record();
      await expectShown(card().getByText('special population: veterans'));
    },
    STORY_MS,
  );

  it(
    'is an assessment with its ratings, which a correction keeps',
    async () => {
      await open(placed, 'assessment');
      await page.getByRole('button', { name: 'Add one' }).click();
      await pick(page, 'Dimension', 'Readiness to change');
      await page.getByRole('textbox', { name: 'Rating', exact: true }).fill('3A');
      await record();
      await expectShown(card().getByText('D4: 3A'));
      await card().getByRole('link', { name: 'Correct' }).click();
      await pick(page, 'What was wrong?', 'Another detail was wrong');
      await choose(page.getByRole('checkbox').first());
      await page.getByRole('button', { name: 'Correct this entry' }).and(page.locator(':not([disabled])')).click();
      await expectShown(page.getByText('Before the correction'));
      expect((await newestOf(placed, 'AssessmentRecorded'))?.details).toMatchObject({
        ratings: [{ dimension: 'D4', rating: '3A' }],
        parts: [expect.any(String)],
      });
    },
    STORY_MS,
  );

  it(
    'is aftercare, from its beginning to its end',
    async () => {
      const { clientId } = await send('', { facilityId: 'DAL', anonymous: true });
      await send(`/${clientId}/assessments`, { facilityId: 'DAL', when: dayInDallas(9) });
      await send(`/${clientId}/admissions`, {
        ...{ facilityId: 'DAL', when: dayInDallas(8), level: '2.1', programId: 'DAL-IOP-AM' },
        ...{ reason: 'medical-need', acknowledge: ['assessment-reviewed'] },
      });
      const { reasons } = (
        (await (await director.context.request.get(`${console.url}/v1/rule-packs/lighthouse-dallas/1.0.0`)).json()) as {
          document: { reasons: Readonly<Record<string, readonly { readonly code: string }[]>> };
        }
      ).document;
      await send(`/${clientId}/discharges`, {
        ...{ facilityId: 'DAL', when: dayInDallas(2), disposition: 'completed', planned: true },
        reason: reasons['override']?.[0]?.code,
      });
      await open(clientId, 'aftercare-start');
      await record();
      expect(await newestOf(clientId, 'AftercareStarted')).toBeDefined();
      await open(clientId, 'aftercare-end');
      await choose(page.getByRole('radio', { name: 'Moved away' }));
      await record();
      expect((await newestOf(clientId, 'AftercareEnded'))?.details).toMatchObject({ outcome: 'moved-away' });
    },
    STORY_MS,
  );
});
