import { assertFollows, BoundedCache, type CacheTerms } from '@throughline/kernel';
import type { RulePack } from '@throughline/continuum';
import {
  inTimeLeft,
  type Position,
  type ReadableLog,
  type RecordedEvent,
  START,
  withoutTimeLimit,
} from '@throughline/event-store';
import { ORGANIZATION_SCHEMAS } from '@throughline/organization';
import type { DirectoryHistory, EarlierDirectory, IsKnown } from './directory-history.js';
import { type DirectoryEvent, FoldedDirectory } from './folded-directory.js';
import { readOrganizationEvent } from './organization-stream.js';

const TYPES = Object.keys(ORGANIZATION_SCHEMAS);
const PAGE_EVENTS = 500;
/** Questions about the past come in bunches, about the same few instants. So much for them where nothing else is said. */
const SMALL_CACHE: CacheTerms = { bytesMax: 1_000_000 };
/** Roughly, of a folded event: documents of packs are held once. */
const EVENT_BYTES = 500;

/** The directory, folded from the log and kept up with it. Its events stay in memory: a provider has hundreds. */
export class LogDirectory extends FoldedDirectory implements DirectoryHistory {
  #position: Position = START;
  #reading: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  readonly #compiled: Map<string, RulePack>;
  readonly #events: DirectoryEvent[] = [];
  /** By the number of events in them. */
  readonly #earlier: BoundedCache<FoldedDirectory>;

  /**
   * `pause` is awaited between pages: the first reading looks at the whole log, and keeps nobody else waiting. `earlier` limits
   * the bytes of directories kept as they were known before.
   */
  constructor(
    private readonly log: ReadableLog,
    private readonly pause: () => Promise<unknown> = () => Promise.resolve(),
    earlier: CacheTerms = SMALL_CACHE,
  ) {
    const compiled = new Map<string, RulePack>();
    super(compiled);
    this.#earlier = new BoundedCache(earlier);
    this.#compiled = compiled;
  }

  get position(): Position {
    return this.#position;
  }

  /** A reading under way may have passed its last page already, so whoever asks during one shares the next. */
  catchUp(): Promise<void> {
    return inTimeLeft(this.#shared());
  }

  #shared(): Promise<void> {
    if (!this.#reading) return this.#read();
    this.#queued ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#queued = null;
        return this.#read();
      });
    return this.#queued;
  }

  knownWhere(isKnown: IsKnown): EarlierDirectory {
    const end = this.#events.findIndex((event) => !isKnown(event));
    const events = end < 0 ? this.#events : this.#events.slice(0, end);
    const key = String(events.length);
    const known = this.#earlier.get(key);
    if (known) return known;
    const folded = this.#foldOf(events);
    this.#earlier.keep(key, folded, events.length * EVENT_BYTES);
    return folded;
  }

  #foldOf(events: readonly DirectoryEvent[]): FoldedDirectory {
    const folded = new FoldedDirectory(this.#compiled);
    for (const event of events) folded.apply(event);
    return folded;
  }

  #read(): Promise<void> {
    const reading = withoutTimeLimit(() => this.#readToHead()).finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }

  async #readToHead(): Promise<void> {
    if ((await this.log.head()) === this.#position) return;
    for (let atHead = false; !atHead;) {
      const page = await this.log.readAll(this.#position, { limit: PAGE_EVENTS, types: TYPES });
      for (const event of page.events) {
        this.#take(event);
        // What is asked again behind an event that cannot be read begins with that event, and names it.
        this.#position = event.position;
      }
      this.#position = page.next;
      atHead = page.atHead;
      if (!atHead) await this.pause();
    }
  }

  #take(recorded: RecordedEvent): void {
    const { stream, revision, position, recordedAt } = recorded;
    assertFollows(recorded, this.revisionOf(stream) ?? -1);
    const { event } = readOrganizationEvent(recorded);
    const taken = { event, stream, revision, position, recordedAt };
    this.apply(taken);
    this.#events.push(taken);
  }
}
