import { IN_ONE_TURN } from './in-one-turn.js';
import type { Range, Replay, ReplayPage } from './replay.js';
import type { Reading } from './replay-filter.js';
import { lineOf } from './replayed-event.js';

/** A bulk page is closed once it has so many events: some megabytes as lines, a tenth of that compressed. */
const PAGE_EVENTS = 2_000;

/** A part of the history that never changes: both its ends are cursors. */
interface BulkPage {
  /** Null at the beginning of the history. */
  readonly after: string | null;
  readonly until: string;
  readonly events: number;
  /** Of the compressed page. */
  readonly bytes: number;
  readonly sha256: string;
}

interface BulkPlan extends Pick<ReplayPage, 'head'> {
  /** Where the last page ends, and the live stream begins. */
  readonly bound: string;
  readonly pages: readonly BulkPage[];
}

/** A page that is packed part by part, so that no turn handles all of it. */
interface PageToPack {
  /** Resolves when the part was taken. */
  add(lines: string): Promise<unknown>;
  /** Compressed, and the SHA-256 of that. The same lines give the same bytes, in whatever parts they came. */
  end(): Promise<{ readonly bytes: { readonly length: number }; readonly sha256: string }>;
}

interface Packing {
  readonly beginPage: () => PageToPack;
  /** Awaited between reads, so that a long history keeps nobody else waiting. */
  readonly pause: () => Promise<unknown>;
}

/** Counts and hashes every page up to a bound, which is the newest event where none is given. No page splits a command. */
export async function planBulk(
  replay: Replay,
  reading: Reading,
  range: Range,
  { beginPage, pause }: Packing,
): Promise<BulkPlan> {
  const pages: BulkPage[] = [];
  let after = range.after;
  let packing: PageToPack | null = null;
  let events = 0;
  for await (const page of replay.bounded(reading, range, IN_ONE_TURN)) {
    if (page.events.length > 0) await (packing ??= beginPage()).add(linesOf(page));
    events += page.events.length;
    if (packing && (events >= PAGE_EVENTS || page.caughtUp)) {
      const until = page.next;
      const { bytes, sha256 } = await packing.end();
      pages.push({ after, until, events, bytes: bytes.length, sha256 });
      after = until;
      packing = null;
      events = 0;
    }
    if (page.caughtUp) return { bound: page.next, head: page.head, pages };
    await pause();
  }
  throw new Error('A bounded reading ended before its bound.');
}

/** The lines of one page of a plan, part by part. */
export async function* bulkLines(
  replay: Replay,
  reading: Reading,
  range: Range,
  pause: Packing['pause'],
): AsyncGenerator<string> {
  for await (const page of replay.bounded(reading, range, IN_ONE_TURN)) {
    if (page.events.length > 0) yield linesOf(page);
    if (page.caughtUp) return;
    await pause();
  }
}

const linesOf = ({ events }: ReplayPage): string => events.map((event) => `${lineOf(event)}\n`).join('');
