import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventLogContract, MovableClock } from '@throughline/testing';
import { openSqliteEventLog } from './open.js';

const clock = new MovableClock();

eventLogContract('SQLite', {
  durable: true,
  startsEmpty: true,
  repeatsKnown: 'in-the-log',
  clock,
  open: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'throughline-log-'));
    const file = join(directory, 'log.db');
    let log = await openSqliteEventLog({ file, clock });
    return {
      log,
      reopen: async () => {
        await log.close();
        log = await openSqliteEventLog({ file, clock });
        return log;
      },
      close: async () => {
        await log.close();
        await rm(directory, { recursive: true });
      },
    };
  },
});
