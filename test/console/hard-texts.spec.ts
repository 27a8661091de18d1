import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { answerRequired, type Form, formsOfConsole, sources } from './any-form.js';
import { ConsoleInBrowser, describeInBrowser, expectShown, settled, type Viewer } from './browser.js';

const START_MS = 120_000;
const STORY_MS = 240_000;
const DALLAS = 'Larkspur Dallas';
const WIDTHS = [1366, 390];

const SCRIPT = '<script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">';
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200);
const HEBREW = 'מרים אסתר (2)';
/** It would turn round whatever stands behind it, up to the end of the paragraph. */
const TURNED = '\u202Ereversed \u2067אבג';
const EMOJI = '👩‍👧 😀 e\u0301';
const LINE = `${SCRIPT} ${LONG} ${HEBREW} ${TURNED} ${EMOJI}`;
const NOTE = `${SCRIPT}\n${LONG}\n\n${HEBREW}\n${TURNED}\n${EMOJI}`;
const BLANK = ' \u3000\t ';
/** Signs that mean something elsewhere, in a field that takes visible ASCII and no space. */
const SIGNS = '<b>"&\'1</b>';

/** Every file with a field for text, and what types into it here. A new one fails until somebody does. */
const TYPED_IN: Readonly<Record<string, string>> = {
  'frame/client-search.tsx': 'the search',
  'audit/paste-numbers.tsx': 'record numbers',
  'clients/person.tsx': 'registration',
  'record/note-field.tsx': 'forms',
  'record/field-control.tsx': 'forms',
  'record/pairs.tsx': 'forms',
  'record/wrong-client-form.tsx': 'forms over an entry',
  'record/correct-form.tsx': 'forms over an entry',
  'record/entry-form.tsx': 'forms',
  'record/void-form.tsx': 'forms over an entry',
  'record/reinstate-form.tsx': 'forms over an entry',
  'worklist/assign.tsx': 'the owner of a task',
};

const forms = await formsOfConsole();

