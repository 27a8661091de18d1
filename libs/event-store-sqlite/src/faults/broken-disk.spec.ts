import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LogUnavailable } from '@throughline/event-store';
import { newStream, sampleEvents, streamOf } from '@throughline/testing';
import { openSqliteEventLog } from '../open.js';
import { runChild } from './child-process.js';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'throughline-broken-')));
  file = join(directory, 'log.db');
});
afterEach(() => rm(directory, { recursive: true }));

if (!existsSync('/proc/self/fd')) process.stderr.write('SKIPPED: a failed synchronization: there is no /proc here\n');
(existsSync('/proc/self/fd') ? describe : describe.skip)('a disk that fails to synchronize (needs /proc)', () => {
  it('ends the process with status 70 and one line of why, and acknowledges nothing', async () => {
    const child = runChild('./append-on-broken-disk.mjs', [file]);

    const { status, errors } = await child.ended;

    expect(child.lines).toEqual(['acknowledged 0']);
    expect(status).toBe(70);
    expect(errors).toMatch(/^throughline: The log can no longer be written: disk I\/O error\b[^\n]*\n$/);
  });

  it('leaves what was acknowledged, and the next process goes on from there', async () => {
    await runChild('./append-on-broken-disk.mjs', [file]).ended;

    const log = await openSqliteEventLog({ file });

    expect(await streamOf(log, 'ward-1')).toHaveLength(1);
    await expect(log.append('ward-1', 0, sampleEvents(1))).resolves.toMatchObject({ revision: 1 });
    await log.close();
  });
});

describe('a log whose file is destroyed while it is written', () => {
  it('tells its owner once, rejects every pending and later append as of unknown outcome, and can be closed', async () => {
    const fatal: Error[] = [];
    const log = await openSqliteEventLog({ file, onFatal: (error) => fatal.push(error) });
    await log.append(newStream(), 'none', sampleEvents(1));
    destroyEvents(file);

    const pending = await Promise.allSettled(
      Array.from({ length: 5 }, () => log.append(newStream(), 'none', sampleEvents(1))),
    );
    const later = await log.append(newStream(), 'none', sampleEvents(1)).catch((error: unknown) => error);

    for (const outcome of pending)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(LogUnavailable) });
    expect(later).toBeInstanceOf(LogUnavailable);
    expect(fatal).toHaveLength(1);
    await log.close();
  });
});

function destroyEvents(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('DROP TABLE events');
  database.close();
}
