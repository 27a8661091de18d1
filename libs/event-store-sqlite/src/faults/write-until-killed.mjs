/**
 * Appends to eight streams at once until it is killed, and writes `stream number` to standard output after each
 * acknowledgment. Event ids follow from stream and number, so that a second copy of an event would show.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openSqliteEventLog } from '../open.ts';

flushCompileCache();

const STREAMS = 8;
const log = await openSqliteEventLog({ file: process.argv[2] });
tell('open\n');
await Promise.all(Array.from({ length: STREAMS }, (_, stream) => write(stream)));

async function write(stream) {
  const name = `load-${stream}`;
  let next = 0;
  for await (const event of log.readStream(name)) next = event.revision + 1;
  // What was stored last may have been killed before its acknowledgment: asked again, it must be known.
  if (next > 0 && (await append(name, stream, next - 1)).revision !== next - 1)
    throw new Error('A stored event was stored again.');
  for (let number = next; ; number++) {
    await append(name, stream, number);
    tell(`${stream} ${number}\n`);
  }
}

/** A line is shorter than what a pipe takes at once, so it goes whole or not at all; a pipe that is full is waited for. */
function tell(line) {
  for (;;) {
    try {
      writeSync(1, line);
      return;
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function append(name, stream, number) {
  const id = `00000000-0000-4000-8${String(stream).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
  return log.append(name, number === 0 ? 'none' : number - 1, [
    {
      id,
      type: 'Written',
      schemaVersion: 1,
      data: JSON.stringify({ number, padding: 'x'.repeat(300) }),
      meta: '{}',
      private: '{}',
    },
  ]);
}
