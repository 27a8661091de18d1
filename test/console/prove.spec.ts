import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../acceptance/black-box/http.js';
import { Running } from '../acceptance/black-box/running.js';
import { freshDataDirectory, removeDataDirectory, throughline } from '../acceptance/black-box/throughline-process.js';
import { describeInBrowser, openBrowser } from './browser.js';

const START_MS = 120_000;
const PAGE = pathToFileURL(join(import.meta.dirname, '..', '..', 'docs', 'partners', 'prove.html')).href;

interface Event {
  readonly stream: string;
  readonly revision: number;
}

interface Inputs {
  readonly event: string;
  readonly proof: string;
  readonly note: string;
  readonly key: string;
}

describeInBrowser('the page that proves an event without a server', () => {
  const data = freshDataDirectory();
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;
  let right: Inputs;

  beforeAll(async () => {
    await throughline(data, 'demo', '--clients', '8');
    const running = await Running.start({ data });
    right = await inputsFrom(running.as('partner'));
    // From here on there is no server.
    await running.process.end();
    browser = await openBrowser();
    const context = await browser.newContext({ offline: true });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(PAGE);
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
    removeDataDirectory(data);
  });

  async function inputsFrom(partner: Caller): Promise<Inputs> {
    const { items } = (await partner.get<{ items: Event[] }>('/v1/events', { limit: 100 })).body;
    const event = items[Math.floor(items.length / 2)] as Event;
    const checkpoint = (await partner.get<{ note: string; key: string; size: number }>('/v1/checkpoint')).body;
    const asked = { clientId: event.stream.slice('carePath-'.length), revision: event.revision, size: checkpoint.size };
    const proof = (await partner.get<object>('/v1/proofs/inclusion', asked)).body;
    return { event: JSON.stringify(event), proof: JSON.stringify(proof), note: checkpoint.note, key: checkpoint.key };
  }

  async function proved(inputs: Inputs): Promise<string> {
    for (const [name, text] of Object.entries(inputs)) await page.locator(`#${name}`).fill(text as string);
    await page.locator('#result').evaluate((output) => (output.textContent = ''));
    await page.getByRole('button', { name: 'Prove' }).click();
    await page.locator('#result', { hasText: /roved\./ }).waitFor();
    return page.locator('#result').innerText();
  }

  const changed = (text: string, member: string, value: unknown): string =>
    JSON.stringify({ ...(JSON.parse(text) as object), [member]: value });

  /** With a bit set that the last character leaves over. */
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const next = (last: string): string => ALPHABET[ALPHABET.indexOf(last) + 1] as string;

  it('passes over the signature of another key of the same name', async () => {
    const [, line] = /\n\n(— \S+ )/.exec(right.note) as unknown as [string, string];
    const other = `${line}${Buffer.alloc(68, 7).toString('base64')}\n`;
    expect(await proved({ ...right, note: right.note.replace('\n\n', `\n\n${other}`) })).toMatch(/^Proved\./);
  });

  it('proves an event that stands in the signed log', async () => {
    expect(await proved(right)).toMatch(/^Proved\. The event stands at place \d+ of the \d+ events/);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['an event that was edited', () => ({ event: changed(right.event, 'recordedAt', 1) }), 'not as it was recorded'],
    [
      'an event that was edited with its leaf taken off',
      () => ({ event: changed(right.event, 'recordedAt', 1).replace(/"leaf":"\w+",/, '') }),
      'does not stand at this place',
    ],
    ['another place', () => ({ proof: changed(right.proof, 'index', 3) }), 'does not stand at this place'],
    ['a proof that was cut', () => ({ proof: changed(right.proof, 'hashes', []) }), 'too few hashes'],
    ['another checkpoint', () => ({ proof: changed(right.proof, 'size', 7) }), 'another checkpoint'],
    ['a note that was changed', () => ({ note: right.note.replace(/\n\d/, '\n9') }), 'changed after it was signed'],
    [
      'a note whose root is written in another way',
      () => ({ note: right.note.replace(/^(.+\n\d+\n.+)(.)(=\n)/, (_, head, last, end) => head + next(last) + end) }),
      'no checkpoint',
    ],
    [
      'a note whose signature is written in another way',
      () => ({ note: right.note.replace(/(.)(=+\n)$/, (_, last, end) => next(last) + end) }),
      'signed nothing in the note',
    ],
    ['a size with zeros in front', () => ({ note: right.note.replace(/\n(\d+)\n/, '\n0$1\n') }), 'no checkpoint'],
    ['a key that is none', () => ({ key: 'throughline' }), 'no key of a checkpoint'],
    ['half a line', () => ({ event: right.event.slice(0, 50) }), 'Paste one whole line'],
  ] as const)('does not prove %s, and says why', async (_, change, why) => {
    expect(await proved({ ...right, ...change() })).toMatch(new RegExp(`^Not proved\\. .*${why}`));
  });
});
