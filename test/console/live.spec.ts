import { ConsoleInBrowser, dayInDallas, describeInBrowser, expectShown, FROM_CONSOLE, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

describeInBrowser('a screen that others change', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'All sites');
  }, START_MS);
  afterAll(() => console?.close());

  it(
    'says that it is live, and shows what another person recorded',
    async () => {
      const { page, context } = director;
      await expectShown(page.getByText('Live', { exact: true }));
      const { placements } = (await (
        await context.request.get(`${console.url}/v1/census?placements=true&facilityId=DAL&status=present&limit=1`)
      ).json()) as { placements: readonly { clientId: string }[] };
      const clientId = placements[0]?.clientId as string;
      await page.goto(`${console.url}/clients/${clientId}`);
      const heading = page.getByRole('heading', { name: /^Entries: \d+$/ });
      const before = Number((await heading.innerText()).split(' ')[1]);
      await expectShown(page.getByText('Live', { exact: true }));
      await context.request.post(`${console.url}/v1/clients/${clientId}/recommendations`, {
        headers: { ...FROM_CONSOLE, 'Idempotency-Key': 'seen-at-once' },
        data: { facilityId: 'DAL', when: dayInDallas(), level: '2.1' },
      });
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
      await expectShown(page.getByText(/changed \d\d:\d\d/));
    },
    STORY_MS,
  );

  it(
    'asks by itself where the stream cannot be had, and says so',
    async () => {
      const { page } = await console.signedIn('Clinical director', 'All sites');
      await page.route('**/v1/stream', (route) => route.abort());
      await page.reload();
      await expectShown(page.getByText('Asked every 10 s'));
    },
    STORY_MS,
  );
});
