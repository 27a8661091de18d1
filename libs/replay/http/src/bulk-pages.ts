import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import type { Position } from '@throughline/event-store';
import { REPLAY_CACHES } from '@throughline/http-kit';
import { BoundedCache, canonicalJson } from '@throughline/kernel';
import {
  bulkLines,
  FullPages,
  planBulk,
  type Reading,
  reconcile,
  Replay,
  type ReplayCaches,
} from '@throughline/replay-application';
import { type PackedPage, PageInParts } from './packed-pages.js';
import { LongReads } from './quota/long-reads.js';

interface Ends {
  /** Cursors; null for the beginning of the history, and for the newest event. */
  readonly from: string | null;
  readonly to: string | null;
}

interface PageAsked {
  /** Cursors; null for the beginning of the history. */
  readonly after: string | null;
  readonly until: string;
  /** Of the plan that named the page. */
  readonly sha256: string | undefined;
}

interface Stretch {
  readonly page: PackedPage;
  readonly from: Position;
  readonly to: Position;
}

/** Plans of a history, and their pages. */
@Injectable()
export class BulkPages {
  /** Pages that were asked for last, so that one that is taken in parts is made once. */
  readonly #kept: BoundedCache<PackedPage>;
  readonly #full: FullPages;

  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(LongReads) private readonly reads: LongReads,
    @Inject(REPLAY_CACHES) { bulkPages, plannedPages }: ReplayCaches,
  ) {
    this.#kept = new BoundedCache(bulkPages);
    this.#full = new FullPages(plannedPages);
  }

  /** Where a plan would end, and how many events it would hold. */
  count(reading: Reading, ends: Ends, caller: CallerContext): ReturnType<typeof reconcile> {
    return this.reads.inTurns(caller, (pause) => reconcile(this.replay, { reading, ...ends, pause }));
  }

  plan(reading: Reading, { from, to }: Ends, caller: CallerContext): ReturnType<typeof planBulk> {
    const packing = { beginPage: () => new PageInParts(), full: this.#full };
    return this.reads.inTurns(caller, (pause) =>
      planBulk(this.replay, reading, { after: from, until: to }, { ...packing, pause }),
    );
  }

  /**
   * Cursors are checked each time, whoever asked for the page before. One that does not have the hash that is asked for is made
   * anew: a row may have been mended, or damaged.
   */
  async page(reading: Reading, { sha256, ...range }: PageAsked, caller: CallerContext): Promise<Stretch> {
    const { from, to } = await this.replay.stretchOf(reading, range);
    const key = canonicalJson({ from, to, facilities: reading.facilities, ...reading.filter });
    const kept = this.#kept.get(key);
    if (kept && (sha256 === undefined || sha256 === kept.sha256)) return { page: kept, from, to };
    const page = await this.reads.inTurns(caller, async (pause) => {
      const packing = new PageInParts();
      for await (const lines of bulkLines(this.replay, reading, range, pause)) await packing.add(lines);
      return packing.end();
    });
    this.#kept.keep(key, page, page.bytes.length);
    const { next: cursor } = await this.replay.cursorAt(reading, from);
    this.#full.compare(cursor, { position: to, sha256: page.sha256 });
    return { page, from, to };
  }
}
