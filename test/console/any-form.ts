import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { dayInDallas } from './browser.js';

/** The console is a program of its own, of which specs read only this list. */
export const sources = join(import.meta.dirname, '..', '..', 'apps', 'console', 'src');

export interface PairPart {
  readonly name: string;
  readonly choices?: object;
}
export interface Field {
  readonly name: string;
  readonly choices?: { readonly words?: Readonly<Record<string, string>> };
  readonly pair?: readonly PairPart[];
}
export interface Form {
  readonly id: string;
  readonly route: string;
  readonly placed?: boolean;
  readonly hidden?: boolean;
  readonly fields: readonly Field[];
}

/** Every form of the list that the console draws its forms from. */
export const formsOfConsole = async (): Promise<readonly Form[]> =>
  ((await import(join(sources, 'record', 'forms.ts'))) as { FORMS: readonly Form[] }).FORMS;

const ROUNDS_MAX = 12;

/** Answers whatever a form requires with its first choice, by the keyboard; an answer may bring up a question. */
export async function answerRequired(page: Page): Promise<void> {
  await page.locator('form [type=submit]').waitFor();
  const open = page.locator('form .field', { has: page.locator('.caption:not(:text-matches("optional|Note"))') });
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const before = await open.count();
    for (const field of await open.all()) await answer(page, field);
    if ((await open.count()) === before) return;
  }
}

async function answer(page: Page, field: Locator): Promise<void> {
  const boxes = field.locator('input[type=radio]:not([disabled]), input[type=checkbox]:not([disabled])');
  if ((await boxes.count()) > 0) {
    if ((await field.locator('input:checked').count()) > 0) return;
    await boxes.first().focus();
    await page.keyboard.press('Space');
    return;
  }
  if ((await field.locator('.listed [data-placeholder]').count()) > 0) {
    await field.locator('.listed').click();
    await page.getByRole('option').first().click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    return;
  }
  const number = field.locator('input[inputmode]');
  if ((await number.count()) > 0) {
    if ((await number.inputValue()) === '') await number.fill('1');
    return;
  }
  const day = field.locator('[data-placeholder][role=spinbutton]').first();
  if ((await day.count()) === 0) return;
  const [year = '', month = '', date = ''] = dayInDallas().split('-');
  await day.click();
  await page.keyboard.type(`${month}${date}${year}`);
}
