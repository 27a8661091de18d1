import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Position } from '@throughline/event-store';
import { canonicalJson } from '@throughline/kernel';
import { Disclosing } from './disclosing.js';

type Page = Omit<Parameters<Disclosing['begin']>[0], 'what' | 'to'> & { readonly to: Position };

/** A row of the ledger that has no end yet: it counts as everything behind `from`. */
interface OpenRow {
  readonly from: Position;
  reached: Position;
  /** Settles when the row is durable, or could not be written. */
  readonly opened: ReturnType<Disclosing['begin']>;
  readonly timer: NodeJS.Timeout;
}

/** How long one row takes pages, and so how exactly the ledger says when they left. */
const ROW_MS = 60_000;
const ROWS_MAX = 1_000;

/**
 * Pages that one reader takes one after another are one disclosure, as a live stream is (ADR 0059). The first one's row is durable
 * before its first byte, and has no end: until it ends it covers every later page, which so need not wait for the disk.
 */
@Injectable()
export class BulkDisclosures implements OnModuleDestroy {
  readonly #rows = new Map<string, OpenRow>();

  constructor(@Inject(Disclosing) private readonly disclosing: Disclosing) {}

  /** Before the first byte of a page. Rejects with the `Refusal` `disclosure-not-recorded`: then nothing may be sent. */
  async begin(page: Page): Promise<void> {
    const key = readerOf(page);
    const row = this.#rows.get(key);
    if (row && page.from >= row.from) {
      if (page.to > row.reached) row.reached = page.to;
      await row.opened;
      this.disclosing.notice(page.reply);
      return;
    }
    if (row) void this.#end(key, row);
    const [oldest] = this.#rows;
    if (oldest && this.#rows.size >= ROWS_MAX) void this.#end(...oldest);
    await this.#open(key, page);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.#rows].map((row) => this.#end(...row)));
  }

  async #open(key: string, page: Page): Promise<void> {
    const opened = this.disclosing.begin({ ...page, what: 'events as bulk pages', to: null });
    const timer = setTimeout(() => void this.#end(key, row), ROW_MS);
    timer.unref();
    const row: OpenRow = { from: page.from, reached: page.to, opened, timer };
    this.#rows.set(key, row);
    try {
      await opened;
    } catch (error) {
      clearTimeout(timer);
      if (this.#rows.get(key) === row) this.#rows.delete(key);
      throw error;
    }
  }

  async #end(key: string, row: OpenRow): Promise<void> {
    clearTimeout(row.timer);
    this.#rows.delete(key);
    const close = await row.opened.catch(() => null);
    close?.(row.reached);
  }
}

/** All that a row says, but for how far it goes: who sees other facilities meanwhile is another reader. */
const readerOf = ({ caller: { principal, roles }, terms: { purpose, legalBasis }, reading }: Page): string =>
  canonicalJson({
    ...{ principal, roles: [...roles], purpose: purpose ?? null, legalBasis: legalBasis ?? null },
    ...{ facilities: reading.facilities, ...reading.filter },
  });
