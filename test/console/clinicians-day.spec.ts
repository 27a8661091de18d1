import type { Page } from 'playwright-core';
import {
  pick,
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  fillDay,
  fillTime,
  FROM_CONSOLE,
  tick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 90_000;
const DALLAS = 'Larkspur Dallas';

/** What a day brings, besides a transition: the form, and what is chosen in it. */
const ENTRIES: readonly (readonly [form: string, fill: (page: Page) => Promise<void>])[] = [
  ['living-environment', (page) => tick(page.getByRole('radio', { name: 'Sober living' }))],
  ['return-to-use', () => Promise.resolve()],
  ['assessment', (page) => tick(page.getByRole('checkbox').first())],
  [
    // Here a director reviews the assessment first, or there is a reason why not.
    'recommendation',
    async (page) => {
      await tick(page.getByRole('radio').first());
      await pick(page, 'Why?');
    },
  ],
  ['continued-stay-review', (page) => tick(page.getByRole('radio', { name: 'Continue at this level' }))],
  ['aftercare-plan', (page) => tick(page.getByRole('checkbox').first())],
  [
    'aftercare-contact',
    async (page) => {
      await tick(page.getByRole('radio', { name: 'Phone' }));
      await tick(page.getByRole('radio', { name: 'Yes' }));
    },
  ],
  [
    'certification',
    async (page) => {
      await tick(page.getByRole('radio').first());
      await page.getByLabel('Hours per week').fill('9');
      await fillDay(page, 'First day', '2026-01-05');
      await fillDay(page, 'Last day', '2027-01-05');
    },
  ],
];

describeInBrowser('a clinician’s day', () => {
  let console: ConsoleInBrowser;
  let clinician: Viewer;
  let director: Viewer;
  let page: Page;
  let clients: readonly string[];
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    clinician = await console.signedIn('Clinician', DALLAS);
    director = await console.signedIn('Clinical director', DALLAS);
    page = clinician.page;
    const answer = await clinician.context.request.get(
      `${console.url}/v1/census?placements=true&status=present&limit=20`,
    );
    const { placements } = (await answer.json()) as { placements: readonly { clientId: string }[] };
    clients = [...new Set(placements.map(({ clientId }) => clientId))];
  }, START_MS);
  afterAll(() => console?.close());

  const record = () => page.getByRole('button', { name: /^Record/ }).last();
  const heading = (at = page) => at.getByRole('heading', { name: /^Entries: \d+$/ });
  const open = (form: string, client: string, query = '') =>
    page.goto(`${console.url}/clients/${client}/record/${form}?site=DAL${query}`);
  const entriesOf = async (client: string) => {
    const answer = await clinician.context.request.get(`${console.url}/v1/clients/${client}/path?limit=500`);
    return ((await answer.json()) as { timeline: readonly { entryId: string; kind: string; voided: object | null }[] })
      .timeline;
  };
  /** A client with an assessment that no director has reviewed: an admission then needs an approval. */
  const newClient = async (key: string): Promise<string> => {
    const registered = await clinician.context.request.post(`${console.url}/v1/clients`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': key },
      data: { facilityId: 'DAL', anonymous: true },
    });
    return ((await registered.json()) as { clientId: string }).clientId;
  };
  const askToAdmit = async (client: string) => {
    await open('assessment', client);
    await page.getByRole('button', { name: 'Yesterday' }).click();
    await record().click();
    await heading().waitFor();
    await open('admission', client);
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await tick(
      page.getByRole('radiogroup', { name: 'To which level?' }).getByRole('radio', { name: /Intensive outpatient/ }),
    );
    await pick(page, 'Why?');
    await page.getByRole('button', { name: 'Ask the director to approve' }).click();
    await expectShown(page.getByText('Waiting for approval'));
  };
  const decide = async (client: string) => {
    await director.page.goto(`${console.url}/worklist?site=DAL`);
    await director.page.locator(`a[href^="/clients/${client}"]`, { hasText: 'Decide' }).click();
    await expectShown(director.page.getByText('Waiting for approval'));
  };

  it.each(ENTRIES)(
    'has an entry: %s',
    async (form, fill) => {
      const client = clients[0] as string;
      const before = (await entriesOf(client)).length;
      await open(form, client);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await fill(page);
      await expectShown(page.getByText(/At that moment at/));
      await record().click();
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
    },
    STORY_MS,
  );

  it(
    'has one that comes late, and says how late',
    async () => {
      await open('living-environment', clients[1] as string);
      await fillDay(page, 'When did it happen?: date', dayInDallas(4));
      await fillTime(page, 'When did it happen?: time', '10:00');
      await tick(page.getByRole('radio', { name: 'Home', exact: true }));
      await expectShown(page.getByText(/^[34] d late$/));
      await record().click();
      await heading().waitFor();
      await expectShown(page.getByRole('complementary').getByText(/^[34] d late$/));
    },
    STORY_MS,
  );

  it(
    'has one of the wrong client, which is led to the right one and stays struck through',
    async () => {
      const [, , wrong = '', right = ''] = clients;
      await open('return-to-use', wrong);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await page.getByLabel(/Note for colleagues/).fill('Told in the group.');
      await record().click();
      await heading().waitFor();
      const before = (await entriesOf(right)).length;
      const answer = await clinician.context.request.get(`${console.url}/v1/clients/${right}/identity`);
      const { recordNumbers } = ((await answer.json()) as { identity: { recordNumbers: readonly { value: string }[] } })
        .identity;
      await page.getByRole('link', { name: 'Void', exact: true }).click();
      await pick(page, 'Why is it voided?', 'Wrong client');
      await page.getByRole('link', { name: 'record it for the right client' }).click();
      await page.getByLabel(/Search by name or record number/).fill(recordNumbers[0]?.value ?? '');
      await tick(page.getByRole('radio').first());
      await page.getByRole('button', { name: 'Record for the right client' }).click();
      await page.waitForURL(new RegExp(`/clients/${right}\\?`));
      await expectShown(page.getByRole('complementary').getByText('Told in the group.'));
      expect((await entriesOf(right)).length).toBe(before + 1);
      const there = (await entriesOf(wrong)).findLast(({ kind }) => kind === 'ReturnToUseReported');
      expect(there?.voided).not.toBeNull();
    },
    STORY_MS,
  );

  it(
    'has one that another person approves',
    async () => {
      const client = await newClient('to-approve');
      await askToAdmit(client);
      await expectShown(page.getByRole('button', { name: 'Withdraw the proposal' }));
      expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      await decide(client);
      await director.page.getByRole('button', { name: 'Approve', exact: true }).click();
      await director.page.getByText('Waiting for approval').waitFor({ state: 'detached' });
      await expectShown(director.page.getByRole('button', { name: 'Admission', exact: true }));
    },
    STORY_MS,
  );

  it(
    'has one that another person declines, with a reason: nothing stands on the path',
    async () => {
      const client = await newClient('to-decline');
      await askToAdmit(client);
      await decide(client);
      await director.page.getByRole('button', { name: 'Decline…' }).click();
      await pick(director.page, 'Why is it declined?', 'More information needed');
      await director.page.getByRole('button', { name: 'Decline the proposal' }).click();
      await director.page.getByText('Waiting for approval').waitFor({ state: 'detached' });
      expect((await entriesOf(client)).map(({ kind }) => kind)).not.toContain('Admitted');
    },
    STORY_MS,
  );

  it('ends with nothing to complain of, the policy of the page included', () =>
    expect([...clinician.complaints, ...director.complaints].filter((line) => !line.includes('422'))).toEqual([]));
});
