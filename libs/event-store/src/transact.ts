import type { Appended, AppendTerms, EventLog, ExpectedRevision, NewEvent, RecordedEvent } from './event-log.js';
import { FoldedStream } from './folded-stream.js';
import { judgeAtHead } from './judge.js';
import { LogClosed, LogUnavailable, PartialRepeat, RevisionConflict } from './log-errors.js';
import { StreamCache } from './stream-cache.js';
import type { Request, Revision, StoredCommand, StreamDefinition, TransactResult } from './stream-definition.js';
import { StreamQueue } from './stream-queue.js';
import { type CacheTerms, Refusal } from '@throughline/kernel';
import { recordContended } from './stream-refusals.js';

const ATTEMPTS_MAX = 8;
const RESENDS_MAX = 3;
const RESEND_AFTER_MS = 10;
/** A log that took longer to say that the outcome is unknown has sent the append again by itself: its caller is told. */
const RESEND_WITHIN_MS = 2_000;

export interface Transactor {
  /**
   * Read, decide, seal, append: the one imperative loop of the write side. Resolves once the events are durable.
   * Rejects with the `Refusal` of the decision, or `revision-stale`, `idempotency-key-reused`, `record-contended`,
   * `stream-busy`; with `LogFull` when nothing could be written; with `LogUnavailable` when the outcome
   * is unknown and the same request should be asked again.
   */
  transact<State, Draft>(
    stream: StreamDefinition<State>,
    request: Request<State, Draft>,
  ): Promise<TransactResult<State, Draft>>;
  /** The state at the stream's head, through the same cache. Read it before awaiting anything else. */
  load<State>(stream: StreamDefinition<State>): Promise<{ readonly state: State; readonly revision: Revision }>;
}

export function createTransactor(options: {
  readonly log: EventLog;
  /** Bounds what is kept folded. */
  readonly cache?: CacheTerms;
}): Transactor {
  const { log } = options;
  const cache = new StreamCache(options.cache);
  const queue = new StreamQueue();

  /** Lends the stream's only folded copy to one job at a time. */
  function withStream<State, Result>(
    stream: StreamDefinition<State>,
    job: (folded: FoldedStream<State>) => Promise<Result>,
  ): Promise<Result> {
    return queue.run(stream.name, async () => {
      const folded = cache.take<State>(stream.name) ?? new FoldedStream(stream.initial());
      try {
        return await job(folded);
      } finally {
        cache.put(stream.name, folded);
      }
    });
  }

  return {
    transact: (stream, request) => withStream(stream, (folded) => new Transaction(log, stream, folded, request).run()),
    load: (stream) =>
      withStream(stream, async (folded) => {
        await folded.catchUp(log, stream);
        return { state: folded.state, revision: folded.revision };
      }),
  };
}

class Transaction<State, Draft> {
  #resent = false;

  constructor(
    private readonly log: EventLog,
    private readonly stream: StreamDefinition<State>,
    private readonly folded: FoldedStream<State>,
    private readonly request: Request<State, Draft>,
  ) {}

  async run(): Promise<TransactResult<State, Draft>> {
    if (this.folded.revision === 'none') await this.folded.catchUp(this.log, this.stream);
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      const decision = await judgeAtHead(this.log, this.stream, this.folded, this.request);
      if (decision.kind === 'stored-before') return this.#replay(decision.command);
      const { drafts } = decision;
      if (this.request.dryRun || drafts.length === 0) return this.#result({ drafts });
      const events = await this.#record(drafts);
      if (events) return this.#result({ drafts, events });
    }
    throw new Refusal(recordContended);
  }

  /** The events as recorded, or nothing when another writer got in between and the request must be judged again. */
  async #record(drafts: readonly Draft[]): Promise<readonly RecordedEvent[] | undefined> {
    const { folded, request } = this;
    const unchanged = request.restsOn?.streams() ?? [];
    const events = await request.seal(drafts, { commandId: request.commandId });
    try {
      const appended = await this.#append(folded.revision, events, { unchanged });
      return await this.#readBack(events, appended);
    } catch (error) {
      if (error instanceof PartialRepeat) await this.#expectProgress(error);
      else if (error instanceof RevisionConflict) await this.#readOn();
      else throw error;
    }
    return undefined;
  }

  /**
   * What the log holds is what is folded and answered: only it knows when these events were recorded, and whether they are
   * ours. Another process may have stored the same command first; its events have other salts.
   */
  async #readBack(events: readonly NewEvent[], appended: Appended): Promise<readonly RecordedEvent[] | undefined> {
    const first = appended.revision - events.length + 1;
    const read = await this.folded.catchUp(this.log, this.stream);
    const stored = read.filter(({ revision }) => revision >= first && revision <= appended.revision);
    if (
      stored.every(({ id, private: hidden }, index) => id === events[index]?.id && hidden === events[index]?.private)
    ) {
      if (stored.length === events.length) return stored;
    }
    this.#expectKnown(new LogUnavailable('The log does not show yet what it has stored.'));
    return undefined;
  }

  /** What the decision rests on may be what has moved. */
  async #readOn(): Promise<void> {
    await this.folded.catchUp(this.log, this.stream);
    await this.request.restsOn?.catchUp();
  }

  async #expectProgress(otherwise: Error): Promise<void> {
    await this.folded.catchUp(this.log, this.stream);
    this.#expectKnown(otherwise);
  }

  #expectKnown(otherwise: Error): void {
    if (!this.stream.commandOf(this.folded.state, this.request.commandId)) throw otherwise;
  }

  /** An append with an unknown outcome is sent again as it was; the ids make the second one harmless. */
  async #append(expected: ExpectedRevision, events: readonly NewEvent[], terms: AppendTerms): Promise<Appended> {
    const giveUpAt = performance.now() + RESEND_WITHIN_MS;
    for (let resends = 0; ; resends++) {
      try {
        return await this.log.append(this.stream.name, expected, events, terms);
      } catch (error) {
        const outcomeUnknown = error instanceof LogUnavailable && !(error instanceof LogClosed);
        if (!outcomeUnknown || resends === RESENDS_MAX || performance.now() > giveUpAt) throw error;
        this.#resent = true;
        await new Promise((resolve) => setTimeout(resolve, RESEND_AFTER_MS * 4 ** resends));
      }
    }
  }

  async #replay({ revision, count }: StoredCommand): Promise<TransactResult<State, Draft>> {
    const events: RecordedEvent[] = [];
    for await (const event of this.log.readStream(this.stream.name, { from: revision })) {
      events.push(event);
      if (events.length === count) break;
    }
    return this.#result({ events, replayed: !this.#resent });
  }

  #result(of: {
    drafts?: readonly Draft[];
    events?: readonly RecordedEvent[];
    replayed?: boolean;
  }): TransactResult<State, Draft> {
    const { drafts = [], events = [], replayed = false } = of;
    const { revision, state } = this.folded;
    return {
      replayed,
      dryRun: this.request.dryRun,
      revision,
      position: events.at(-1)?.position ?? null,
      events,
      drafts,
      state,
    };
  }
}
