import { pick, ConsoleInBrowser, describeInBrowser, expectShown, FROM_CONSOLE, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const ALL = 'All sites';

describeInBrowser('holds and erasure', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let operator: Viewer;
  let clientId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', ALL);
    operator = await console.signedIn('Operator', ALL);
    const registered = await director.context.request.post(`${console.url}/v1/clients`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': 'a-client-to-erase' },
      data: { facilityId: 'DAL', anonymous: true },
    });
    clientId = ((await registered.json()) as { clientId: string }).clientId;
    for (const { page } of [director, operator]) await page.goto(`${console.url}/clients/${clientId}/standing`);
  }, START_MS);
  afterAll(() => console?.close());

  const act = async ({ page }: Viewer, label: string, choice: string, verb: string) => {
    await pick(page, label, choice);
    await page.getByRole('button', { name: verb }).click();
  };

  it(
    'keeps a record on hold from being erased, until a director lifts the hold',
    async () => {
      await act(operator, 'Why this record must stay', 'Litigation', 'Place a hold');
      await expectShown(operator.page.getByText('A legal hold is active.'));
      expect(await operator.page.getByRole('button', { name: 'Ask for the erasure' }).count()).toBe(0);
      await director.page.reload();
      await act(director, 'Why it need not stay', 'The matter is closed', 'Lift this hold');
      await expectShown(director.page.getByText(/, lifted /));
    },
    STORY_MS,
  );

  it(
    'lets one person ask, and a director decline',
    async () => {
      await operator.page.reload();
      await act(operator, 'On what ground', 'The client asked for it', 'Ask for the erasure');
      await expectShown(operator.page.getByText('Waiting for a director'));
      await director.page.goto(`${console.url}/erasures`);
      await director.page.getByRole('link', { name: `Client ${clientId.slice(0, 8)}` }).click();
      await act(director, 'Why the record stays', 'It is not proved who asked', 'Decline or withdraw');
      await expectShown(director.page.getByText('Declined', { exact: true }));
    },
    STORY_MS,
  );

  it(
    'says what cannot be taken back before it erases, and that the record was erased from then on',
    async () => {
      await operator.page.reload();
      await act(operator, 'On what ground', 'A court ordered it', 'Ask for the erasure');
      await director.page.reload();
      const ground = 'To confirm, choose the ground';
      await pick(director.page, ground, 'A court ordered it');
      await expectShown(director.page.getByText(/nothing brings them back/));
      await director.page.getByRole('button', { name: 'Erase this record' }).click();
      await director.page.getByText(/nothing was left /).waitFor();
      await director.page.goto(`${console.url}/clients/${clientId}`);
      await expectShown(director.page.getByText(/^This record was erased\./));
      expect(await director.page.getByRole('button', { name: 'Record' }).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'opens no form for an erased record from a saved link, and says why',
    async () => {
      await director.page.goto(`${console.url}/clients/${clientId}/record/inquiry`);
      await expectShown(director.page.getByText('This record was erased. Nothing more can be recorded.'));
    },
    STORY_MS,
  );
});
