import { type AppendExpectedRevision, BACKWARDS, END, NO_STREAM } from '@eventstore/db-client';
import {
  AppendTooLarge,
  assertAppendable,
  LogClosed,
  LogUnavailable,
  RevisionConflict,
  TimeLimit,
  timeLimitPassed,
} from '@throughline/event-store';
import type {
  Appended,
  AppendTerms,
  EventLog,
  ExpectedRevision,
  NewEvent,
  Position,
  StreamState,
} from '@throughline/event-store';
import { logErrorOf } from './esdb-errors.js';
import { EsdbReadableLog } from './esdb-readable-log.js';
import type { EsdbReading } from './reading.js';
import { APPENDING } from './log-identity.js';
import { bytesSent, esdbEventOf, type Original, originalOf } from './stored-form.js';
import { within } from './within.js';

/** What servers take of one append unless they are told otherwise. */
const SENT_BYTES_MAX = 1_048_576;
const RESENDS_MAX = 2;
const RESEND_AFTER_MS = 50;

interface EsdbWriting {
  readonly deadlineMs: number;
  readonly withinMs: number;
  readonly shownTime: () => number | null;
}

/** Appends one call at a time per append, with a deadline; sends it again, unchanged, while its outcome is unknown and time is left. */
export class EsdbEventLog extends EsdbReadableLog implements EventLog {
  readonly #deadlineMs: number;
  readonly #withinMs: number;
  readonly #shownTime: () => number | null;
  readonly #pending = new Set<Promise<unknown>>();
  #closing = false;

  constructor(reading: EsdbReading, { deadlineMs, withinMs, shownTime }: EsdbWriting) {
    super(reading);
    this.#deadlineMs = deadlineMs;
    this.#withinMs = withinMs;
    this.#shownTime = shownTime;
  }

  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    terms: AppendTerms = {},
  ): Promise<Appended> {
    return this.appendCopies(
      stream,
      expected,
      events.map((event) => ({ event })),
      terms,
    );
  }

  /** As `append`, for events that were in another log before. */
  async appendCopies(
    stream: string,
    expected: ExpectedRevision,
    copies: readonly { readonly event: NewEvent; readonly original?: Original }[],
    { unchanged = [] }: AppendTerms = {},
  ): Promise<Appended> {
    this.assertOpen();
    const events = copies.map(({ event }) => event);
    assertAppendable(stream, events);
    const appending = this.#append(stream, expected, { copies, unchanged });
    this.#pending.add(appending);
    return appending.finally(() => this.#pending.delete(appending));
  }

  /** Where the last event was in the log that it was copied from; undefined for an empty log. */
  async lastOriginal(): Promise<Position | undefined> {
    const newest = await this.newestEvent();
    return newest && (originalOf(newest)?.position as Position | undefined);
  }

  async #append(
    stream: string,
    expected: ExpectedRevision,
    { copies, unchanged }: Required<AppendTerms> & { copies: readonly { event: NewEvent; original?: Original }[] },
  ): Promise<Appended> {
    for (const read of unchanged) await this.#assertAt(read);
    const shownAt = this.#shownTime();
    const events = copies.map(({ event, original }) => esdbEventOf(event, original ?? shownAt));
    if (
      bytesSent(
        events,
        copies.map(({ event }) => event.data),
      ) > SENT_BYTES_MAX
    )
      throw new AppendTooLarge();
    const expectedRevision: AppendExpectedRevision = expected === 'none' ? NO_STREAM : BigInt(expected);
    const leftMs = TimeLimit.leftMs();
    if (leftMs === 0) throw timeLimitPassed();
    const giveUpAt = performance.now() + Math.min(this.#withinMs, leftMs);
    for (let resends = 0; ; resends++) {
      const deadline = Math.ceil(Math.min(this.#deadlineMs, giveUpAt - performance.now()));
      try {
        const { client } = this.reading.connection;
        const options = { ...APPENDING, expectedRevision, deadline };
        const appending = client.appendToStream(this.nameOf(stream), events, options);
        const { nextExpectedRevision } = await within(deadline, appending);
        return { revision: Number(nextExpectedRevision) };
      } catch (cause) {
        const error = logErrorOf(cause);
        if (error instanceof RevisionConflict) throw new RevisionConflict(stream, expected, error.actual);
        const unknown = error instanceof LogUnavailable && !(error instanceof LogClosed);
        if (!unknown || resends === RESENDS_MAX || this.#closing) throw error;
        const pauseMs = RESEND_AFTER_MS * 4 ** resends;
        if (performance.now() + pauseMs >= giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  async #assertAt({ stream, at }: StreamState): Promise<void> {
    const { client } = this.reading.connection;
    const [last] = await this.collect(
      client.readStream(this.nameOf(stream), { direction: BACKWARDS, fromRevision: END, maxCount: 1 }),
    );
    const actual = last?.event ? Number(last.event.revision) : 'none';
    if (actual !== at) throw new RevisionConflict(stream, at, actual);
  }

  protected override async closing(): Promise<void> {
    this.#closing = true;
    await Promise.allSettled(this.#pending);
    await super.closing();
  }
}
