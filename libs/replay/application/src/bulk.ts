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

interface Packing {
  /** Compressed, and the SHA-256 of that. The same lines give the same bytes. */
  readonly pack: (lines: string) => Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Awaited between reads, so that a long history keeps nobody else waiting. */
  readonly pause: () => Promise<unknown>;
}

/** Counts and hashes every page up to a bound, which is the newest event where none is given. No page splits a command. */
export async function planBulk(
  replay: Replay,
  reading: Reading,
  range: Range,
  { pack, pause }: Packing,
): Promise<BulkPlan> {
  const pages: BulkPage[] = [];
  let after = range.after;
  let lines: string[] = [];
  for await (const page of replay.bounded(reading, range, IN_ONE_TURN)) {
    lines.push(...page.events.map(lineOf));
    if (lines.length >= PAGE_EVENTS || (page.caughtUp && lines.length > 0)) {
      const until = page.next;
      pages.push({ after, until, events: lines.length, ...(await pack(`${lines.join('\n')}\n`)) });
      after = until;
      lines = [];
    }
    if (page.caughtUp) return { bound: page.next, head: page.head, pages };
    await pause();
  }
  throw new Error('A bounded reading ended before its bound.');
}

/** The lines of one page of a plan. */
export async function bulkLines(
  replay: Replay,
  reading: Reading,
  range: Range,
  pause: Packing['pause'],
): Promise<string> {
  const lines: string[] = [];
  for await (const page of replay.bounded(reading, range, IN_ONE_TURN)) {
    lines.push(...page.events.map((event) => `${lineOf(event)}\n`));
    if (page.caughtUp) return lines.join('');
    await pause();
  }
  throw new Error('A bounded reading ended before its bound.');
}
