import { setTimeout as pause } from 'node:timers/promises';
import { isOneLine } from '@throughline/event-store';
import { lineOf, type ReplayPage } from '@throughline/replay-application';

type EventFormat = 'json' | 'ndjson' | 'sse';
export const CONTENT_TYPES: Readonly<Record<EventFormat, string>> = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  sse: 'text/event-stream; charset=utf-8',
};
const HEARTBEAT_MS = 15_000;
/** A browser whose stream ended comes back after this. */
const RETRY_MS = 2_000;

/** The format of the answer. An event stream wins over NDJSON, and NDJSON over JSON, whatever their order in the header. */
export function formatFor(accept: string | undefined): EventFormat {
  const named = (accept ?? '').toLowerCase();
  if (named.includes('text/event-stream')) return 'sse';
  if (named.includes('application/x-ndjson')) return 'ndjson';
  return 'json';
}

interface Mark extends Pick<ReplayPage, 'next' | 'head'> {
  readonly count: number;
}

/** Where reading goes on, how many events this answer gave so far, and where that is in the log. */
export const markOf = ({ next, head }: Pick<ReplayPage, 'next' | 'head'>, count: number): Mark => ({
  next,
  count,
  head,
});

/** Every event up to the head, one on a line; the last line says where to go on. */
export async function* ndjsonOf(pages: AsyncIterable<ReplayPage>): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const page of pages) {
    count += page.events.length;
    if (page.events.length > 0) yield bytesOf(page.events.map((replayed) => `${lineOf(replayed)}\n`));
    if (!page.caughtUp) continue;
    yield Buffer.from(`${JSON.stringify({ caughtUp: true, ...markOf(page, count) })}\n`);
    return;
  }
}

/** Text by text, into bytes that are made once: one text of them all would be copied once more, and be twice as long where one of its letters is not Latin. */
export function bytesOf(texts: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
  texts.reduce((at, text) => at + bytes.write(text, at), 0);
  return bytes;
}

/**
 * Server-sent events: the id of the last of each command is the cursor behind it, and `caught-up` marks each time the head is reached. A
 * comment every 15 seconds keeps idle connections open.
 */
export async function* sseOf(pages: AsyncGenerator<ReplayPage>, signal: AbortSignal): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n\n`;
  let count = 0;
  let coming: ReturnType<typeof nextOf> | null = null;
  while (!signal.aborted) {
    coming ??= nextOf(pages);
    let heard = await heardFrom(coming, count);
    if (heard === null) return;
    count += heard.events;
    // Read no page ahead of the reader: what was read counts as disclosed.
    if (heard.came) coming = null;
    yield heard.text;
    // Who waits for the next event holds no text.
    heard = null;
  }
}

/** It may fail while the reader takes a heartbeat, or after they left: then nobody waits for it. */
function nextOf(pages: AsyncGenerator<ReplayPage>): Promise<IteratorResult<ReplayPage>> {
  const coming = pages.next();
  coming.catch(() => undefined);
  return coming;
}

/** What is sent next; null at the end. */
async function heardFrom(coming: Promise<IteratorResult<ReplayPage>>, count: number) {
  const beat = new AbortController();
  const idle = pause(HEARTBEAT_MS, 'idle' as const, { signal: beat.signal, ref: false }).catch(() => 'idle' as const);
  const arrived = await Promise.race([coming, idle]);
  beat.abort();
  if (arrived === 'idle') return { text: ': still here\n\n', events: 0, came: false };
  if (arrived.done === true) return null;
  const events = arrived.value.events.length;
  return { text: framesOf(arrived.value, count + events), events, came: true };
}

function framesOf(page: ReplayPage, count: number): string {
  if (!page.caughtUp) return eventFrames(page);
  return `${eventFrames(page)}event: caught-up\nid: ${page.next}\ndata: ${JSON.stringify(markOf(page, count))}\n\n`;
}

/** Inside a command there is none: a reader who is cut off there comes back with the last one, and gets the whole command again. */
const idOf = ({ cursor, endsCommand }: ReplayPage['events'][number]): string => (endsCommand ? `id: ${cursor}\n` : '');

/** A damaged type must not end its line. */
const nameOf = ({ event: { type } }: ReplayPage['events'][number]): string => (isOneLine(type) ? type : 'unreadable');

const madeFrames = new WeakMap<ReplayPage, string>();

/** The same for every reader of a page that many share. */
function eventFrames(page: ReplayPage): string {
  let text = madeFrames.get(page);
  if (text !== undefined) return text;
  text = page.events
    .map((replayed) => `event: ${nameOf(replayed)}\n${idOf(replayed)}data: ${lineOf(replayed)}\n\n`)
    .join('');
  madeFrames.set(page, text);
  return text;
}
