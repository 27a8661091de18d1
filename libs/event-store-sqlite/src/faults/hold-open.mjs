/** Opens the log that it is told to, says so, or says why not, and holds it open until it is killed, or for a minute. */
import { writeSync } from 'node:fs';
import { openSqliteEventLog } from '../open.ts';

try {
  await openSqliteEventLog({ file: process.argv[2] });
  writeSync(1, 'open\n');
  setTimeout(() => process.exit(1), 60_000);
} catch (error) {
  writeSync(1, `${error.code}\n`);
}
