import { CARE_PATH_STREAM_PREFIX, clientIdOf } from '@throughline/care-path';
import { type ReadableLog, START } from '@throughline/event-store';
import type { EventMeta } from '@throughline/kernel';

const PAGE_EVENTS = 2_000;

/** The clients that imports have registered: record id of the case to client id. */
export async function knownCases(log: ReadableLog | undefined): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (let after = START, atHead = log === undefined; !atHead;) {
    const terms = { limit: PAGE_EVENTS, types: ['ClientRegistered'], streamPrefix: CARE_PATH_STREAM_PREFIX };
    const page = await log!.readAll(after, terms);
    for (const { stream, meta } of page.events) {
      const { origin } = JSON.parse(meta) as EventMeta;
      if (origin.kind === 'import' && origin.recordId !== null) known.set(origin.recordId, clientIdOf(stream));
    }
    ({ next: after, atHead } = page);
  }
  return known;
}
