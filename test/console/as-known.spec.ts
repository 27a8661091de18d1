import { ConsoleInBrowser, describeInBrowser, expectShown, FROM_CONSOLE, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

interface Program {
  readonly code: string;
  readonly facilityId: string;
  readonly name: string;
  readonly levels: readonly string[];
  readonly capacity: number | null;
  readonly closedOn: string | null;
}

describeInBrowser('a screen that shows what was known at a time', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'All sites');
  }, START_MS);
  afterAll(() => console?.close());

  it(
    'calls a program as it was called then',
    async () => {
      const { page, context } = director;
      const { items } = (await (await context.request.get(`${console.url}/v1/programs`)).json()) as {
        items: readonly Program[];
      };
      const { code, name, levels, capacity } = items.find(
        ({ facilityId, closedOn }) => facilityId === 'DAL' && !closedOn,
      ) as Program;
      const knownAt = new Date().toISOString();
      const answer = await context.request.put(`${console.url}/v1/programs/${code}/offer`, {
        headers: { ...FROM_CONSOLE, 'Idempotency-Key': 'called-otherwise' },
        data: { name: 'Called otherwise', levels, ...(capacity !== null && { capacity }) },
      });
      expect(answer.status()).toBe(200);

      const programCalled = (words: string) =>
        page.getByRole('main').getByRole('rowheader', { name: words, exact: true });
      await page.goto(`${console.url}/board`);
      await expectShown(programCalled('Called otherwise').first());
      await page.goto(`${console.url}/board?knownAt=${encodeURIComponent(knownAt)}`);
      await expectShown(programCalled(name).first());
      expect(await programCalled('Called otherwise').count()).toBe(0);
    },
    STORY_MS,
  );
});
