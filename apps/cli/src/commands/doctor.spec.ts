import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { dataFilesIn, openWriteSide } from '@throughline/embedded';
import { readSettings, startService } from '@throughline/api';
import { openVault } from '@throughline/identity-sqlite';
import { runHere } from './run-here.fixture.js';
import { scratchFolder } from '@throughline/testing';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const files = () => dataFilesIn(data());
beforeAll(() => runHere(['demo', '--clients', '5', '--until', '2026-06-01', '--data', data()]));

async function doctor() {
  const { exit, out } = await runHere(['doctor', '--data', data(), '--json']);
  const checks = out.split('\n').map((line) => JSON.parse(line)) as {
    name: string;
    state: string;
    text: string;
    facts: Record<string, unknown>;
  }[];
  return { exit, checks, of: (name: string) => checks.filter((check) => check.name === name) };
}

describe('throughline doctor', () => {
  it('finds a fresh demo in order', async () => {
    const { exit, checks, of } = await doctor();
    expect(exit).toBe(0);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['versions', 'disk', 'permissions', 'durability', 'log', 'vault', 'views']),
    );
    expect(of('log')[0]?.facts).toMatchObject({
      logId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      clients: 5,
      copiedFrom: null,
    });
    expect(of('durability')[0]?.facts).toEqual({ inUse: false });
  });

  it('says which profile runs here, and where its parts are', async () => {
    const { of } = await doctor();

    expect(of('profile')[0]).toMatchObject({
      state: 'ok',
      facts: { profile: 'embedded', log: files().log, views: files().views, identities: files().identity },
    });
  });

  it('says it in words too', async () => {
    expect(await runHere(['doctor', '--data', data()])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^ok {4}log +Log [0-9a-f-]{36}: \d+ events, paths of 5 clients\.$/m),
    });
  });

  it('works beside a process that uses the data directory', async () => {
    const writeSide = await openWriteSide({ dataDirectory: data(), tenant: 'demo' });
    const { exit, of } = await doctor();
    await writeSide.close();
    expect(exit).toBe(0);
    expect(of('durability')[0]?.facts).toEqual({ inUse: true });
  });

  it('lists clients that were registered and never recorded, as harmless', async () => {
    const vault = openVault({
      file: files().identity,
      keyFile: files().identityKey,
      tenant: 'demo',
      clock: { now: () => 0 },
    });
    const { clientId } = await vault.register({
      principal: 'someone',
      idempotencyKey: 'crashed',
      facilityId: 'DAL',
      identity: null,
    });
    await vault.close();
    const { exit, of } = await doctor();
    expect(exit).toBe(0);
    expect(of('vault')[0]).toMatchObject({
      state: 'warn',
      text: expect.stringContaining(clientId),
      facts: { clientsWithoutPath: 1 },
    });
  });

  it('fails over keys that others can read', async () => {
    await chmod(files().identityKey, 0o644);
    const { exit, of } = await doctor();
    await chmod(files().identityKey, 0o600);
    expect(exit).toBe(1);
    expect(of('permissions').find(({ state }) => state === 'fail')).toMatchObject({
      facts: { path: files().identityKey, mode: '0644' },
    });
  });

  it('fails over keys that are missing', async () => {
    await rm(files().identityKey);
    const { exit, of } = await doctor();
    expect(exit).toBe(1);
    expect(of('vault')[0]).toMatchObject({ state: 'fail' });
  });
});

