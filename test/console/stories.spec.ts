import { ConsoleInBrowser, describeInBrowser, expectShown, settled, tick, type Viewer } from './browser.js';

const START_MS = 120_000;
/** A story of several pages takes long where the machine is busy. */
const STORY_MS = 60_000;
/** A client’s name as the console writes it: family, given. */
const NAMED = /\w+, \w+/;
const ALL = 'All sites';
const DALLAS = 'Larkspur Dallas';

describeInBrowser('the console, in a real browser', () => {
  let console: ConsoleInBrowser;
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
  }, START_MS);
  afterAll(() => console?.close());

  describe('for a director at the weekly census meeting', () => {
    let director: Viewer;
    beforeAll(async () => {
      director = await console.signedIn('Clinical director', ALL);
    }, START_MS);

    it('opens on the census board', async () => {
      await expectShown(director.page.getByRole('heading', { name: 'Census board' }));
      expect(new URL(director.page.url()).pathname).toBe('/board');
    });

    it('shows behind each number as many clients as the number says', async () => {
      const figures = director.page.getByRole('button', { name: /: show the clients$/ });
      await figures.first().waitFor();
      const count = await figures.count();
      expect(count).toBeGreaterThan(10);
      for (const index of [0, Math.floor(count / 3), Math.floor((2 * count) / 3), count - 1]) {
        const figure = figures.nth(index);
        const number = Number(await figure.innerText());
        await figure.click();
        const pane = director.page.getByRole('complementary');
        await pane.getByText(new RegExp(`: ${number} (clients?|placements|moves|plans)\\b`)).waitFor();
        expect(await pane.getByRole('listitem').count()).toBe(number);
        await pane.getByRole('button', { name: 'Close' }).click();
      }
    }, 60_000);

    it('counts in all what the service counts', async () => {
      const { context, page } = director;
      const census = (await (await context.request.get(`${console.url}/v1/census`)).json()) as {
        totals: { clients: number; onLeave: number };
      };
      await expectShown(
        page.getByText(`${census.totals.clients} clients in treatment · ${census.totals.onLeave} on leave`),
      );
    });

    it('goes back in time, says so, and records nothing there', async () => {
      const { page } = director;
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'End of last month' }).click();
      await expectShown(page.getByText('Nothing can be recorded here'));
      expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/T23:59[+-]/);
      await page.getByRole('button', { name: 'Back to now' }).click();
      await page.getByText('Nothing can be recorded here').waitFor({ state: 'detached' });
    });

    it(
      'follows a transition from the audit to the client’s path',
      async () => {
        const { page } = director;
        await page.getByRole('link', { name: 'Audit' }).click();
        await page.locator('label', { hasText: /^Justified/ }).click();
        await page.waitForURL(/verdict=justified/);
        // Rows of the earlier question may still be on their way out.
        await settled(page);
        await page.locator('main button[aria-pressed]').first().click();
        const dossier = page.getByRole('complementary');
        for (const word of ['Happened', 'Recorded', 'Approved', 'Reason', 'Checked by'])
          await dossier.getByText(word).first().waitFor();
        await dossier.getByRole('link').first().click();
        await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
        expect(new URL(page.url()).pathname).toMatch(/^\/clients\/[0-9a-f-]{36}$/);
      },
      STORY_MS,
    );

    it(
      'counts for each filter of the audit as many transitions as choosing it lists',
      async () => {
        const { page, context } = director;
        await page.goto(`${console.url}/audit?period=all&verdict=non-conforming,justified`);
        const heading = page.getByText(/^\d+ transitions of \d+ clients$/);
        await heading.waitFor();
        const { total } = (await (
          await context.request.get(`${console.url}/v1/transitions/counts?conformance=non-conforming,justified`)
        ).json()) as { total: number };
        expect(await heading.innerText()).toMatch(new RegExp(`^${total} transitions`));
        const box = page.locator('label', { hasText: /^Discharge\d+$/ });
        const count = Number((await box.innerText()).match(/\d+$/)?.[0]);
        await box.click();
        await expectShown(page.getByText(new RegExp(`^${count} transitions of`)));
      },
      STORY_MS,
    );

    it(
      'makes a packet of a payer’s record numbers, and of none that stand in the address',
      async () => {
        const { page, context } = director;
        const { items } = (await (
          await context.request.get(`${console.url}/v1/transitions?conformance=justified&limit=3`)
        ).json()) as { items: readonly { clientId: string }[] };
        const numbers: string[] = [];
        for (const { clientId } of items) {
          const answer = await context.request.get(`${console.url}/v1/clients/${clientId}/identity`);
          numbers.push(
            ((await answer.json()) as { identity: { recordNumbers: { value: string }[] } }).identity.recordNumbers[0]
              ?.value ?? '',
          );
        }
        await page.goto(`${console.url}/audit`);
        await page.getByRole('button', { name: 'Paste record numbers' }).click();
        await page.getByRole('textbox', { name: /One per line/ }).fill([...numbers, 'NO-SUCH-1'].join('\n'));
        await page.getByRole('button', { name: 'Show their transitions' }).click();
        await expectShown(page.getByText(/No client of your sites has: NO-SUCH-1/));
        await page.getByRole('button', { name: 'Close' }).click();
        expect(page.url()).not.toContain(encodeURIComponent(numbers[0] as string));
        await page.getByRole('link', { name: 'Audit packet' }).click();
        await expectShown(page.getByText('42 CFR part 2 prohibits unauthorized use or disclosure of these records.'));
        const clients = new Set(items.map(({ clientId }) => clientId)).size;
        await expectShown(page.getByText(new RegExp(`^\\d+ transitions of ${clients} clients?$`)));
        expect(await page.getByRole('heading', { level: 2, name: /^Record number / }).count()).toBe(clients);
      },
      STORY_MS,
    );

    it(
      'opens as many stays as each ending says',
      async () => {
        const { page } = director;
        await page.goto(`${console.url}/stays`);
        const completed = page.getByRole('button', { name: /^\d+ Completed: show the stays$/ });
        await completed.waitFor();
        const count = Number(await completed.innerText());
        await completed.click();
        const pane = page.getByRole('complementary');
        await expectShown(pane.getByText(`${count} stays`));
        expect(await pane.getByRole('listitem').count()).toBe(count);
      },
      STORY_MS,
    );

    it(
      'keeps names out of the address and of the title',
      async () => {
        const { page } = director;
        await page.goto(`${console.url}/clients`);
        await page.locator('main').getByRole('link', { name: NAMED }).first().click();
        const heading = page.getByRole('heading', { level: 1, name: NAMED });
        await heading.waitFor();
        const family = (await heading.innerText()).split(',')[0] as string;
        expect([page.url(), await page.title()].join(' ')).not.toContain(family);
      },
      STORY_MS,
    );

    it('had nothing to complain of, the policy of the page included', () => expect(director.complaints).toEqual([]));
  });

  describe('for a clinician at the end of a day', () => {
    let clinician: Viewer;
    beforeAll(async () => {
      clinician = await console.signedIn('Clinician', DALLAS);
      const { page, context } = clinician;
      const census = (await (
        await context.request.get(`${console.url}/v1/census?placements=true&status=present&limit=5`)
      ).json()) as {
        placements: readonly { clientId: string }[];
      };
      await page.goto(`${console.url}/clients/${census.placements[0]?.clientId}`);
    }, START_MS);

    it('records an entry with the keyboard alone, and sees it on the path', async () => {
      const { page } = clinician;
      const before = Number((await page.getByRole('heading', { name: /^Entries: \d+$/ }).innerText()).split(' ')[1]);
      await page.getByRole('button', { name: 'Record' }).press('Enter');
      await page.getByRole('link', { name: 'Living environment' }).press('Enter');
      await page.getByRole('button', { name: 'Now', exact: true }).press('Enter');
      await page.getByRole('radio', { name: 'Sober living' }).press('Space');
      await page.getByRole('radio', { name: 'Yes' }).first().press('Space');
      await page.getByLabel(/Note for colleagues/).fill('<script>alert(1)</script> משפחה תומכת');
      await expectShown(page.getByText('Can be recorded as it is.'));
      await page.getByRole('button', { name: 'Record', exact: true }).press('Enter');
      await expectShown(page.getByRole('heading', { name: `Entries: ${before + 1}` }));
    }, 60_000);

    it('reads the note as it was typed, with nothing run from it', async () => {
      const { page } = clinician;
      await expectShown(page.getByText('<script>alert(1)</script> משפחה תומכת'));
    });

    it('takes it back within ten minutes, and still reads it, struck through', async () => {
      const { page } = clinician;
      await page.getByRole('button', { name: /^Undo \(\d+:\d\d\)$/ }).click();
      await expectShown(page.getByRole('complementary').getByText('Voided').first());
      expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
    });

    it('sees what the rules say of a level change before it is recorded', async () => {
      const { page } = clinician;
      await page.getByRole('button', { name: 'Record' }).click();
      await page.getByRole('link', { name: 'Change level' }).click();
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await tick(page.getByRole('radio', { disabled: false }).last());
      await expectShown(page.getByText('checked just now; nothing is recorded yet'));
    });

    it('keeps what was typed when the way leads elsewhere and back', async () => {
      const { page } = clinician;
      await page.getByLabel(/Note for colleagues/).fill('To be discussed with the team.');
      await page.goBack();
      await page.goForward();
      expect(await page.getByLabel(/Note for colleagues/).inputValue()).toBe('To be discussed with the team.');
    });

    it(
      'finds no client of another site, whatever the address',
      async () => {
        const director = await console.signedIn('Clinical director', 'Larkspur Orange County');
        const { placements } = (await (
          await director.context.request.get(`${console.url}/v1/census?placements=true&limit=100`)
        ).json()) as {
          placements: readonly { clientId: string }[];
        };
        // Somebody there may have been at the clinician's site before: that client is theirs to see.
        let foreign = '';
        for (const { clientId } of placements) {
          const seen = await clinician.context.request.get(`${console.url}/v1/clients/${clientId}/path`);
          if (foreign === '' && seen.status() === 404) foreign = clientId;
        }
        expect(foreign).not.toBe('');
        await clinician.page.goto(`${console.url}/clients/${foreign}`);
        await expectShown(
          clinician.page.getByText('This client is not at your sites. Search for the client, or ask a director.'),
        );
        await director.context.close();
      },
      STORY_MS,
    );
  });

  describe('as a session', () => {
    it('is a cookie that scripts cannot read and other sites cannot send', async () => {
      const { context, page } = await console.signedIn('Analyst', ALL);
      const [cookie] = await context.cookies();
      expect(cookie).toMatchObject({ name: 'throughline-session', httpOnly: true, sameSite: 'Strict', path: '/' });
      expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])')).not.toContain(
        cookie?.value,
      );
      await context.close();
    });

    it('changes nothing on the strength of the cookie alone', async () => {
      const { context } = await console.signedIn('Clinician', DALLAS);
      const body = { data: { facilityId: 'DAL', anonymous: true }, headers: { 'Idempotency-Key': 'forged' } };
      expect((await context.request.post(`${console.url}/v1/clients`, body)).status()).toBe(401);
      expect((await context.request.post(`${console.url}/session`, { data: { role: 'director' } })).status()).toBe(403);
      await context.close();
    });

    it('ends when one signs out', async () => {
      const { context, page } = await console.signedIn('Clinician', DALLAS);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expectShown(page.getByRole('heading', { name: 'Sign in to Throughline' }));
      expect((await context.request.get(`${console.url}/v1/census`)).status()).toBe(401);
      await context.close();
    });
  });
});
