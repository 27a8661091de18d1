import type { AllStreamRecordedEvent, StreamingRead } from '@eventstore/db-client';
import { assertPageLimit, LogClosed, PAGE_BYTES_MAX, START } from '@throughline/event-store';
import type {
  LogIdentity,
  LogPage,
  Position,
  ReadableLog,
  ReadAllOptions,
  RecordedEvent,
} from '@throughline/event-store';
import { grpcPositionOf, isEsdbPosition, positionOf } from './esdb-positions.js';
import { CopiedPlaces, type CopiedStretch } from './copied-places.js';
import { LogTail } from './log-tail.js';
import { OwnEvents } from './own-events.js';
import { collect, type EsdbReading } from './reading.js';
import { SharedNext } from './shared-next.js';
import { originalOf, recordedEventOf } from './stored-form.js';

const STREAM_PAGE_EVENTS = 500;
/** A filter, and a search for copies, look at this many events of the log at a time. */
const STRETCH_EVENTS = 2_000;
const GROWTH = 4;

/** Reads pages: the client filters subscriptions only, and its streams break when they are left in the middle. */
export class EsdbReadableLog implements ReadableLog {
  readonly recordedAtNeverFalls = false;
  protected readonly reading: EsdbReading;
  readonly #own: OwnEvents;
  readonly #tail: LogTail;
  /** Everyone who waits, and every question, asks where the log ends. */
  readonly #head = new SharedNext(async () => {
    const newest = await this.newestEvent();
    return newest ? positionOf(newest.position) : START;
  });
  readonly #copied = new CopiedPlaces((after) => this.#copiesAfter(after));
  #closed: Promise<void> | undefined;

  constructor(reading: EsdbReading) {
    this.reading = reading;
    this.#own = new OwnEvents(reading);
    this.#tail = new LogTail(reading.connection.client, { prefix: `${reading.namespace}.`, head: () => this.head() });
  }

  async identity(): Promise<LogIdentity> {
    this.assertOpen();
    return this.reading.identity;
  }

  /** A page is the last when it is empty: a server that ends a read early would leave out the rest otherwise. */
  async *readStream(stream: string, { from = 0 }: { readonly from?: number } = {}): AsyncIterable<RecordedEvent> {
    for (let next = from; ;) {
      this.assertOpen();
      const page = await this.#streamPage(stream, next);
      yield* page;
      if (page.length === 0) return;
      next += page.length;
    }
  }

  async readAll(after: Position, { limit, types, streamPrefix = '' }: ReadAllOptions): Promise<LogPage> {
    this.assertOpen();
    assertPageLimit(limit);
    const prefix = `${this.reading.namespace}.${streamPrefix}`;
    const passes = ({ streamId, type }: AllStreamRecordedEvent) =>
      streamId.startsWith(prefix) && (!types || types.includes(type));
    const events: RecordedEvent[] = [];
    let [next, looked, arrived] = [after, 0, 0];
    // A filter that lets most events pass needs a page of them; one that lets few pass is worth a longer look.
    for (let wanted = limit; ; wanted = Math.min(wanted * GROWTH, STRETCH_EVENTS - looked)) {
      const stretch = await this.#own.after(next, wanted);
      for (const event of stretch.events) {
        if (events.length === limit) return { events, next, atHead: false };
        next = positionOf(event.position);
        looked += 1;
        if (passes(event)) events.push(recordedEventOf(event, this.reading.namespace));
      }
      arrived += stretch.bytes;
      const isEnough = events.length * 2 >= limit || looked >= STRETCH_EVENTS || arrived >= PAGE_BYTES_MAX;
      if (stretch.atHead || isEnough) return { events, next, atHead: stretch.atHead };
    }
  }

  head(): Promise<Position> {
    return this.#head.ask();
  }

  async eventAt(position: Position): Promise<RecordedEvent | null> {
    this.assertOpen();
    const fromPosition = grpcPositionOf(position);
    if (!fromPosition) return null;
    const { client } = this.reading.connection;
    const [first] = await this.collect(client.readAll({ fromPosition, maxCount: 1 }));
    const isThere = first?.event && positionOf(first.event.position) === position && this.#own.isOwn(first.event);
    return isThere ? recordedEventOf(first.event!, this.reading.namespace) : null;
  }

  /** The last event of this log, as the server keeps it. */
  protected async newestEvent(): Promise<AllStreamRecordedEvent | undefined> {
    this.assertOpen();
    return this.#own.newest();
  }

  async waitBeyond(position: Position, signal: AbortSignal): Promise<void> {
    this.assertOpen();
    const stop = new AbortController();
    const woken = this.#tail.wait(AbortSignal.any([signal, stop.signal]));
    try {
      await Promise.race([this.#tail.ready(), woken]);
      if (!signal.aborted && !(await this.#hasGrown(position))) await woken;
    } finally {
      stop.abort();
    }
  }

  async placeOf(position: Position): Promise<Position | null> {
    return this.isPosition(position) ? position : this.#copied.placeOf(position);
  }

  isPosition(text: string): text is Position {
    return isEsdbPosition(text);
  }

  /** The server's positions are places in its files. */
  distance(): null {
    return null;
  }

  close(): Promise<void> {
    return (this.#closed ??= this.closing());
  }

  protected async closing(): Promise<void> {
    await this.#tail.close();
    await this.reading.connection.close();
  }

  protected assertOpen(): void {
    if (this.#closed) throw new LogClosed();
  }

  /** The name of one of this log's streams on the server. */
  protected nameOf(stream: string): string {
    return `${this.reading.namespace}.${stream}`;
  }

  protected async collect<Resolved>(read: StreamingRead<Resolved>): Promise<readonly Resolved[]> {
    return (await collect(read, this.reading.silenceMs)).found;
  }

  async #copiesAfter(after: Position): Promise<CopiedStretch> {
    this.assertOpen();
    const { events, atHead } = await this.#own.after(after, STRETCH_EVENTS);
    const copies = events.flatMap((event) => {
      const original = originalOf(event);
      return original ? [{ original: original.position as Position, position: positionOf(event.position) }] : [];
    });
    const last = events.at(-1);
    return { copies, next: last ? positionOf(last.position) : after, atHead };
  }

  async #streamPage(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    const { client } = this.reading.connection;
    const options = { fromRevision: BigInt(from), maxCount: STREAM_PAGE_EVENTS };
    const page = await this.collect(client.readStream(this.nameOf(stream), options));
    return page.flatMap(({ event }) => (event ? [recordedEventOf(event, this.reading.namespace)] : []));
  }

  async #hasGrown(position: Position): Promise<boolean> {
    return this.#closed !== undefined || (await this.head()) > position;
  }
}