describe('throughline doctor finds what was done to the files:', () => {
  const copy = async (change: (data: string) => void | Promise<void>) => {
    const damaged = scratch.path(`damaged-${(copies += 1)}`);
    await cp(pristine(), damaged, { recursive: true });
    await change(damaged);
    const { exit, out } = await runHere(['doctor', '--data', damaged, '--json']);
    const failed = out
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; state: string; text: string })
      .filter(({ state }) => state === 'fail');
    return { exit, failed: failed.map(({ name, text }) => `${name}: ${text}`).join('\n') };
  };
  const pristine = () => scratch.path('pristine');
  let copies = 0;
  beforeAll(() => runHere(['demo', '--clients', '5', '--until', '2026-06-01', '--data', pristine()]));

  const sql = (file: string, statement: string) => (data: string) => {
    const database = new DatabaseSync(`${data}/${file}`);
    database.exec(
      `DROP TRIGGER IF EXISTS events_are_never_changed; DROP TRIGGER IF EXISTS events_are_never_deleted; ${statement}`,
    );
    database.close();
  };
  const smash = (file: string) => async (data: string) => {
    const bytes = await readFile(`${data}/${file}`);
    for (let page = 8; page * 4_096 < bytes.length; page += 1) bytes.fill(0xff, page * 4_096, page * 4_096 + 200);
    await writeFile(`${data}/${file}`, bytes);
  };
  const inAPath = "SELECT position FROM events WHERE type = 'AssessmentRecorded' LIMIT 1";

  it.each([
    [
      'an event that was deleted',
      sql('log.db', `DELETE FROM events WHERE position = (${inAPath})`),
      /^log: Events are missing in 1 stream: carePath-/,
    ],
    [
      'a path that was deleted',
      sql('log.db', `DELETE FROM events WHERE stream = (SELECT stream FROM events WHERE position = (${inAPath}))`),
      /^log: \d+ events are missing before the last one/,
    ],
    [
      'an event that was changed',
      sql(
        'log.db',
        `UPDATE events SET data = replace(data, '"kind":"Ass', '"kind":"Bss') WHERE position = (${inAPath})`,
      ),
      /^log: Events were changed, or are of a newer version, in 1 stream/,
    ],
    [
      'an event whose bytes are no JSON, which it names',
      sql('log.db', `UPDATE events SET data = substr(data, 1, length(data) - 9) WHERE position = (${inAPath})`),
      /^log: Events were changed.* The first is event [\da-f-]{36} at \d+\. Restore a complete backup/,
    ],
    [
      'an event of no known type',
      sql('log.db', `UPDATE events SET type = 'Nonsense' WHERE position = (${inAPath})`),
      /^log: Events were changed/,
    ],
    ['pages of the log that a disk lost', smash('log.db'), /^integrity: log\.db is damaged\./m],
    ['pages of the vault that a disk lost', smash('identity.db'), /^integrity: identity\.db is damaged\./m],
    [
      'a vault older than the log',
      sql('identity.db', 'UPDATE clients SET client_id = hex(randomblob(16)) WHERE client_number = 1'),
      /^vault: The vault has no sound key for 1 stream/,
    ],
  ])('%s', async (_, change, text) => {
    const { exit, failed } = await copy(change);
    expect(failed).toMatch(text);
    expect(exit).toBe(1);
  });

  it('a log that lost its end, which the views remember', async () => {
    const { exit, failed } = await copy(async (data) => {
      const env = { THROUGHLINE_DATA: data, THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'silent' };
      const service = await startService({ ...readSettings(env), projector: 'inline' });
      await service.close();
      sql('log.db', 'DELETE FROM events WHERE position > (SELECT max(position) - 5 FROM events)')(data);
    });
    expect(failed).toMatch(/^views: The views know of events that the log lacks/m);
    expect(exit).toBe(1);
  }, 60_000);

  it('views that are no views', async () => {
    const { exit, failed } = await copy((data) => writeFile(`${data}/views.db`, 'x'.repeat(9_000)));
    expect(failed).toMatch(/^integrity: views\.db is damaged\. Stop the service and delete views\.db/m);
    expect(failed).toMatch(/^views: /m);
    expect(failed).not.toMatch(/^log: /m);
    expect(exit).toBe(1);
  });

  it('nothing in the copy itself', async () => {
    expect(await copy(() => undefined)).toEqual({ exit: 0, failed: '' });
  });

  it('ends with 3 where there is nothing to look at', async () => {
    expect(await runHere(['doctor', '--data', scratch.path('nothing')])).toMatchObject({
      exit: 3,
      notes: expect.stringContaining('(log-missing)'),
    });
  });
});
