import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const scratch = scratchFolder();
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** The built program as a process of its own, as npm starts it. */
function throughline(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...argv], {
    cwd: scratch.path(),
    env: { PATH: process.env['PATH'], THROUGHLINE_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let out = '';
  let notes = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (notes += chunk.toString()));
  const ended = once(child, 'close').then(([exit, signal]) => {
    running.delete(child);
    return { exit: exit as number | null, signal: signal as string | null, out, notes };
  });
  const outputOf = async (words: string): Promise<string> => {
    while (!out.includes(words)) {
      if (child.exitCode !== null) throw new Error(`It ended before it said so.\n${out}\n${notes}`);
      await once(child.stdout, 'data');
    }
    return out;
  };
  return { child, ended, outputOf };
}

const urlIn = (out: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';

describe('the program', () => {
  beforeAll(() => {
    if (!existsSync(MAIN)) throw new Error('Build first: npx tsc -b apps/cli');
  });

  it.each([
    [['--version'], 0],
    [['doctor', '--data', 'nothing-here'], 3],
    [['dance'], 2],
    [['pack', 'check', fromRoot('packs/asam-3e-adult.yaml')], 0],
    [['pack', 'check', fromRoot('packs/hospital-log.mapping.yaml')], 1],
    [
      [
        'import',
        '--mapping',
        fromRoot('packs/hospital-log.mapping.yaml'),
        fromRoot('test/data/invented-log.csv'),
        '--dry-run',
      ],
      4,
    ],
    [['import', 'undo', 'nothing', '--data', 'undo'], 1],
    [['token', '--role', 'director', '--facility', 'all'], 3],
    [['demo', '--clients', '3', '--until', '2026-06-01', '--data', 'three'], 0],
  ])(
    'ends %j with %d',
    async (argv, exit) => {
      const ran = await throughline(argv).ended;
      expect({ exit: ran.exit, signal: ran.signal }).toEqual({ exit, signal: null });
    },
    30_000,
  );

  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = throughline(['pack', 'list']);
    child.stdout!.destroy();
    expect((await ended).notes).not.toContain('EPIPE');
  }, 30_000);
});

describe('throughline start', () => {
  it('makes a demo on first run, says where to look and how to sign in, and a director reads the census', async () => {
    const { child, ended, outputOf } = throughline(['start', '--data', 'first-run']);
    const out = await outputOf('Ctrl-C ends it.');
    expect(out).toMatch(/Demo data: 500 invented clients at Larkspur Dallas \(DAL\)/);
    expect(out).toContain('DEMO ISSUER');
    expect(out).toContain(`token --role clinician --facility BTC --data ${scratch.path('first-run')}`);
    const url = urlIn(out);
    const token = /TOKEN=(\S+)/.exec(out)?.[1];
    expect(out).toContain(`curl -s -H "Authorization: Bearer $TOKEN" ${url}/v1/census`);
    const census = await fetch(`${url}/v1/census`, { headers: { authorization: `Bearer ${token}` } });
    expect(census.status).toBe(200);
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    expect((await fetch(`${url}/v1/census`)).status).toBe(401);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ exit: 0, signal: null, out: expect.stringContaining('Stopping') });
  }, 120_000);

  it('starts empty when told to, ends with 0 on Ctrl-C, and is refused twice on one data directory', async () => {
    const env = { THROUGHLINE_DEMO: 'off' };
    const first = throughline(['start', '--data', 'empty'], env);
    const out = await first.outputOf('Ctrl-C ends it.');
    expect(out).not.toContain('Demo data');
    expect(out).toContain('token --role clinician --facility all --data');

    const second = await throughline(['start', '--data', 'empty'], env).ended;
    expect(second).toMatchObject({ exit: 3, notes: expect.stringContaining('(data-directory-in-use)') });
    const importing = await throughline([
      'import',
      '--mapping',
      fromRoot('packs/hospital-log.mapping.yaml'),
      fromRoot('test/data/invented-log.csv'),
      '--data',
      'empty',
    ]).ended;
    expect(importing).toMatchObject({ exit: 3, notes: expect.stringContaining('Stop it, import, and start it again') });
    const dry = await throughline([
      'import',
      '--mapping',
      fromRoot('packs/hospital-log.mapping.yaml'),
      fromRoot('test/data/invented-log.csv'),
      '--data',
      'empty',
      '--dry-run',
    ]).ended;
    expect(dry).toMatchObject({ exit: 4, out: expect.stringContaining('nothing was written') });

    const ended = once(first.child, 'exit');
    first.child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
  }, 60_000);

  it('says which port is taken, before anything is made', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const ran = await throughline(['start', '--data', 'never'], { THROUGHLINE_PORT: String(port) }).ended;
    taken.close();
    expect(ran).toMatchObject({ exit: 3, notes: expect.stringContaining(`Port ${port} is in use`) });
    expect(existsSync(scratch.path('never'))).toBe(false);
  }, 30_000);

  it('says of a directory that it cannot use only that, and nothing of a demo', async () => {
    await writeFile(scratch.path('a-file'), '');
    const { exit, out } = await throughline(['start', '--data', 'a-file/data']).ended;
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
  }, 30_000);

  it.each([
    [{ THROUGHLINE_DEMO: 'maybe' }, 'THROUGHLINE_DEMO is not valid. Set it to on or off.'],
    [{ THROUGHLINE_HOST: '0.0.0.0' }, 'THROUGHLINE_HOST accepts'],
    [{ THROUGHLINE_PORT: '70000' }, 'THROUGHLINE_PORT accepts'],
  ])(
    'names the setting that is wrong: %j',
    async (env, words) => {
      expect(await throughline(['start', '--data', 'wrong'], env).ended).toMatchObject({
        exit: 3,
        notes: expect.stringContaining(words),
      });
    },
    30_000,
  );
});
