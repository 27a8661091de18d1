import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'apps/cli/dist/main.js');

const folder = mkdtempSync(join(tmpdir(), 'throughline-esdb-backup-'));
const at = (name: string) => join(folder, name);
let server: EsdbServer;

interface Ran {
  readonly exit: number;
  readonly said: string;
}

/** A command as an operator types it, with the setting that names the server or without it. */
function run(argv: readonly string[], { setting = true }: { readonly setting?: boolean } = {}): Promise<Ran> {
  const { PATH = '' } = process.env;
  const env = { PATH, ...(setting && { THROUGHLINE_EVENT_STORE: server.address }) };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', PROGRAM, ...argv],
      { env },
      (error, out, notes) => resolve({ exit: error ? Number(error.code) : 0, said: out + notes }),
    ),
  );
}

const backUp = (into: string, data = at('data')) => run(['backup', at(into), '--keys', at('keys'), '--data', data]);
const backupIn = (into: string) => join(at(into), readdirSync(at(into))[0] as string);
const restore = (from: string, into: string, options?: { readonly setting: boolean }) =>
  run(['restore', backupIn(from), '--keys', at('keys'), '--data', at(into)], options);

beforeAll(async () => {
  server = await EsdbServer.start();
  const made = await run(['demo', '--clients', '4', '--until', '2026-06-01', '--data', at('data')]);
  expect(made).toMatchObject({ exit: 0 });
}, 120_000);
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the records of a log on a server', () => {
  it('are looked over by the doctor, who leaves how durable the log is to its server', async () => {
    const doctor = await run(['doctor', '--data', at('data')]);
    expect(doctor).toMatchObject({ exit: 0, said: expect.stringContaining('are up to that server') });
    expect(doctor.said).toMatch(/Log [0-9a-f-]{36}: \d+ events, paths of 4 clients/);
  }, 60_000);

  it('are backed up without the log, which the backup says', async () => {
    const made = await backUp('backups');
    expect(made).toMatchObject({ exit: 0, said: expect.stringContaining('Back it up with the tools of that server') });
    expect(readdirSync(backupIn('backups'))).toEqual(['identity.db', 'manifest.json']);
  }, 60_000);

  it('are whole again after a restore next to the same log', async () => {
    expect(await restore('backups', 'restored')).toMatchObject({ exit: 0 });
    expect(existsSync(join(at('restored'), 'log.db'))).toBe(false);
    expect(await run(['doctor', '--data', at('restored')])).toMatchObject({ exit: 0 });
  }, 60_000);

  it('are not restored where the settings say that the log is a file', async () => {
    const refused = await restore('backups', 'elsewhere', { setting: false });
    expect(refused).toMatchObject({ exit: 1, said: expect.stringContaining('(backup-of-another-kind)') });
    expect(refused.said).toContain('Set THROUGHLINE_EVENT_STORE to it.');
    expect(existsSync(at('elsewhere'))).toBe(false);
  }, 60_000);

  it('are not looked over or backed up as if the log were a file', async () => {
    for (const argv of [['doctor'], ['backup', at('never')]]) {
      const refused = await run([...argv, '--data', at('data')], { setting: false });
      expect(refused).toMatchObject({ exit: 3, said: expect.stringContaining('(log-on-server)') });
      expect(refused.said).toContain('set THROUGHLINE_EVENT_STORE to it');
    }
  }, 60_000);

  it('are restored with a warning when clients were recorded since', async () => {
    const stays = ['--mapping', join(ROOT, 'docs/import/stays.mapping.yaml'), join(ROOT, 'docs/import/stays.csv')];
    expect(await run(['import', ...stays, '--data', at('data')])).toMatchObject({ exit: 0 });
    const later = await restore('backups', 'older');
    expect(later).toMatchObject({ exit: 3, said: expect.stringContaining('The identity vault is older than the log') });
  }, 60_000);

  it('are neither backed up nor looked over while the server is gone, and the sentence names the setting', async () => {
    server.stop();
    const backup = await backUp('unfinished');
    expect(backup).toMatchObject({ exit: 3, said: expect.stringContaining('THROUGHLINE_EVENT_STORE') });
    expect(readdirSync(at('unfinished'))).toEqual([]);
    const doctor = await run(['doctor', '--data', at('data')]);
    expect(doctor).toMatchObject({ exit: 3, said: expect.stringContaining('(log-unavailable)') });
    await server.comeBack();
  }, 120_000);
});
