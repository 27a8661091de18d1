import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';

interface Line {
  readonly key: string;
  readonly clientId: string;
  readonly created: boolean;
}

describe('several processes on one vault', () => {
  let folder: VaultFolder;
  beforeEach(() => (folder = vaultFolder()));
  afterEach(() => folder.remove());

  function start(task: string, argument = '', startAt = 0) {
    const { file, keyFile, tenant } = folder.options;
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--experimental-transform-types',
        '--conditions=@throughline/source',
        join(import.meta.dirname, 'vault-process.fixture.mjs'),
        task,
        JSON.stringify({ file, keyFile, tenant, startAt }),
        argument,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return { child, lines: createInterface(child.stdout), ended: once(child, 'close') };
  }

  async function run(task: string, argument: string, startAt?: number): Promise<Line[]> {
    const { lines, ended } = start(task, argument, startAt);
    const output: Line[] = [];
    lines.on('line', (line) => output.push(JSON.parse(line) as Line));
    expect(await ended).toEqual([0, null]);
    return output;
  }

  it('that start together make one vault and one key file, and one client for one request', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
    const oneMoment = Date.now() + 1_500;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => run('register', JSON.stringify(keys), oneMoment)),
    );

    expect(readdirSync(dirname(folder.options.keyFile)).sort()).toEqual(['destroyed-keys', 'kek.json']);
    for (const key of keys) {
      const forKey = answers.map((lines) => lines.find((line) => line.key === key)!);
      expect(new Set(forKey.map(({ clientId }) => clientId)).size).toBe(1);
      expect(forKey.filter(({ created }) => created)).toHaveLength(1);
    }
    expect(await folder.open().clientsWithoutStream(() => false)).toHaveLength(20);
  }, 60_000);

  it('lose no registration that one acknowledged before it was killed', async () => {
    const acknowledged: Line[] = [];
    const { child, lines, ended } = start('register-until-killed');
    lines.on('line', (line) => {
      acknowledged.push(JSON.parse(line) as Line);
      if (acknowledged.length === 200) child.kill('SIGKILL');
    });
    expect(await ended).toEqual([null, 'SIGKILL']);

    const vault = folder.open();
    for (const { key, clientId } of acknowledged) {
      const again = await vault.register({
        principal: 'desk-1',
        idempotencyKey: key,
        facilityId: 'north',
        identity: null,
      });
      expect(again).toMatchObject({ clientId, created: false });
      expect(await vault.keyOf(clientId)).toMatchObject({ shredded: false });
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  }, 60_000);

  const hasProc = existsSync('/proc/self/fd');
  if (!hasProc) process.stderr.write('SKIPPED: a failed synchronization of the vault: there is no /proc here\n');
  (hasProc ? it : it.skip)(
    'end with status 70 when what was committed cannot be moved into the vault file',
    async () => {
      expect(await start('register-until-checkpoint-fails').ended).toEqual([70, null]);
    },
    60_000,
  );

  (hasProc ? it : it.skip)(
    'end with status 70 when the disk fails to synchronize, and acknowledge nothing',
    async () => {
      const { lines, ended } = start('register-on-broken-disk');
      const output: Line[] = [];
      lines.on('line', (line) => output.push(JSON.parse(line) as Line));

      expect(await ended).toEqual([70, null]);

      expect(output.map(({ key }) => key)).toEqual(['before']);
      const again = await folder
        .open()
        .register({ principal: 'desk-1', idempotencyKey: 'before', facilityId: 'north', identity: null });
      expect(again).toMatchObject({ clientId: output[0]?.clientId, created: false });
    },
    60_000,
  );

  it('see at once that a key was destroyed, also one in use', async () => {
    const vault = folder.open();
    const { clientId } = await vault.register({
      principal: 'desk-1',
      idempotencyKey: 'key',
      facilityId: 'north',
      identity: null,
    });
    expect(await vault.keyOf(clientId)).toMatchObject({ shredded: false });
    await run('destroy', clientId);
    expect(await vault.keyOf(clientId)).toMatchObject({ shredded: true });
  }, 60_000);
});
