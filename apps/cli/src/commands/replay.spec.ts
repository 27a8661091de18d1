import { readFile, stat, writeFile } from 'node:fs/promises';
import { mintDemoToken, readSettings, type RunningService, startService } from '@throughline/api';
import { dataFilesIn, openDisclosures } from '@throughline/embedded';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const eventsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly type: string; readonly stream: string });
const idsIn = (text: string) => eventsIn(text).map(({ id }) => id);
const file = (name: string) => scratch.path(name);

beforeAll(async () => {
  await runHere(['demo', '--clients', '12', '--until', '2026-06-01', '--data', data()]);
}, 120_000);

async function disclosed() {
  const ledger = openDisclosures(dataFilesIn(data()), () => undefined);
  const rows = await ledger.list(null, 100);
  await ledger.close();
  return rows;
}

describe('throughline replay over a data directory', () => {
  it('prints every public event, and nothing else, to standard output', async () => {
    const { exit, out } = await runHere(['replay', '--data', data()]);
    expect(exit).toBe(0);
    expect(eventsIn(out).every(({ stream }) => stream.startsWith('carePath-'))).toBe(true);
    expect(new Set(idsIn(out)).size).toBe(idsIn(out).length);
  });

  it('keeps a copy, verifies it, and goes on with it', async () => {
    const printed = await runHere(['replay', '--data', data()]);
    const first = await runHere(['replay', '--data', data(), '--to', file('copy.ndjson')]);
    expect(first).toMatchObject({ exit: 0, out: '', notes: expect.stringContaining('is whole') });
    const whole = await readFile(file('copy.ndjson'), 'utf8');
    expect(whole.trimEnd()).toBe(printed.out);
    await writeFile(file('copy.ndjson'), whole.slice(0, whole.length / 2));
    const again = await runHere(['replay', '--data', data(), '--to', file('copy.ndjson'), '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ events: idsIn(whole).length });
    expect(await readFile(file('copy.ndjson'), 'utf8')).toBe(whole);
  });

  it('takes what was asked for, and writes down what left before it does', async () => {
    const before = (await disclosed()).length;
    const asked = ['--facility', 'DAL', '--type', 'Admitted,Discharged', '--purpose', 'audit'];
    const { out } = await runHere(['replay', '--data', data(), ...asked]);
    expect(new Set(eventsIn(out).map(({ type }) => type))).toEqual(
      new Set(['client-entered', 'Admitted', 'Discharged']),
    );
    const rows = await disclosed();
    const [row] = rows;
    expect(rows).toHaveLength(before + 1);
    expect(row).toMatchObject({ purpose: 'audit', facilities: ['DAL'], roles: ['operator'], to: expect.any(String) });
    expect(row?.filter.types).toEqual(['Admitted', 'Discharged']);
  });

  it.each([
    ['a facility that does not exist', ['--facility', 'NOWHERE'], 'facility-unknown', 2],
    ['a type that does not exist', ['--type', 'Dismissed'], 'type-unknown', 2],
    ['a file that is no copy', ['--to', 'notes.txt'], 'not-a-copy', 3],
    ['a service without a token', ['--url', 'http://127.0.0.1:1'], 'token-not-given', 2],
  ] as const)('refuses %s', async (_, words, code, exit) => {
    await writeFile(file('notes.txt'), 'Notes of someone.\n');
    const argv = words.map((word) => (word === 'notes.txt' ? file(word) : word));
    const ran = await runHere(['replay', '--data', data(), ...argv]);
    expect(ran).toMatchObject({ exit, out: '', notes: expect.stringContaining(`(${code})`) });
    expect(await readFile(file('notes.txt'), 'utf8')).toBe('Notes of someone.\n');
  });

  it('sends a token to no other machine in clear text', async () => {
    const env = { THROUGHLINE_TOKEN: 'a.b.c' };
    const ran = await runHere(['replay', '--url', 'http://throughline.example'], env);
    expect(ran).toMatchObject({ exit: 2, notes: expect.stringContaining('(url-not-encrypted)') });
    expect(ran.notes).not.toContain('a.b.c');
  });

  it('ends with what came when it is told to', async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 1_000);
    const words = ['replay', '--follow', '--data', data(), '--to', file('followed.ndjson')];
    const { exit, notes } = await runHere(words, {}, stopping.signal);
    expect([exit, notes]).toEqual([0, expect.stringContaining('the same command goes on')]);
    expect((await stat(file('followed.ndjson'))).size).toBeGreaterThan(0);
  });
});

describe('throughline replay over a service', () => {
  let service: RunningService;
  let token: string;
  beforeAll(async () => {
    const settings = readSettings({ THROUGHLINE_DATA: data(), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });
    service = await startService({ ...settings, projector: 'inline' });
    const { dataDirectory, tenant } = settings;
    token = await mintDemoToken({ dataDirectory, tenant, roles: ['partner'], facilities: 'all' });
  }, 60_000);
  afterAll(() => service.close());

  it('gives the same copy as the data directory, which either goes on with', async () => {
    const remote = ['replay', '--url', service.url, '--to', file('remote.ndjson')];
    expect(await runHere(remote, { THROUGHLINE_TOKEN: token })).toMatchObject({ exit: 0 });
    const text = await readFile(file('remote.ndjson'), 'utf8');
    expect(text.trimEnd()).toBe((await runHere(['replay', '--data', data()])).out);
    const here = await runHere(['replay', '--data', data(), '--to', file('remote.ndjson')]);
    expect(here).toMatchObject({ exit: 0, notes: expect.stringContaining('0 of them new') });
  });

  it('says what the service refused it with', async () => {
    const ran = await runHere(['replay', '--url', service.url], { THROUGHLINE_TOKEN: 'not.a.token' });
    expect(ran).toMatchObject({ exit: 1, out: '' });
    expect(ran.notes).not.toContain('not.a.token');
  });
});
