import { ConsoleInBrowser, describeInBrowser, settled } from './browser.js';

const START_MS = 120_000;
const WALK_MS = 120_000;
const ANSWER_BYTES_MAX = 1_048_576;

describeInBrowser('what the console asks for', () => {
  let console: ConsoleInBrowser;
  beforeAll(async () => (console = await ConsoleInBrowser.open()), START_MS);
  afterAll(() => console?.close());

  it(
    'is answered with less than 1 MB each time, on every screen and over all sites',
    async () => {
      const { page, context } = await console.signedIn('Clinical director', 'All sites');
      const sizes: Promise<readonly [string, number]>[] = [];
      const sizeOf = async (address: string, body: Promise<Buffer>) =>
        [new URL(address).pathname, (await body).length] as const;
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        // The stream of changes ends with the page.
        if (!pathname.endsWith('/stream'))
          sizes.push(
            sizeOf(
              response.url(),
              response.body().catch(() => Buffer.alloc(0)),
            ),
          );
      });
      const answer = await context.request.get(`${console.url}/v1/census?placements=true&status=present&limit=1`);
      const { placements } = (await answer.json()) as { placements: readonly { clientId: string }[] };
      const client = placements[0]?.clientId ?? '';
      for (const screen of [
        '/board?cell={"figure":"inTreatment"}',
        '/worklist?owner=all&state=overdue,due,upcoming,missed',
        '/audit?period=all',
        `/audit/packet?client=${client}`,
        '/flow?tab=figures',
        '/stays',
        '/rules',
        '/rules/larkspur-baltimore/1.0.0',
        '/rules/larkspur-baltimore/1.0.0/compare/lighthouse-dallas/1.0.0',
        '/clients',
        `/clients/${client}`,
        `/clients/${client}/record/level-change`,
        '/feeds',
      ]) {
        await page.goto(console.url + screen);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
      }
      const answers = await Promise.all(sizes);
      expect(answers.filter(([path]) => path.startsWith('/v1/')).length).toBeGreaterThan(20);
      expect(answers.filter(([, bytes]) => bytes > ANSWER_BYTES_MAX)).toEqual([]);
      await context.close();
    },
    WALK_MS,
  );

  it(
    'is asked for once before the board is there, though the page and its first script ask ahead',
    async () => {
      const { page, context } = await console.signedIn('Clinical director', 'All sites');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${console.url}/board`);
      await page
        .getByRole('button', { name: /: show the clients$/ })
        .first()
        .waitFor();
      for (const path of ['/session', '/v1/me', '/v1/facilities', '/v1/programs', '/v1/census/board'])
        expect([path, asked.filter((other) => other === path).length]).toEqual([path, 1]);
      await context.close();
    },
    WALK_MS,
  );
});
