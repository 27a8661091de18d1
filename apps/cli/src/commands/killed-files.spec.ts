import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mintDemoToken, readSettings, type RunningService, startService } from '@throughline/api';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

/** A thousand in `npm run test:faults`. */
const KILLS = Number(process.env['THROUGHLINE_KILLS'] ?? 3);
const LIMIT_MS = 300_000 + KILLS * 30_000;
const WAIT_MS_MAX = 150;
const LOOK_MS = 2;
const DIST = join(import.meta.dirname, '..', '..', 'dist');
const FLAGS = ['--disable-warning=ExperimentalWarning'];

/** The command as it is, in small steps: a demo has too few rows for many of the size that it takes. */
const EXPORT_IN_STEPS = `
  const { exportRows } = await import(process.argv[1]);
  const { terminalOf } = await import(process.argv[2]);
  const [, , , view, to, data] = process.argv;
  const { stdout, stderr, env } = process;
  const terminal = terminalOf({ stdout, stderr, env });
  const context = { terminal, env: {}, stopped: new AbortController().signal };
  process.exitCode = await exportRows(view, { to, data, step: 4 }, context);`;

const scratch = scratchFolder();
const data = () => scratch.path('data');
let service: RunningService;
let token: string;

/** A process that writes a file. */
interface Writer {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

function started(words: readonly string[]): Writer {
  const child = spawn(process.execPath, [...FLAGS, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, ended: once(child, 'close') };
}

const exporting = (to: string): Writer =>
  started([
    ...['--input-type=module', '-e', EXPORT_IN_STEPS, join(DIST, 'commands', 'export-rows.js')],
    ...[join(DIST, 'console', 'terminal.js'), 'moves', to, data()],
  ]);

const copying = (to: string): Writer => started([join(DIST, 'main.js'), 'replay', '--to', to, '--data', data()]);

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0;

/**
 * Stops a writer at some moment after its file has grown. What another process is told then is the answer. Then it is killed.
 * Null when the writer ended before that.
 */
async function killed({ child, ended }: Writer, growing: string, otherwise: () => ReturnType<typeof runHere>) {
  const before = await sizeOf(growing);
  while (child.exitCode === null && (await sizeOf(growing)) <= before) await pause(LOOK_MS);
  await pause(randomInt(WAIT_MS_MAX));
  if (child.exitCode !== null || !child.kill('SIGSTOP')) return null;
  const told = await otherwise();
  child.kill('SIGKILL');
  await ended;
  return { ...told, pid: child.pid };
}

async function record(path: string, body: object): Promise<{ readonly clientId: string }> {
  const answer = await fetch(`${service.url}/v1/clients${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { readonly clientId: string };
}

/** Somebody is admitted while the file is written. */
async function logGrows(): Promise<void> {
  const { clientId } = await record('', { facilityId: 'DAL', anonymous: true });
  const when = new Date().toISOString();
  await record(`/${clientId}/admissions`, { facilityId: 'DAL', level: '2.1', when, reason: 'clinical-judgment' });
}

beforeAll(async () => {
  await runHere(['demo', '--clients', '40', '--until', '2026-06-01', '--data', data()]);
  const settings = readSettings({ THROUGHLINE_DATA: data(), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });
  service = await startService({ ...settings, projector: 'inline' });
  const { dataDirectory, tenant } = settings;
  token = await mintDemoToken({ dataDirectory, tenant, roles: ['director'], facilities: 'all' });
  await service.parts.viewQueries.waitFor(await service.parts.log.head(), 60_000);
}, LIMIT_MS);
afterAll(() => service?.close());

describe(`a file that is written by processes, of which ${KILLS} are killed`, () => {
  it(
    'as an export is byte for byte the one of the state in which it was begun, however the log grows',
    async () => {
      for (let kills = 0, files = 0; kills < KILLS; files += 1) {
        const to = scratch.path(`cut-${files}.ndjson`);
        const whole = scratch.path(`whole-${files}.ndjson`);
        const refused = () => runHere(['export', 'moves', '--to', to, '--data', data()]);
        expect(await runHere(['export', 'moves', '--to', whole, '--data', data()])).toMatchObject({ exit: 0 });
        for (let told = await killed(exporting(to), `${to}.part.json`, refused); told;) {
          expect(told).toMatchObject({ exit: 3, notes: expect.stringContaining('(export-in-use)') });
          expect(told.notes).toContain(`Process ${told.pid} `);
          expect(existsSync(to)).toBe(false);
          kills += 1;
          await logGrows();
          if (kills >= KILLS) break;
          told = await killed(exporting(to), `${to}.part`, refused);
        }
        await runHere(['export', 'moves', '--to', to, '--data', data()]);
        expect(await readFile(to, 'utf8')).toBe(await readFile(whole, 'utf8'));
        expect([`${to}.part`, `${to}.part.json`, `${to}.lock`].filter((file) => existsSync(file))).toEqual([]);
      }
    },
    LIMIT_MS,
  );

  it(
    'as a copy is byte for byte the one that was read at once, however the log grows',
    async () => {
      for (let kills = 0, files = 0; kills < KILLS; files += 1) {
        const to = scratch.path(`cut-copy-${files}.ndjson`);
        const replayed = (file: string) => runHere(['replay', '--to', file, '--data', data()]);
        for (let told = await killed(copying(to), to, () => replayed(to)); told;) {
          expect(told).toMatchObject({ exit: 3, notes: expect.stringContaining('(copy-in-use)') });
          expect(told.notes).toContain(`Process ${told.pid} `);
          kills += 1;
          await logGrows();
          if (kills >= KILLS) break;
          told = await killed(copying(to), to, () => replayed(to));
        }
        expect(await replayed(to)).toMatchObject({ exit: 0, notes: expect.stringContaining('is whole') });
        const whole = scratch.path(`whole-copy-${files}.ndjson`);
        await replayed(whole);
        expect(await readFile(to, 'utf8')).toBe(await readFile(whole, 'utf8'));
        expect(existsSync(`${to}.lock`)).toBe(false);
      }
    },
    LIMIT_MS,
  );
});
