import { chmod, rm } from 'node:fs/promises';
import { openWriteSide } from '@throughline/api';
import { openVault } from '@throughline/identity';
import { dataFilesIn } from '@throughline/api';
import { runHere, scratchFolder } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const files = () => dataFilesIn(data());
beforeAll(() => runHere(['demo', '--clients', '5', '--until', '2026-06-01', '--data', data()]));

async function doctor() {
  const { exit, out } = await runHere(['doctor', '--data', data(), '--json']);
  const checks = out.split('\n').map((line) => JSON.parse(line)) as { name: string; state: string; says: string; facts: Record<string, unknown> }[];
  return { exit, checks, of: (name: string) => checks.filter((check) => check.name === name) };
}

describe('throughline doctor', () => {
  it('finds a fresh demo in order', async () => {
    const { exit, checks, of } = await doctor();
    expect(exit).toBe(0);
    expect(checks.map(({ name }) => name)).toEqual(expect.arrayContaining(['versions', 'disk', 'permissions', 'durability', 'log', 'vault', 'views']));
    expect(of('log')[0]?.facts).toMatchObject({ logId: expect.stringMatching(/^[0-9a-f-]{36}$/), clients: 5, copiedFrom: null });
    expect(of('durability')[0]?.facts).toEqual({ inUse: false });
  });

  it('says it in words too', async () => {
    expect(await runHere(['doctor', '--data', data()])).toMatchObject({ exit: 0, out: expect.stringMatching(/^ok {4}log +Log [0-9a-f-]{36}: \d+ events, paths of 5 clients\.$/m) });
  });

  it('works beside a process that uses the data directory', async () => {
    const writeSide = await openWriteSide({ dataDirectory: data(), tenant: 'demo' });
    const { exit, of } = await doctor();
    await writeSide.close();
    expect(exit).toBe(0);
    expect(of('durability')[0]?.facts).toEqual({ inUse: true });
  });

  it('lists clients that were registered and never recorded, as harmless', async () => {
    const vault = openVault({ file: files().identity, keyFile: files().identityKey, tenant: 'demo', clock: { now: () => 0 } });
    const { clientId } = vault.register({ principal: 'someone', idempotencyKey: 'crashed', facilityId: 'DAL', identity: null });
    vault.close();
    const { exit, of } = await doctor();
    expect(exit).toBe(0);
    expect(of('vault')[0]).toMatchObject({ state: 'warn', says: expect.stringContaining(clientId), facts: { clientsWithoutPath: 1 } });
  });

  it('fails over keys that others can read', async () => {
    await chmod(files().identityKey, 0o644);
    const { exit, of } = await doctor();
    await chmod(files().identityKey, 0o600);
    expect(exit).toBe(1);
    expect(of('permissions').find(({ state }) => state === 'fail')).toMatchObject({ facts: { path: files().identityKey, mode: '0644' } });
  });

  it('fails over keys that are missing', async () => {
    await rm(files().identityKey);
    const { exit, of } = await doctor();
    expect(exit).toBe(1);
    expect(of('vault')[0]).toMatchObject({ state: 'fail' });
  });

  it('ends with 3 where there is nothing to look at', async () => {
    expect(await runHere(['doctor', '--data', scratch.path('nothing')])).toMatchObject({ exit: 3, notes: expect.stringContaining('(log-missing)') });
  });
});
