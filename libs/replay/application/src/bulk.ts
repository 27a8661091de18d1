import type { FullPage, FullPages } from './full-pages.js';
import { IN_ONE_TURN } from './in-one-turn.js';
import type { Range, Replay, ReplayPage } from './replay.js';
import type { Reading } from './replay-filter.js';
import { lineOf } from './replayed-event.js';

/** How many events a full page has at least, and how many a turn looks at, but for the rest of a command. */
interface Sizes {
  readonly page: number;
  readonly turn: number;
}

/** Some megabytes as lines, a tenth of that compressed. */
const SIZES: Sizes = { page: 2_000, turn: IN_ONE_TURN };

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
  /** Full pages of earlier plans: they are not read again. */
  readonly full: FullPages;
  readonly sizes?: Sizes;
}

interface Planned {
  readonly replay: Replay;
  readonly reading: Reading;
  readonly packing: Packing;
}

interface PageRead {
  readonly page: FullPage | null;
  readonly end: Omit<BulkPlan, 'pages'> | null;
}

/**
 * Counts and hashes every page up to a bound, which is the newest event where none is given. No page splits a command. Throws
 * what `Replay.page` throws.
 */
export async function planBulk(replay: Replay, reading: Reading, range: Range, packing: Packing): Promise<BulkPlan> {
  const { from, to } = await replay.stretchOf(reading, range);
  const { next: bound } = await replay.cursorAt(reading, to);
  const pages: BulkPage[] = [];
  for (let { next: cursor } = await replay.cursorAt(reading, from); ;) {
    const known = packing.full.behind(cursor, to);
    const { page, end } = known
      ? { page: known, end: null }
      : await pageBehind(cursor, bound, { replay, reading, packing });
    if (page) {
      const { until, events, bytes, sha256 } = page;
      pages.push({ after: pages.length === 0 ? range.after : cursor, until, events, bytes, sha256 });
      cursor = until;
    }
    if (end) return { ...end, pages };
  }
}

/** Either a full page that is kept from now on, or what is left up to the bound, if anything, and the end of the plan. */
async function pageBehind(cursor: string, bound: string, { replay, reading, packing }: Planned): Promise<PageRead> {
  const { page: fullAt, turn } = packing.sizes ?? SIZES;
  let packed: PageToPack | null = null;
  let events = 0;
  for await (const { next, ...part } of replay.bounded(reading, { after: cursor, until: bound }, turn)) {
    if (part.events.length > 0) await (packed ??= packing.beginPage()).add(linesOf(part));
    events += part.events.length;
    if (events < fullAt && !part.caughtUp) {
      await packing.pause();
      continue;
    }
    const page = packed && { until: next, position: part.head.position, events, ...(await finished(packed)) };
    if (part.caughtUp) return { page, end: { bound: next, head: part.head } };
    if (page) packing.full.keep(cursor, page);
    await packing.pause();
    return { page, end: null };
  }
  throw new Error('A bounded reading ended before its bound.');
}

async function finished(packed: PageToPack): Promise<Pick<BulkPage, 'bytes' | 'sha256'>> {
  const { bytes, sha256 } = await packed.end();
  return { bytes: bytes.length, sha256 };
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

const linesOf = ({ events }: Pick<ReplayPage, 'events'>): string =>
  events.map((event) => `${lineOf(event)}\n`).join('');
