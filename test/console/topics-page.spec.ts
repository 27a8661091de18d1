import { ConsoleInBrowser, describeInBrowser, expectShown, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;

describeInBrowser('the page that describes the topics, in a real browser', () => {
  let console: ConsoleInBrowser;
  let analyst: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    analyst = await console.viewer();
    await analyst.page.goto(`${console.url}/docs/topics`);
  }, START_MS);
  afterAll(() => console.close());

  it(
    'shows each topic to a reader who is not signed in',
    async () => {
      const { page } = analyst;
      await expectShown(page.getByText('Care-path events and tables for analytics teams'));
      for (const topic of ['care-path.events', 'placements', 'moves', 'level-of-care.current', 'reference'])
        await page
          .locator('main')
          .getByText(`throughline.${topic}.v1`, { exact: true })
          .filter({ visible: true })
          .first()
          .waitFor();
    },
    STORY_MS,
  );

  it(
    'opens the schema of a message',
    async () => {
      const { page } = analyst;
      const payload = page.getByRole('button', { name: /^Payload/ }).first();
      await payload.click();
      await expectShown(page.getByText('meta', { exact: true }));
    },
    STORY_MS,
  );

  it(
    'reaches nothing of the service, because it is sandboxed',
    async () => {
      const { page } = analyst;
      const origin = await page.evaluate('origin');
      const answer = await page.evaluate(
        (url) => fetch(url).then((found) => found.status, String),
        `${console.url}/readyz`,
      );
      expect([origin, answer]).toEqual(['null', expect.stringContaining('TypeError')]);
    },
    STORY_MS,
  );
});
