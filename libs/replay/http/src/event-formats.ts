import { setTimeout as pause } from 'node:timers/promises';
import { lineOf, type ReplayPage } from '@throughline/replay-application';

type EventFormat = 'json' | 'ndjson' | 'sse';
export const CONTENT_TYPES: Readonly<Record<EventFormat, string>> = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  sse: 'text/event-stream; charset=utf-8',
};
const HEARTBEAT_MS = 15_000;

/** What the caller accepts, in the order in which they name it; JSON when they do not say. */
export function formatFor(accept: string | undefined): EventFormat {
  const named = (accept ?? '').toLowerCase();
  if (named.includes('text/event-stream')) return 'sse';
  if (named.includes('application/x-ndjson')) return 'ndjson';
  return 'json';
}

/** One page as a JSON document. */
export const jsonOf = ({ events, next, caughtUp }: ReplayPage): string =>
  `{"items":[${events.map(lineOf).join(',')}],${JSON.stringify({ next, caughtUp }).slice(1)}`;

/** Every event up to the head, one on a line; the last line says where to go on. */
export async function* ndjsonOf(pages: AsyncIterable<ReplayPage>): AsyncGenerator<string> {
  for await (const { events, next, caughtUp } of pages) {
    if (events.length > 0) yield `${events.map(lineOf).join('\n')}\n`;
    if (!caughtUp) continue;
    yield `${JSON.stringify({ caughtUp, next })}\n`;
    return;
  }
}

/**
 * Server-sent events: the id of each is the cursor behind it, and `caught-up` marks each time the head is reached. A
 * comment every 15 seconds keeps idle connections open.
 */
export async function* sseOf(pages: AsyncGenerator<ReplayPage>, signal: AbortSignal): AsyncGenerator<string> {
  let coming = pages.next();
  while (!signal.aborted) {
    const beat = new AbortController();
    const idle = pause(HEARTBEAT_MS, 'idle' as const, { signal: beat.signal, ref: false }).catch(() => 'idle' as const);
    const arrived = await Promise.race([coming, idle]);
    beat.abort();
    if (arrived === 'idle') {
      yield ': still here\n\n';
      continue;
    }
    if (arrived.done === true) return;
    yield framesOf(arrived.value);
    coming = pages.next();
  }
}

function framesOf({ events, next, caughtUp }: ReplayPage): string {
  const frames = events.map(
    (replayed) => `event: ${replayed.event.type}\nid: ${replayed.cursor}\ndata: ${lineOf(replayed)}\n\n`,
  );
  if (caughtUp) frames.push(`event: caught-up\nid: ${next}\ndata: ${JSON.stringify({ next })}\n\n`);
  return frames.join('');
}
