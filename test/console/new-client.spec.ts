import {
  ConsoleInBrowser,
  describeInBrowser,
  expectShown,
  fillDay,
  FROM_CONSOLE,
  settled,
  shownIn,
  type Viewer,
} from './browser.js';

const START_MS = 240_000;
const STORY_MS = 60_000;
/** A draft is sealed a moment after the last key. */
const SEALED_MS = 500;

describeInBrowser('a call from somebody new', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'Larkspur Dallas');
  }, START_MS);
  afterAll(() => console?.close());

  const typeIn = async (familyName: string, birthDate: string) => {
    const { page } = director;
    await page.goto(`${console.url}/clients`);
    await page.getByRole('link', { name: 'New client' }).click();
    await page.getByLabel('Family name').fill(familyName);
    await page.getByLabel('Given names').fill('Marguerite');
    await fillDay(page, 'Date of birth (optional)', birthDate);
    return page;
  };
  const register = () => director.page.getByRole('button', { name: 'Register the client' });
  const another = () => director.page.getByText('This is another person');
  const listed = async (familyName: string): Promise<number> => {
    const answer = await director.context.request.post(`${console.url}/v1/clients/match`, {
      headers: FROM_CONSOLE,
      data: { name: { familyName, givenNames: 'Marguerite' } },
    });
    return ((await answer.json()) as { candidates: readonly unknown[] }).candidates.length;
  };

  it(
    'is registered, and the inquiry is recorded next; no name is in the address',
    async () => {
      const page = await typeIn('Quillfeather', '1991-02-03');
      await register().click();
      await page.waitForURL(/record\/inquiry/);
      expect(page.url()).not.toMatch(/Quill|1991/);
    },
    STORY_MS,
  );

  it.each(['1991-02-03', ''])(
    'who calls again, with the date of birth %j, is shown to be known, and is registered only as another person',
    async (birthDate) => {
      const page = await typeIn('Quillfeather', birthDate);
      await register().click();
      await expectShown(page.getByRole('link', { name: 'Quillfeather, Marguerite' }).first());
      expect(await register().isDisabled()).toBe(true);
      await another().click();
      await register().click();
      await page.waitForURL(/record\/inquiry/);
    },
    STORY_MS,
  );

  it(
    'is registered once when the answer was lost and the button was pressed again',
    async () => {
      const page = await typeIn('Featherquill', '1990-05-06');
      const commands = /\/v1\/clients$/;
      await page.route(commands, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await register().click();
      await expectShown(page.getByText(/Whether this was recorded is not known/));
      await page.unroute(commands);
      await register().click();
      await page.waitForURL(/record\/inquiry/);
      expect(await listed('Featherquill')).toBe(1);
    },
    STORY_MS,
  );

  it(
    'is looked for again when the name was changed after somebody was confirmed to be another person',
    async () => {
      const page = await typeIn('Quillfeather', '1991-02-03');
      await register().click();
      await another().click();
      await page.getByLabel('Family name').fill('Featherquill');
      await fillDay(page, 'Date of birth (optional)', '1990-05-06');
      await settled(page);
      expect(await another().count()).toBe(0);
      await register().click();
      await expectShown(page.getByRole('link', { name: 'Featherquill, Marguerite' }));
      expect(await register().isDisabled()).toBe(true);
    },
    STORY_MS,
  );

  it(
    'stays typed through a reload, until the client is registered',
    async () => {
      const page = await typeIn('Driftwood', '1987-06-05');
      await page.waitForTimeout(SEALED_MS);
      await page.reload();
      expect(await page.getByLabel('Family name').inputValue()).toBe('Driftwood');
      expect(await shownIn(page, 'Date of birth (optional)')).toBe('06:05:1987');
      await register().click();
      await page.waitForURL(/record\/inquiry/);
      await page.goto(`${console.url}/clients/new`);
      expect(await page.getByLabel('Family name').inputValue()).toBe('');
    },
    STORY_MS,
  );

  it(
    'is registered without a name where none is given',
    async () => {
      const { page } = director;
      await page.goto(`${console.url}/clients/new`);
      await page.getByText('The name is not known, or the person does not give it').click();
      expect(await page.getByLabel('Family name').count()).toBe(0);
      await register().click();
      await page.waitForURL(/record\/inquiry/);
      await expectShown(page.getByText(/^Client [0-9a-f]{8}/));
    },
    STORY_MS,
  );
});
