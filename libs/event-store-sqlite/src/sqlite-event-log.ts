import { assertAppendable, countedPosition, PartialRepeat, RevisionConflict } from '@throughline/event-store';
import type {
  Appended,
  AppendTerms,
  EventLog,
  ExpectedRevision,
  NewEvent,
  RecordedEvent,
} from '@throughline/event-store';
import { asHandedOver, type CacheTerms, leafFrame, publicParts } from '@throughline/kernel';
import { FreshEvents } from './fresh-events.js';
import { SqliteReadableLog, type SqliteReading } from './sqlite-readable-log.js';
import type { Writer } from './writer.js';
import type { AppendMessage, AppendOutcome } from './writer.worker.js';

/** Writes through the writer thread. */
export class SqliteEventLog extends SqliteReadableLog implements EventLog {
  readonly #writer: Writer;
  readonly #release: () => void;
  readonly #fresh: FreshEvents;

  /** `fresh` bounds what is kept of what was appended last; `release` gives the file to the next writer. */
  constructor(reading: SqliteReading, writer: Writer, { fresh, release }: { fresh: CacheTerms; release: () => void }) {
    super(reading);
    this.#writer = writer;
    this.#fresh = new FreshEvents(fresh);
    this.#release = release;
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    terms: AppendTerms = {},
  ): Promise<Appended> {
    this.assertOpen();
    assertAppendable(stream, events);
    const outcome = await this.#writer.append(appendMessage(stream, expected, events, terms));
    if (outcome[0] === 'partial-repeat') throw new PartialRepeat(stream);
    if (outcome[0] === 'conflict') throw conflict(outcome, { stream, expected, terms });
    if (outcome[0] === 'appended') this.#fresh.appended(stream, recorded(stream, events, outcome));
    return { revision: outcome[1] };
  }

  override async *readStream(stream: string, options: { readonly from?: number } = {}): AsyncIterable<RecordedEvent> {
    this.assertOpen();
    const fresh = this.#fresh.from(stream, options.from ?? 0);
    if (fresh) yield* fresh;
    else yield* super.readStream(stream, options);
  }

  protected override async closing(): Promise<void> {
    await this.#writer.close();
    await super.closing();
    this.#release();
  }
}

const revisionOf = (expected: ExpectedRevision): number => (expected === 'none' ? -1 : expected);
const expectedOf = (revision: number): ExpectedRevision => (revision < 0 ? 'none' : revision);

function appendMessage(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  { unchanged = [] }: AppendTerms,
): AppendMessage {
  return [
    stream,
    revisionOf(expected),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ data }) => data),
    events.map(({ meta }) => meta),
    events.map((event) => event.private),
    events.map((event) => leafFrame({ ...event, stream, ...publicParts(event) })),
    unchanged.map(({ stream: read, at }) => [read, revisionOf(at)]),
  ];
}

function conflict(
  [, actual, moved]: Extract<AppendOutcome, readonly ['conflict', ...unknown[]]>,
  request: { readonly stream: string; readonly expected: ExpectedRevision; readonly terms: AppendTerms },
): RevisionConflict {
  const read = request.terms.unchanged?.find(({ stream, at }) => stream === moved && revisionOf(at) !== actual);
  return new RevisionConflict(moved, read?.at ?? request.expected, expectedOf(actual));
}

function recorded(
  stream: string,
  events: readonly NewEvent[],
  [, revision, position, recordedAt, leaves]: Extract<AppendOutcome, readonly ['appended', ...unknown[]]>,
): readonly RecordedEvent[] {
  return events.map(({ id, type, schemaVersion, data, meta, private: hidden }, index) => {
    const back = events.length - 1 - index;
    const place = { stream, revision: revision - back, position: countedPosition(position - back), recordedAt };
    return asHandedOver({ id, type, schemaVersion, data, meta, private: hidden, ...place, leaf: leaves[index]! });
  });
}
