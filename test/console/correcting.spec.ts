import type { Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  fillDay,
  fillTime,
  FROM_CONSOLE,
  pick,
  tick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 90_000;
const DALLAS = 'Larkspur Dallas';

interface Entry {
  readonly entryId: string;
  readonly kind: string;
  readonly voided: unknown;
  readonly effective: { readonly at: string };
  readonly details: Readonly<Record<string, unknown>>;
}
interface Placement {
  readonly placementId: string;
  readonly place: { readonly facilityId: string; readonly level: { readonly code: string } };
}
interface Path {
  readonly timeline: readonly Entry[];
  readonly situation: { readonly placements: readonly Placement[] };
  readonly plans: readonly { readonly state: string }[];
  readonly proposals: readonly { readonly state: string }[];
}

describeInBrowser('what was recorded wrong', () => {
  let console: ConsoleInBrowser;
  let clinician: Viewer;
  let director: Viewer;
  let page: Page;
  let paths: ReadonlyMap<string, Path>;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    clinician = await console.signedIn('Clinician', DALLAS);
    director = await console.signedIn('Clinical director', 'All sites');
    page = director.page;
    const listed = await asked<{ items: readonly { clientId: string }[] }>('/v1/clients?limit=100');
    const found = new Map<string, Path>();
    for (const { clientId } of listed.items) found.set(clientId, await pathOf(clientId));
    paths = found;
  }, START_MS);
  afterAll(() => console?.close());

  const asked = async <Answer>(url: string): Promise<Answer> =>
    (await (await director.context.request.get(`${console.url}${url}`)).json()) as Answer;
  const pathOf = (clientId: string) => asked<Path>(`/v1/clients/${clientId}/path`);
  const where = (fits: (path: Path) => boolean): string =>
    [...paths].find(([, path]) => fits(path))?.[0] ?? 'no such client in the demo';
  const newClient = async () => {
    const answer = await clinician.context.request.post(`${console.url}/v1/clients`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': crypto.randomUUID() },
      data: { facilityId: 'DAL', anonymous: true },
    });
    expect([answer.status(), await answer.text()]).toEqual([201, expect.anything()]);
    return ((await answer.json()) as { clientId: string }).clientId;
  };
  const send = async (clientId: string, route: string, body: object) => {
    const answer = await director.context.request.post(`${console.url}/v1/clients/${clientId}/${route}`, {
      headers: { ...FROM_CONSOLE, 'Idempotency-Key': crypto.randomUUID() },
      data: body,
    });
    expect([route, answer.status(), await answer.text()]).toEqual([route, 201, expect.anything()]);
  };
  const open = async (at: Page, clientId: string, what: string, entry: Entry | undefined) => {
    await at.goto(`${console.url}/clients/${clientId}/record/${what}?entry=${entry?.entryId}`);
    await expectShown(at.getByRole('heading', { level: 1, name: /an entry$/ }));
  };

  it(
    'is corrected from what stands there, whatever was recorded',
    async () => {
      const one = new Map<string, readonly [clientId: string, entry: Entry]>();
      for (const [clientId, { timeline }] of paths)
        for (const entry of timeline) if (!entry.voided && !one.has(entry.kind)) one.set(entry.kind, [clientId, entry]);
      const judged: [string, number][] = [];
      for (const [kind, [clientId, entry]] of one) {
        await open(page, clientId, 'correct', entry).catch(async (error: unknown) => {
          throw new Error(`${kind} ${await page.locator('body').innerText()}`, { cause: error });
        });
        const answer = page.waitForResponse((response) => response.url().includes('/corrections?dryRun=true'));
        await pick(page, 'What was wrong?', 'Another detail was wrong');
        const got = await answer;
        judged.push([kind, got.status()]);
        if (got.status() === 400) throw new Error(`${kind}: ${await got.text()}`);
        await page.getByRole('link', { name: 'Cancel' }).click();
      }
      expect(judged.length).toBeGreaterThan(12);
      expect(judged.filter(([, status]) => status !== 200 && status !== 422)).toEqual([]);
    },
    3 * STORY_MS,
  );

  it(
    'is corrected in one field, and stays readable as it was',
    async () => {
      const clientId = await newClient();
      await send(clientId, 'living-environments', { when: dayInDallas(1), facilityId: 'DAL', place: 'shelter' });
      const [entry] = (await pathOf(clientId)).timeline;
      await open(page, clientId, 'correct', entry);
      await pick(page, 'What was wrong?', 'Another detail was wrong');
      await tick(page.getByRole('radio', { name: 'Sober living' }));
      await expectShown(page.getByText('Can be recorded as it is.'));
      await page.getByRole('button', { name: 'Correct this entry' }).click();
      await expectShown(page.getByText('Before the correction'));
      const [corrected] = (await pathOf(clientId)).timeline;
      expect(corrected?.details).toMatchObject({ place: 'sober-living' });
    },
    STORY_MS,
  );

  it(
    'keeps its note: whoever cannot read it does not restate the entry',
    async () => {
      const clientId = await newClient();
      await send(clientId, 'living-environments', {
        ...{ when: dayInDallas(1), facilityId: 'DAL', place: 'shelter' },
        narrative: 'Her sister calls on Mondays.',
      });
      const [entry] = (await pathOf(clientId)).timeline;
      const desk = await console.signedIn('Admissions staff', DALLAS);
      await desk.page.goto(`${console.url}/clients/${clientId}/record/correct?entry=${entry?.entryId}`);
      await expectShown(desk.page.getByText('This entry has a note that you cannot read'));
      await desk.context.close();
      await open(page, clientId, 'correct', entry);
      expect(await page.getByLabel(/Note for colleagues/).inputValue()).toBe('Her sister calls on Mondays.');
    },
    STORY_MS,
  );

  it(
    'goes to the director where a clinician may not void, and is approved there',
    async () => {
      const clientId = await newClient();
      await send(clientId, 'living-environments', { when: dayInDallas(1), facilityId: 'DAL', place: 'shelter' });
      const [entry] = (await pathOf(clientId)).timeline;
      await open(clinician.page, clientId, 'void', entry);
      await pick(clinician.page, 'Why is it voided?', 'Did not happen');
      await clinician.page.getByRole('button', { name: 'Send to the director' }).click();
      await expectShown(clinician.page.getByText('Waiting for approval'));
      expect((await pathOf(clientId)).timeline[0]?.voided).toBeNull();
      await page.goto(`${console.url}/clients/${clientId}`);
      await expectShown(page.getByText('Void: '));
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      await page.getByText('Waiting for approval').waitFor({ state: 'detached' });
      expect((await pathOf(clientId)).timeline[0]?.voided).not.toBeNull();
    },
    STORY_MS,
  );

  it(
    'is reinstated by a director after a void, and not where nobody voided it',
    async () => {
      const clientId = await newClient();
      await send(clientId, 'living-environments', { when: dayInDallas(1), facilityId: 'DAL', place: 'shelter' });
      const [entry] = (await pathOf(clientId)).timeline;
      await page.goto(`${console.url}/clients/${clientId}/record/reinstate?entry=${entry?.entryId}`);
      await expectShown(page.getByText('This entry is not voided: there is nothing to reinstate.'));
      await open(page, clientId, 'void', entry);
      await pick(page, 'Why is it voided?', 'Did not happen');
      await page.getByRole('button', { name: 'Void this entry' }).click();
      await page.getByRole('complementary').getByRole('link', { name: 'Reinstate' }).click();
      await page.getByLabel(/Note for colleagues/).fill('It did happen, after all.');
      await expectShown(page.getByText('Can be recorded as it is.'));
      await page.keyboard.press('Control+Enter');
      await expectShown(page.getByRole('complementary').getByRole('link', { name: 'Void' }));
      expect((await pathOf(clientId)).timeline[0]?.voided).toBeNull();
      await clinician.page.goto(`${console.url}/clients/${clientId}/record/reinstate?entry=${entry?.entryId}`);
      await expectShown(clinician.page.getByText('This entry is not voided'));
    },
    STORY_MS,
  );

  it(
    'takes what depends on it along, once somebody has said so',
    async () => {
      const clientId = where(
        ({ timeline, situation }) =>
          situation.placements.length === 1 &&
          timeline.filter(({ voided }) => !voided).filter(({ kind }) => /Stepped|Admitted/.test(kind)).length > 1,
      );
      const admission = (await pathOf(clientId)).timeline.find(({ kind, voided }) => kind === 'Admitted' && !voided);
      await open(page, clientId, 'void', admission);
      await pick(page, 'Why is it voided?', 'Did not happen');
      await expectShown(page.getByText('These entries depend on it:'));
      await tick(page.getByRole('radio', { name: 'Void them too' }));
      await page.getByText('These entries depend on it:').waitFor();
      const reason = page.getByLabel('Reason for accepting these changes');
      await page.waitForTimeout(1_500);
      if (await reason.count()) await pick(page, 'Reason for accepting these changes');
      await page.getByRole('button', { name: 'Void this entry' }).click();
      await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
      expect((await pathOf(clientId)).situation.placements).toEqual([]);
    },
    STORY_MS,
  );

  it(
    'asks which placement, where a client has two',
    async () => {
      const clientId = where(({ situation }) => situation.placements.length === 2);
      await page.goto(`${console.url}/clients/${clientId}/record/leave`);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await tick(page.getByRole('radiogroup', { name: 'Kind of leave' }).getByRole('radio').first());
      await tick(page.getByRole('radiogroup', { name: 'Which placement?' }).getByRole('radio').first());
      await expectShown(page.getByRole('button', { name: /^Record/ }).last());
      await page
        .getByRole('button', { name: /^Record/ })
        .last()
        .click();
      await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
    },
    STORY_MS,
  );

  it(
    'shows what is planned, and settles it when it is recorded or canceled',
    async () => {
      const clientId = where(
        ({ situation, timeline, plans }) =>
          situation.placements.length === 1 &&
          situation.placements.every(({ place }) => place.facilityId === 'DAL') &&
          plans.length === 0 &&
          !timeline.some(({ kind }) => kind === 'LeaveStarted' || kind === 'Discharged'),
      );
      const plan = async () => {
        await page.goto(`${console.url}/clients/${clientId}/record/discharge`);
        await fillDay(page, 'When did it happen?: date', dayInDallas(-2));
        await fillTime(page, 'When did it happen?: time', '10:00');
        await pick(page, 'Disposition');
        await tick(page.getByRole('radio', { name: 'Yes' }).first());
        await page.getByRole('button', { name: 'Plan it' }).click();
        await expectShown(page.getByText('Record it when it happens.'));
      };
      await plan();
      await page.getByRole('button', { name: 'Cancel the plan…' }).click();
      await pick(page, 'Why is it canceled?');
      await page.getByRole('button', { name: 'Cancel this plan' }).click();
      await page.getByText('Record it when it happens.').waitFor({ state: 'detached' });
      expect((await pathOf(clientId)).plans.map(({ state }) => state)).toEqual(['canceled']);
      await plan();
      await page.goto(`${console.url}/clients/${clientId}/record/discharge`);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await pick(page, 'Disposition');
      await tick(page.getByRole('radio', { name: 'Yes', exact: true }).first());
      await expectShown(page.getByText('Was this planned?'));
      await pick(page, 'Why?');
      await expectShown(page.getByText(/^Checked just|checked just now/));
      if (
        await page
          .getByRole('button', { name: /^Record/ })
          .last()
          .isDisabled()
      )
        throw new Error(await page.locator('main').innerText());
      await page
        .getByRole('button', { name: /^Record/ })
        .last()
        .click();
      await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
      expect((await pathOf(clientId)).plans.map(({ state }) => state)).toContain('carried-out');
    },
    STORY_MS,
  );
});
