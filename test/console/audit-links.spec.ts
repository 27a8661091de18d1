import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import {
  ConsoleInBrowser,
  dayInDallas,
  describeInBrowser,
  expectShown,
  FROM_CONSOLE,
  settled,
  tick,
  type Viewer,
} from './browser.js';

const START_MS = 120_000;
const STORY_MS = 120_000;
const DALLAS = 'Larkspur Dallas';
const LISTED_AT_ONCE = 100;

interface Row {
  readonly entryId: string;
  readonly clientId: string;
}

describeInBrowser('links of the audit', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let operator: Viewer;
  let page: Page;
  /** A client whose only transition was voided. */
  let voided: Row;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    operator = await console.signedIn('Operator', 'All sites');
    page = director.page;
    const { clientId = '' } = await send(director, '/v1/clients', { facilityId: 'DAL', anonymous: true });
    await send(director, `/v1/clients/${clientId}/assessments`, {
      facilityId: 'DAL',
      when: dayInDallas(1),
      parts: [],
    });
    const { entryId = '', versionId } = await send(director, `/v1/clients/${clientId}/admissions`, {
      facilityId: 'DAL',
      when: dayInDallas(),
      level: '2.1',
      programId: 'DAL-IOP-AM',
      reason: 'medical-need',
      acknowledge: ['assessment-reviewed'],
    });
    await send(director, `/v1/clients/${clientId}/entries/${entryId}/voids`, {
      replaces: versionId,
      reason: 'duplicate',
    });
    voided = { clientId, entryId };
  }, START_MS);
  afterAll(() => console?.close());

  async function send({ context }: Viewer, path: string, data: object) {
    const headers = { ...FROM_CONSOLE, 'Idempotency-Key': randomUUID() };
    const answer = await context.request.post(console.url + path, { headers, data });
    expect([path, answer.ok()]).toEqual([path, true]);
    return (await answer.json()) as Readonly<Record<string, string>>;
  }
  const ask = async <Answer>({ context }: Viewer, path: string) =>
    (await (await context.request.get(console.url + path)).json()) as Answer;
  const listed = async (query: string, viewer = director) =>
    (await ask<{ items: readonly Row[] }>(viewer, `/v1/transitions?${query}`)).items;
  const dossier = () => page.getByRole('complementary');
  const open = async (query: string) => {
    await page.goto(`${console.url}/audit?${query}`);
    await dossier().waitFor();
    await settled(page);
  };

  it(
    'open a transition that was voided, which the list leaves out',
    async () => {
      await open(`entry=${voided.entryId}`);
      await expectShown(dossier().getByRole('heading', { name: 'Admission' }));
      await expectShown(dossier().getByText('Voided, duplicate'));
    },
    STORY_MS,
  );

  it(
    'open a transition that is not among the first of the list, and one that its filters leave out',
    async () => {
      const rows = await listed('sort=effectiveAt&limit=500');
      const oldest = rows[0] as Row;
      expect(rows.length).toBeGreaterThan(LISTED_AT_ONCE);
      for (const query of ['period=all', 'period=30&verdict=non-conforming']) {
        await open(`${query}&entry=${oldest.entryId}`);
        const link = dossier().getByRole('link').first();
        expect([query, await link.getAttribute('href')]).toEqual([query, expect.stringContaining(oldest.clientId)]);
      }
      await page.keyboard.press('Escape');
      await dossier().waitFor({ state: 'detached' });
    },
    STORY_MS,
  );

  it(
    'say of a transition of nobody, of another site, and of an ID that was cut that none is here',
    async () => {
      const here = new Set((await listed('limit=500')).map(({ entryId }) => entryId));
      const all = await console.signedIn('Clinical director', 'All sites');
      const elsewhere = (await listed('facilityId=BTC&limit=500', all)).find(
        ({ entryId }) => !here.has(entryId),
      ) as Row;
      await all.context.close();
      for (const entryId of [randomUUID(), elsewhere.entryId, voided.entryId.slice(0, 20)]) {
        await open(`entry=${entryId}`);
        await expectShown(dossier().getByText(/^No transition at your sites has the ID in this link\./));
      }
      await open(`entry=${voided.entryId}&knownAt=2026-01-01T00:00Z`);
      await expectShown(
        dossier().getByText(/^The transition of this link was not known at your sites at this moment\./),
      );
      await dossier().getByRole('button', { name: 'Close' }).click();
      await dossier().waitFor({ state: 'detached' });
    },
    STORY_MS,
  );

  it(
    'say that a record was erased',
    async () => {
      const erasures = `/v1/clients/${voided.clientId}/erasures`;
      await send(operator, erasures, { ground: 'client-request' });
      const [asked] = (await ask<{ erasures: readonly { erasureId: string }[] }>(director, erasures)).erasures;
      await send(director, `${erasures}/${asked?.erasureId}/confirmation`, { ground: 'client-request' });
      await open(`entry=${voided.entryId}`);
      await expectShown(dossier().getByText(/^This record was erased\./));
    },
    STORY_MS,
  );

  const ticks = () => page.getByRole('checkbox', { name: /^Tick / });
  const ticked = () => page.getByRole('checkbox', { name: /^Tick /, checked: true }).count();

  it(
    'keep the ticks through a reload, to the packet, and back from it by button and by link',
    async () => {
      await page.goto(`${console.url}/audit?period=365&verdict=justified`);
      await settled(page);
      for (const at of [0, 2]) await tick(ticks().nth(at));
      await page.reload();
      await expectShown(page.getByText('2 ticked'));
      await settled(page);
      expect(await ticked()).toBe(2);
      for (const back of [() => page.goBack(), () => page.getByRole('link', { name: 'Back to the audit' }).click()]) {
        await page.getByRole('link', { name: 'Audit packet' }).click();
        await expectShown(page.getByText(/^2 transitions of [12] clients?$/));
        await tick(page.getByRole('checkbox', { name: 'With names' }));
        await back();
        await expectShown(page.getByText('2 ticked'));
        await settled(page);
        expect([await ticked(), new URL(page.url()).searchParams.get('verdict')]).toEqual([2, 'justified']);
      }
    },
    STORY_MS,
  );

  it(
    'count ticked transitions and their clients as the service does',
    async () => {
      const entryIds = new URL(page.url()).searchParams.get('ticked');
      const { clients } = await ask<{ clients: number }>(director, `/v1/transitions/counts?entryId=${entryIds}`);
      await expectShown(page.getByText(`${clients} ${clients === 1 ? 'client' : 'clients'}`, { exact: true }));
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await page.getByText(/^\d+ ticked$/).waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.has('ticked')).toBe(false);
    },
    STORY_MS,
  );

  it(
    'say in a packet how much of what was asked for is not known, and why a file was not made',
    async () => {
      const { entryId } = (await listed('limit=1'))[0] as Row;
      await page.goto(`${console.url}/audit/packet?entries=${entryId},${randomUUID()}`);
      await expectShown(page.getByText(/^1 of 2 IDs in the request: nothing is known of it/));
      const file = /\/v1\/audit-packets\.ndjson/;
      await page.route(file, (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          json: {
            status: 503,
            code: 'disclosure-not-recorded',
            title: 'Not recorded',
            detail: 'The disclosure could not be recorded, so nothing was sent. Try again.',
          },
        }),
      );
      await page.getByRole('button', { name: 'NDJSON' }).click();
      await expectShown(
        page.getByRole('alert').getByText(/^The file was not made\. The disclosure could not be recorded/),
      );
      await page.unroute(file);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'NDJSON' }).click();
      expect((await download).suggestedFilename()).toMatch(/^audit-packet-[0-9a-f]{12}\.ndjson$/);
      await page.getByRole('alert').waitFor({ state: 'detached' });
    },
    STORY_MS,
  );
});
