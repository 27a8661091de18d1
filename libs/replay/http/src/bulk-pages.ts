import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import type { Position } from '@throughline/event-store';
import { REPLAY_CACHES } from '@throughline/http-kit';
import { BoundedCache, canonicalJson } from '@throughline/kernel';
import {
  bulkLines,
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

  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(LongReads) private readonly reads: LongReads,
    @Inject(REPLAY_CACHES) { bulkPages }: ReplayCaches,
  ) {
    this.#kept = new BoundedCache(bulkPages);
  }

  /** Where a plan would end, and how many events it would hold. */
  count(reading: Reading, ends: Ends, caller: CallerContext): ReturnType<typeof reconcile> {
    return this.reads.inTurns(caller, (pause) => reconcile(this.replay, { reading, ...ends, pause }));
  }

  plan(reading: Reading, { from, to }: Ends, caller: CallerContext): ReturnType<typeof planBulk> {
    return this.reads.inTurns(caller, (pause) =>
      planBulk(this.replay, reading, { after: from, until: to }, { beginPage: () => new PageInParts(), pause }),
    );
  }

  /** Cursors are checked each time, whoever asked for the page before. */
  async page(reading: Reading, range: Parameters<Replay['stretchOf']>[1], caller: CallerContext): Promise<Stretch> {
    const { from, to } = await this.replay.stretchOf(reading, range);
    const key = canonicalJson({ from, to, facilities: reading.facilities, ...reading.filter });
    const kept = this.#kept.get(key);
    if (kept) return { page: kept, from, to };
    const page = await this.reads.inTurns(caller, async (pause) => {
      const packing = new PageInParts();
      for await (const lines of bulkLines(this.replay, reading, range, pause)) await packing.add(lines);
      return packing.end();
    });
    this.#kept.keep(key, page, page.bytes.length);
    return { page, from, to };
  }
}
