import { type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { fillEmptyLog } from '@throughline/event-store-sqlite';
import type { Records } from './log-place.js';
import { logServer } from './log-server.js';

const PAGE_EVENTS = 5_000;

/** Puts a history that was made elsewhere, with its times, where the log of these records is. Answers how many events it has. */
export async function fillEmptyRecords({ log: place }: Records, history: ReadableLog): Promise<number> {
  if (place.kind === 'server') return fillServer(place, history);
  const events = await allOf(history);
  fillEmptyLog({ file: place.file, events });
  return events.length;
}

async function fillServer(place: Records['log'] & { readonly kind: 'server' }, history: ReadableLog): Promise<number> {
  const { fillFrom, openEsdbEventLog } = await logServer();
  const target = await openEsdbEventLog({ ...place, readonly: false });
  try {
    return await fillFrom(target, history);
  } finally {
    await target.close();
  }
}

async function allOf(log: ReadableLog): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    events.push(...page.events);
    ({ next: after, atHead } = page);
  }
  return events;
}
