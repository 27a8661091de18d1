/**
 * Appends one event, breaks the synchronization of the write-ahead file under the log, and appends another.
 * The break: each descriptor of that file is replaced by /dev/null, which takes writes and refuses to be synchronized.
 */
import { closeSync, openSync, readdirSync, readlinkSync, writeSync } from 'node:fs';
import { openSqliteEventLog } from '../open.ts';

const file = process.argv[2];
const log = await openSqliteEventLog({ file });
const event = (number) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  type: 'Written',
  schemaVersion: 1,
  data: '{}',
  meta: '{}',
  private: '{}',
});

await log.append('ward-1', 'none', [event(0)]);
writeSync(1, 'acknowledged 0\n');
breakSynchronization(`${file}-wal`);
const outcomes = await Promise.allSettled([
  log.append('ward-1', 0, [event(1)]),
  log.append('ward-2', 'none', [event(2)]),
]);
for (const { status } of outcomes) writeSync(1, `${status}\n`);

function breakSynchronization(broken) {
  for (const descriptor of readdirSync('/proc/self/fd').map(Number)) {
    if (targetOf(descriptor) !== broken) continue;
    closeSync(descriptor);
    // The lowest free number is given out first, so that this ends with the number just freed.
    while (openSync('/dev/null', 'r+') !== descriptor);
  }
}

function targetOf(descriptor) {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}