describeInBrowser('texts that nobody expects', () => {
  let console: ConsoleInBrowser;
  let director: Viewer;
  let page: Page;
  let clients: readonly string[];
  const recorded: string[] = [];
  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    director = await console.signedIn('Clinical director', DALLAS);
    page = director.page;
    page.on('dialog', (dialog) => {
      director.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const { placements } = (await ask('/v1/census?placements=true&status=present&limit=200')) as {
      placements: readonly { clientId: string }[];
    };
    clients = [...new Set(placements.map(({ clientId }) => clientId))];
  }, START_MS);
  afterAll(() => console?.close());

  const ask = async (path: string) =>
    (await director.context.request.get(console.url + path, { maxRetries: 2 })).json() as Promise<unknown>;
  const textsOf = async (clientId: string) => {
    const path = (await ask(`/v1/clients/${clientId}/path`)) as Record<
      'narratives' | 'references',
      Readonly<Record<string, { readonly text: string }>> | null
    >;
    return [path.narratives, path.references].flatMap((texts) => Object.values(texts ?? {}).map(({ text }) => text));
  };
  /** Nothing sticks out of the page, wide or narrow. */
  const expectFits = async (what: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 768 });
      const out = await page.evaluate(
        `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter((box) => box.getBoundingClientRect().right > innerWidth + 1)
          .map((box) => box.tagName + ' ' + box.className).slice(0, 5)`,
      );
      expect([what, width, out]).toEqual([what, width, []]);
    }
    await page.setViewportSize({ width: WIDTHS[0] as number, height: 768 });
  };
  const verdict = () => page.locator('form [aria-busy=false][aria-live=polite]');
  const fill = async (field: Locator, text: string) => {
    await field.fill('');
    await field.focus();
    // As one pastes: a field that takes only so many letters would cut it.
    await page.keyboard.insertText(text);
    expect(await field.inputValue()).toBe(text);
  };
  const submit = () => page.locator('form [type=submit]');
  const isTaken = () => submit().isEnabled();
  const lines = () => page.locator('form input[type=text]:not([role], [inputmode])');
  const note = () => page.getByRole('textbox', { name: /^Note/ });
  /** The check that is shown is of what is typed now. */
  const checked = async () => {
    await settled(page);
    await verdict().waitFor();
  };
  /** Records what is typed, or finds the sentence that says why it cannot be. */
  const recordOrRead = async (what: string, clientId: string, texts: readonly string[]) => {
    if (!(await isTaken())) {
      const said = await page
        .locator('form [role=alert], form [type=submit] >> xpath=../following-sibling::p')
        .allInnerTexts();
      expect([what, said.filter((words) => /\w .*\.$/.test(words.trim())).length > 0]).toEqual([what, true]);
      for (const [index, text] of texts.entries())
        expect(await page.locator('form').getByRole('textbox').nth(index).inputValue()).toBe(text);
      return;
    }
    await submit().click();
    await expectShown(page.getByRole('heading', { name: /^Entries: \d+$/ }));
    await settled(page);
    const kept = await textsOf(clientId);
    expect([what, texts.filter((text) => !kept.includes(text))]).toEqual([what, []]);
    if (page.url().includes('entry='))
      for (const text of texts)
        expect(await page.getByRole('complementary').first().locator('dd').allTextContents()).toContain(text);
    await expectFits(`${what}, recorded`);
    recorded.push(what);
  };

  it('are typed into every field for text', () => {
    const typing = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.startsWith('fields/'))
      .filter((name) =>
        /<(?:Written|LongText|NoteField|TextArea)\b|<Input\b[^>]*className="input"/.test(
          readFileSync(join(sources, name), 'utf8'),
        ),
      );
    expect(typing.toSorted()).toEqual(Object.keys(TYPED_IN).toSorted());
  });

  it.each(forms.map((form, index) => [form.id, form, index] as const))(
    'are recorded by %s and shown as they are, or are said to be none',
    async (id: string, form: Form, index: number) => {
      const clientId = clients[index % clients.length] ?? '';
      await page.goto(`${console.url}/clients/${clientId}/record/${id}`);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      for (const { pair } of form.fields)
        if (pair?.some(({ choices }) => !choices)) await page.getByRole('button', { name: 'Add one' }).click();
      await answerRequired(page);
      await fill(note(), NOTE);
      const typed = await lines().all();
      for (const line of typed) await fill(line, LINE);
      await expectFits(id);
      if (typed.length > 0) {
        await checked();
        expect([id, await isTaken(), await page.locator('form .field .error-text').count()]).toEqual([
          id,
          false,
          typed.length,
        ]);
        for (const line of typed) await fill(line, SIGNS);
      }
      await checked();
      await recordOrRead(id, clientId, [NOTE]);
    },
    STORY_MS,
  );

  it('are recorded by most forms', () => expect(recorded.length).toBeGreaterThan(forms.length / 2));

  it(
    'stay whole in the forms over an entry, and are recorded by them',
    async () => {
      const clientId = clients[forms.findIndex(({ id }) => id === 'living-environment') % clients.length] ?? '';
      const { timeline } = (await ask(`/v1/clients/${clientId}/path`)) as {
        timeline: readonly { readonly entryId: string; readonly kind: string }[];
      };
      const entryId = timeline.findLast(({ kind }) => kind === 'LivingEnvironmentRecorded')?.entryId ?? '';
      const open = (form: string) => page.goto(`${console.url}/clients/${clientId}/record/${form}?entry=${entryId}`);
      await open('wrong-client');
      const sought = page.getByLabel('Whom is it about?');
      for (const text of [LINE, NOTE]) {
        await sought.fill(text);
        await expectShown(page.locator('form [role=status]', { hasText: /clients?$|\.$/ }));
        await expectFits('wrong-client');
      }
      await open('correct');
      await note().waitFor();
      expect(await note().inputValue()).toBe(NOTE);
      await answerRequired(page);
      await fill(note(), `${NOTE}\n${SIGNS}`);
      await checked();
      await recordOrRead('correct', clientId, [`${NOTE}\n${SIGNS}`]);
      await open('void');
      await answerRequired(page);
      await checked();
      await submit().click();
      await expectShown(page.getByRole('complementary').getByText('Voided'));
      await open('reinstate');
      await fill(note(), NOTE);
      await expectFits('reinstate');
      await checked();
      await submit().click();
      await expectShown(page.getByRole('complementary').getByRole('link', { name: 'Void' }));
      await expectFits('reinstate, recorded');
    },
    STORY_MS,
  );

  it(
    'are a note to the director who decides',
    async () => {
      const clientId = clients[forms.findIndex(({ id }) => id === 'coverage') % clients.length] ?? '';
      const { timeline } = (await ask(`/v1/clients/${clientId}/path`)) as {
        timeline: readonly { readonly entryId: string; readonly kind: string }[];
      };
      const { entryId } = timeline.at(-1) ?? {};
      const clinician = await console.signedIn('Clinician', DALLAS);
      await clinician.page.goto(`${console.url}/clients/${clientId}/record/void?entry=${entryId}`);
      await answerRequired(clinician.page);
      await clinician.page.getByRole('textbox', { name: /^Note/ }).fill(NOTE);
      await settled(clinician.page);
      await clinician.page.locator('form [type=submit]').click();
      await expectShown(clinician.page.getByRole('heading', { name: /^Entries: \d+$/ }));
      await clinician.context.close();
      await page.goto(`${console.url}/clients/${clientId}`);
      await settled(page);
      expect(await page.locator('dd').allTextContents()).toContain(NOTE);
      await expectFits('proposal');
    },
    STORY_MS,
  );

  it(
    'are sought as text, and what cannot be sought says why',
    async () => {
      await page.goto(`${console.url}/clients`);
      const search = page.getByLabel('Search a client').first();
      for (const text of [LINE, LONG.repeat(2), HEBREW, TURNED, EMOJI]) {
        await search.fill(text);
        expect(await search.inputValue()).toBe(text);
        await expectShown(page.getByRole('status').filter({ hasText: /^\d+ clients?$|\.$/ }));
        await expectFits(`search of ${text.slice(0, 20)}`);
      }
      await search.fill(BLANK);
      expect(await page.getByRole('listbox', { name: 'Clients found' }).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'are no record numbers, which is said',
    async () => {
      await page.goto(`${console.url}/audit`);
      await page.getByRole('button', { name: 'Paste record numbers' }).click();
      const dialog = page.getByRole('dialog');
      for (const text of [NOTE, TURNED]) {
        await dialog.getByRole('textbox').fill(text);
        await dialog.getByRole('button', { name: 'Show their transitions' }).click();
        await expectShown(dialog.getByRole('status').filter({ hasText: /found\.|\w\.$/ }));
        await expectFits('record numbers');
      }
      await dialog.getByRole('textbox').fill(BLANK);
      expect(await dialog.getByRole('button', { name: 'Show their transitions' }).isDisabled()).toBe(true);
    },
    STORY_MS,
  );

  it.each([
    [LONG, 'At most 100 characters are taken. Shorten it by 100.'],
    [TURNED, 'The text holds hidden characters. Type it again instead of pasting it.'],
    ['👩‍👧 😀', 'The name has no letter. Type a name with at least one letter.'],
  ])('are no name where a name is %j, and nobody is registered', async (name, sentence) => {
    await page.goto(`${console.url}/clients/new`);
    for (const field of ['Family name', 'Given names']) await fill(page.getByLabel(field), name);
    await page.getByRole('button', { name: 'Register the client' }).click();
    await page.getByText(sentence).nth(1).waitFor();
    for (const field of ['Family name', 'Given names']) expect(await page.getByLabel(field).inputValue()).toBe(name);
    await expectFits('registration');
    await page.getByLabel('Family name').fill(BLANK);
    await expectShown(page.getByText('Type the family name first, or tick above that the name is not known.'));
    expect(await page.getByRole('button', { name: 'Register the client' }).isDisabled()).toBe(true);
  });

  it('are a name where they can be one', async () => {
    const [family, given] = [`${SCRIPT} מרים`, `${LONG.slice(0, 80)} 😀`];
    await page.goto(`${console.url}/clients/new`);
    await fill(page.getByLabel('Family name'), family);
    await fill(page.getByLabel('Given names'), given);
    await page.getByRole('button', { name: 'Register the client' }).click();
    await page.waitForURL(/record\/inquiry/);
    await expectShown(page.getByText(`${family}, ${given}`));
    await expectFits('registered');
  });

  it('ran no script', async () => {
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    expect(director.complaints.filter((line) => !/status of (400|404|409|422)/.test(line))).toEqual([]);
  });
});
