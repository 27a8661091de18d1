import { ConsoleInBrowser, describeInBrowser, expectShown, settled, type Viewer } from './browser.js';

const START_MS = 240_000;
const STORY_MS = 60_000;

describeInBrowser('a call from somebody new', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'Larkspur Dallas');
  }, START_MS);
  afterAll(() => console?.close());

  const typeIn = async () => {
    const { page } = director;
    await page.goto(`${console.url}/clients`);
    await page.getByRole('link', { name: 'New client' }).click();
    await page.getByLabel('Family name').fill('Quillfeather');
    await page.getByLabel('Given names').fill('Marguerite');
    await page.getByLabel('Date of birth (optional)').fill('1991-02-03');
    await page.waitForResponse((response) => response.url().endsWith('/v1/clients/match'));
    await settled(page);
    return page;
  };

  it(
    'is registered, and the inquiry is recorded next; no name is in the address',
    async () => {
      const page = await typeIn();
      await page.getByRole('button', { name: 'Register the client' }).click();
      await page.waitForURL(/record\/inquiry/);
      expect(page.url()).not.toMatch(/Quill|1991/);
    },
    STORY_MS,
  );

  it(
    'who calls again is shown to be known, and is registered a second time only by who says that it is another person',
    async () => {
      const page = await typeIn();
      await expectShown(page.getByRole('link', { name: 'Quillfeather, Marguerite' }));
      const register = page.getByRole('button', { name: 'Register the client' });
      expect(await register.isDisabled()).toBe(true);
      await page.getByText('This is another person').click();
      await register.click();
      await page.waitForURL(/record\/inquiry/);
      expect(director.complaints).toEqual([]);
    },
    STORY_MS,
  );
});
