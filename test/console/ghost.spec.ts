import type { Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  fillDay,
  FROM_CONSOLE,
  pick,
  type Viewer,
} from './browser.js';

const START_MS = 240_000;
const STORY_MS = 90_000;
const WIDTHS = [1366, 390] as const;

describeInBrowser('a correction, beside the entry as it was', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let page: Page;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', 'Larkspur Dallas');
    page = director.page;
  }, START_MS);
  afterAll(() => console?.close());

  const send = async (route: string, data: object): Promise<Readonly<Record<string, string>>> => {
    const answer = await director.context.request.post(`${console.url}/v1/clients${route}`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': crypto.randomUUID() },
      data,
    });
    expect([route, answer.status(), await answer.text()]).toEqual([route, 201, expect.anything()]);
    return (await answer.json()) as Readonly<Record<string, string>>;
  };
  const admitted = async (): Promise<Readonly<Record<string, string>>> => {
    const { clientId } = await send('', { facilityId: 'DAL', anonymous: true });
    const admission = { when: dayInDallas(9), facilityId: 'DAL', level: '2.1', reason: 'clinical-judgment' };
    const acknowledge = { acknowledge: [] };
    return { clientId: String(clientId), ...(await send(`/${clientId}/admissions`, { ...admission, ...acknowledge })) };
  };
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

  it.each(WIDTHS)(
    'shows both on one time axis and answer by answer, %i pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 768 });
      const { clientId, entryId } = await admitted();
      await page.goto(`${console.url}/clients/${clientId}/record/correct?entry=${entryId}`);
      await pick(page, 'What was wrong?', 'Wrong date or time');
      const both = page.getByRole('region', { name: 'As it was, and as it will be' });
      await expectShown(both);
      expect(await both.getByText('Changed').count()).toBe(0);
      await fillDay(page, 'When did it happen?', dayInDallas(6));
      await expectShown(row('When').locator('s'));
      await expectShown(row('When').getByText('Changed'));
      await expectShown(both.getByRole('img', { name: /^Was / }));
      await expectShown(both.getByRole('group', { name: /^Was .* Will be / }));
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
    },
    STORY_MS,
  );

  it(
    'stays on the path: the chosen entry has its earlier version as a ghost',
    async () => {
      await page.setViewportSize({ width: 1366, height: 768 });
      const { clientId, entryId } = await admitted();
      await page.goto(`${console.url}/clients/${clientId}/record/correct?entry=${entryId}`);
      await pick(page, 'What was wrong?', 'Wrong date or time');
      await fillDay(page, 'When did it happen?', dayInDallas(6));
      const record = page.getByRole('button', { name: 'Correct this entry' });
      await expectShown(record);
      const reason = page.getByLabel('Reason for accepting these changes');
      await record.and(page.locator(':enabled')).or(reason).first().waitFor();
      if (await reason.count()) await pick(page, 'Reason for accepting these changes');
      await record.and(page.locator(':enabled')).click();
      await expectShown(page.getByText('Before the correction'));
      const chart = page.getByRole('region', { name: 'Path' });
      await expectShown(chart.getByRole('img', { name: /^Was / }));
      await page.goto(`${console.url}/clients/${clientId}`);
      await expectShown(chart);
      expect(await chart.getByRole('img', { name: /^Was / }).count()).toBe(0);
    },
    STORY_MS,
  );
});
