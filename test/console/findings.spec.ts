import type { Page } from 'playwright-core';
import { ConsoleInBrowser, describeInBrowser, expectShown, FROM_CONSOLE, tick, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 60_000;
const DALLAS = 'Larkspur Dallas';

describeInBrowser('what the rules find', () => {
  let console: ConsoleInBrowser;
  let clinician: Viewer;
  let page: Page;
  let clientId: string;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    clinician = await console.signedIn('Clinician', DALLAS);
    page = clinician.page;
    const registered = await clinician.context.request.post(`${console.url}/v1/clients`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': 'a-new-client' },
      data: { facilityId: 'DAL', anonymous: true },
    });
    clientId = ((await registered.json()) as { clientId: string }).clientId;
  }, START_MS);
  afterAll(() => console?.close());

  const proposeAdmission = async () => {
    await page.goto(`${console.url}/clients/${clientId}/record/admission?site=DAL`);
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await tick(
      page.getByRole('radiogroup', { name: 'To which level?' }).getByRole('radio', { name: /Intensive outpatient/ }),
    );
  };

  it(
    'opens the form that meets a finding, and comes back to what was typed',
    async () => {
      await proposeAdmission();
      await page.getByLabel(/Note for colleagues/).fill('Asked for an evening group.');
      await expectShown(page.getByText('No assessment is recorded before this move.'));
      await page.getByRole('link', { name: 'Record assessment' }).click();
      await expectShown(page.getByRole('heading', { level: 1, name: 'Assessment' }));
      await page.getByRole('button', { name: 'Yesterday' }).click();
      await expectShown(page.getByText('Can be recorded as it is.'));
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await expectShown(page.getByRole('heading', { level: 1, name: 'Admission' }));
      await expectShown(page.getByText('checked just now; nothing is recorded yet'));
      expect(await page.getByText('No assessment is recorded before this move.').count()).toBe(0);
      expect(await page.getByLabel(/Note for colleagues/).inputValue()).toBe('Asked for an evening group.');
      expect(await page.getByRole('heading', { name: 'This record changed while you typed' }).count()).toBe(0);
    },
    STORY_MS,
  );
});
