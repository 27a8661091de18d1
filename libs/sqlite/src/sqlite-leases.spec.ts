import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { leasesContract, scratchFolder } from '@throughline/testing';
import { SqliteLeases } from './sqlite-leases.js';

const folder = scratchFolder();

leasesContract('leases in files', {
  open: async () => {
    const place = folder.path(crypto.randomUUID());
    return { leases: new SqliteLeases(place), elsewhere: new SqliteLeases(place) };
  },
});

/** Takes the file as another program would, says so, and waits to be killed. */
const HOLD = `
  const { DatabaseSync } = require('node:sqlite');
  const held = new DatabaseSync(process.argv[1]);
  held.exec('BEGIN EXCLUSIVE');
  process.stdout.write('held');
  setInterval(() => held, 1000);`;

describe('a lease that another process holds', () => {
  it('is free as soon as that process was killed', async () => {
    const leases = new SqliteLeases(folder.path('killed'));
    const stop = new AbortController();
    await (await leases.take('tree', stop.signal))?.release();
    const other = spawn(process.execPath, ['-e', HOLD, folder.path('killed', 'tree.lock')]);
    await once(other.stdout, 'data');

    const waits = Promise.withResolvers<void>();
    const taking = leases.take('tree', stop.signal, waits.resolve);
    await waits.promise;
    other.kill('SIGKILL');

    const lease = await taking;
    expect(lease?.lost.aborted).toBe(false);
    await lease?.release();
  });

  it('stays held for other processes when somebody in this one waits for it too', async () => {
    const leases = new SqliteLeases(folder.path('waited-for'));
    const stop = new AbortController();
    const lease = await leases.take('tree', stop.signal);
    const waits = Promise.withResolvers<void>();
    const waiting = new SqliteLeases(folder.path('waited-for')).take('tree', stop.signal, waits.resolve);
    await waits.promise;
    const other = spawn(process.execPath, ['-e', HOLD, folder.path('waited-for', 'tree.lock')], { stdio: 'pipe' });
    const [said] = (await once(other.stderr, 'data')) as [Buffer];
    expect(said.toString()).toContain('database is locked');
    stop.abort();
    expect(await waiting).toBeNull();
    await lease?.release();
  });
});
