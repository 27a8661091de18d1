/** Appends to a log on a server until it is told to end, whatever becomes of the server; says what was stored. */
import { randomUUID } from 'node:crypto';
import { LogUnavailable } from '@throughline/event-store';
import { openEsdbEventLog } from '@throughline/event-store-esdb';

const WRITERS = 8;

const [address = ''] = process.argv.slice(2);
const log = await openEsdbEventLog({ address, namespace: 'on', tenant: 'test', deadlineMs: 5_000, silenceMs: 3_000 });
let ending = false;
// Whoever began it may be gone: then nobody tells it.
for (const end of ['data', 'end', 'close']) process.stdin.once(end, () => (ending = true));

async function write(): Promise<void> {
  const stream = `writer-${randomUUID()}`;
  let at: number | 'none' = 'none';
  while (!ending) {
    const event = { id: randomUUID(), type: 'Written', schemaVersion: 1, data: '{}', meta: '{}', private: '{}' };
    try {
      ({ revision: at } = await log.append(stream, at, [event]));
      process.stdout.write(`${event.id}\n`);
    } catch (error) {
      sayUnavailable(error);
      if (!ending) at = await revisionOf(stream);
    }
  }
}

function sayUnavailable(error: unknown): void {
  if (!(error instanceof LogUnavailable)) throw error;
  process.stdout.write('unavailable\n');
}

/** As whoever is told that the outcome is unknown looks, once the server answers again. */
async function revisionOf(stream: string): Promise<number | 'none'> {
  while (!ending) {
    try {
      let revision: number | 'none' = 'none';
      for await (const event of log.readStream(stream)) ({ revision } = event);
      return revision;
    } catch (error) {
      sayUnavailable(error);
    }
  }
  return 'none';
}

await Promise.all(Array.from({ length: WRITERS }, write));
await log.close();
process.exit();
