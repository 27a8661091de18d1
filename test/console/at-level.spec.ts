import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  fillDay,
  pick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 90_000;

describeInBrowser('who was at a level between two days', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'Larkspur Dallas');
  }, START_MS);
  afterAll(() => console?.close());

  /** Those of whom the service lists a period that touches the days before the one named last. */
  const clientsOf = async (from: string, before: string): Promise<number> => {
    const clients = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const terms = `level=2.1&duringFrom=${from}&duringTo=${before}&limit=100${cursor && `&cursor=${cursor}`}`;
      const answer = await director.context.request.get(`${console.url}/v1/placements?${terms}`);
      const page = (await answer.json()) as { items: readonly { clientId: string }[]; next: string | null };
      for (const { clientId } of page.items) clients.add(clientId);
      cursor = page.next;
    }
    return clients.size;
  };

  it(
    'is asked on the screen of the clients, which lists as many as the service does, and keeps the question in the address',
    async () => {
      const { page } = director;
      const [from, to] = [dayInDallas(30), dayInDallas(23)];
      const count = await clientsOf(from, dayInDallas(22));
      expect(count).toBeGreaterThan(1);
      await page.goto(`${console.url}/clients`);
      await pick(page, 'At any time at level', '2.1');
      await fillDay(page, 'First day', from);
      await fillDay(page, 'Last day', to);
      await page.getByRole('button', { name: 'List the clients' }).click();
      const heading = page.getByRole('heading', { name: new RegExp(`^${count} clients at`) });
      await expectShown(heading);
      expect(await page.locator('main tbody tr').count()).toBe(count);
      await page.reload();
      await expectShown(heading);
      await page.getByRole('button', { name: 'Show all clients' }).click();
      await heading.waitFor({ state: 'detached' });
    },
    STORY_MS,
  );

  it(
    'says what is missing, and takes no last day before the first',
    async () => {
      const { page } = director;
      await page.goto(`${console.url}/clients`);
      await expectShown(page.getByText('Choose a level and both days.'));
      await pick(page, 'At any time at level', '2.1');
      await fillDay(page, 'First day', dayInDallas(5));
      await fillDay(page, 'Last day', dayInDallas(9));
      await expectShown(page.getByText('The last day is before the first.'));
      expect(await page.getByRole('button', { name: 'List the clients' }).isDisabled()).toBe(true);
    },
    STORY_MS,
  );
});
