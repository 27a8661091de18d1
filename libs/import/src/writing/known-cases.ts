import { type ReadableLog, START } from '@throughline/event-store';
import type { EventMeta } from '@throughline/kernel';

const PAGE_EVENTS = 2_000;
const STREAM = 'carePath-';

/** The clients that imports have registered: record id of the case to client id. */
export async function knownCases(log: ReadableLog | undefined): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (let after = START, atHead = log === undefined; !atHead;) {
    const page = await log!.readAll(after, { limit: PAGE_EVENTS, types: ['ClientRegistered'], streamPrefix: STREAM });
    for (const { stream, meta } of page.events) {
      const { origin } = JSON.parse(meta) as EventMeta;
      if (origin.kind === 'import' && origin.recordId !== null) known.set(origin.recordId, stream.slice(STREAM.length));
    }
    ({ next: after, atHead } = page);
  }
  return known;
}
