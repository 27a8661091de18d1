import type { ReadingTerms, ReplayBatch, ReplayFilter, ReplaySource, Totals } from '../replay-source.js';
import { answerCut, ReplayFailure } from '../replay-failure.js';
import { chunksOf, linesOfPage, type PlannedPage, type ReplayPlan } from './bulk-pages.js';
import { commandsIn } from './live-events.js';
import { Patience } from './patience.js';
import { Service, type ServiceTerms } from './service.js';

export interface ReplayClientTerms extends ServiceTerms {
  readonly filter?: ReplayFilter;
  /** Recorded in the service's ledger of disclosures. */
  readonly purpose?: string;
  readonly legalBasis?: string;
  /** How long it asks again while the service is away or busy; one minute when absent. */
  readonly patienceMs?: number;
  readonly onWait?: (error: Error, ms: number) => void;
}

const PATIENCE_MS = 60_000;
/** Three heartbeats of the service: a stream that is silent for longer is dead. */
const SILENT_MS_MAX = 45_000;
const PLANS_MAX = 3;

/** The history of a service, over its HTTP API. */
export class ReplayClient implements ReplaySource {
  readonly #service: Service;

  constructor(private readonly terms: ReplayClientTerms) {
    this.#service = new Service(terms);
  }

  get namesFacilities(): boolean {
    return this.terms.filter?.facilityId !== undefined;
  }

  /** Up to the newest event, in pages that never change. With `countOnly` it names no pages. */
  async plan(
    from: string | null,
    { signal, countOnly = false }: { readonly signal: AbortSignal; readonly countOnly?: boolean },
  ): Promise<ReplayPlan> {
    const body = { ...(from !== null && { from }), ...this.#termsBody(), ...(countOnly && { countOnly }) };
    return this.#answered<ReplayPlan>('/v1/replay/plan', body, signal);
  }

  /** The events of a page, each as JSON. Throws `page-changed` when a new plan is needed, `page-hash-differs`. */
  lines(page: PlannedPage, signal: AbortSignal): Promise<readonly string[]> {
    const { purpose, legalBasis } = this.terms;
    const href = withParameters(page.href, { purpose, legalBasis });
    return linesOfPage({ ...page, href }, { service: this.#service, patience: this.#patience(), signal });
  }

  totalsTo(to: string, signal: AbortSignal): Promise<Totals> {
    return this.#answered<Totals>('/v1/reconcile', { to, ...this.#termsBody() }, signal);
  }

  /** In pages up to a bound, and from exactly there live. */
  async *batches(after: string | null, { follow, signal }: ReadingTerms): AsyncGenerator<ReplayBatch> {
    try {
      const bound = yield* this.#history(after, signal);
      if (follow) yield* this.#live(bound, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** A page that changed on the way is planned again, from where this reading is. */
  async *#history(after: string | null, signal: AbortSignal): AsyncGenerator<ReplayBatch, string> {
    let from = after;
    let done = 0;
    for (let plans = 1; ; plans += 1) {
      const { pages, bound, count } = await this.plan(from, { signal });
      try {
        for (const page of pages) {
          const lines = await this.lines(page, signal);
          done += lines.length;
          from = cursorIn(lines);
          yield { lines, cursor: from, caughtUp: false, total: done - lines.length + count };
        }
        yield { lines: [], cursor: bound, caughtUp: true, total: done };
        return bound;
      } catch (error) {
        const changed = error instanceof ReplayFailure && error.code === 'page-changed';
        if (!changed || plans === PLANS_MAX) throw error;
      }
    }
  }

  /** Comes back by itself when the stream ends or breaks. */
  async *#live(after: string, signal: AbortSignal): AsyncGenerator<ReplayBatch> {
    const patience = this.#patience();
    for (let cursor = after; ;) {
      try {
        for await (const batch of this.#stream(cursor, signal)) {
          patience.succeeded();
          cursor = batch.cursor;
          yield batch;
        }
        throw answerCut();
      } catch (error) {
        await patience.after(error, signal);
      }
    }
  }

  async *#stream(after: string, signal: AbortSignal): AsyncGenerator<ReplayBatch> {
    const silent = new AbortController();
    const watch = setTimeout(() => silent.abort(answerCut()), SILENT_MS_MAX);
    const either = AbortSignal.any([signal, silent.signal]);
    const { filter = {}, purpose, legalBasis } = this.terms;
    const path = withParameters('/v1/events', { ...filter, after, purpose, legalBasis });
    try {
      const response = await this.#service.ask({ path, headers: { Accept: 'text/event-stream' }, signal: either });
      yield* commandsIn(heard(chunksOf(response, either), watch));
    } finally {
      clearTimeout(watch);
      silent.abort();
    }
  }

  async #answered<Answer>(path: string, body: object, signal: AbortSignal): Promise<Answer> {
    for (const patience = this.#patience(); ;) {
      try {
        const response = await this.#service.ask({ path, body, signal });
        return (await response.json().catch((cause: unknown) => {
          throw answerCut(cause);
        })) as Answer;
      } catch (error) {
        await patience.after(error, signal);
      }
    }
  }

  #termsBody(): Pick<ReplayClientTerms, 'filter' | 'purpose' | 'legalBasis'> {
    const { filter, purpose, legalBasis } = this.terms;
    return { ...(filter && { filter }), ...(purpose && { purpose }), ...(legalBasis && { legalBasis }) };
  }

  #patience(): Patience {
    return new Patience(this.terms.patienceMs ?? PATIENCE_MS, this.terms.onWait);
  }
}

async function* heard(chunks: AsyncIterable<Buffer>, watch: NodeJS.Timeout): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    watch.refresh();
    yield chunk;
  }
}

/** Lists as the parameters take them, with commas. */
function withParameters(path: string, parameters: Readonly<Record<string, string | readonly string[] | undefined>>) {
  const url = new URL(path, 'http://localhost');
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, typeof value === 'string' ? value : value.join(','));
  return `${url.pathname}${url.search}`;
}

const cursorIn = (lines: readonly string[]): string => (JSON.parse(lines.at(-1) ?? '') as { cursor: string }).cursor;
