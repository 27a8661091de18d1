import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { carePathStream, emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import { type EventLog, lastOf, type Position, START, streamCommands } from '@throughline/event-store';
import type { Clock } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { assertTaken, CLOCK, EVENT_LOG, VIEW_QUERIES } from '@throughline/http-kit';
import { type Freshness, KnownEvents, liesAhead, type ViewQueries } from '@throughline/projection';
import { CarePaths } from '@throughline/care-path-application';
import type { AsOf } from './as-of.js';
import { SiteTimes } from './site-times.js';

/** A long path is folded a part at a time: nobody else waits for the whole of it. */
const GIVE_WAY_EVERY = 200;

interface KnownPath {
  readonly path: Path;
  readonly freshness: Freshness;
  /** UTC ms. Null: it is the path as it stands, whose revision `If-Match` may name. */
  readonly knownAt: number | null;
  /** An erasure has begun, whatever was known at the instant asked for. */
  readonly erased: boolean;
}

/** One client's path from the log itself: never behind, and at any instant of knowledge. */
@Injectable()
export class KnownPaths {
  readonly #known: KnownEvents;

  constructor(
    @Inject(CarePaths) private readonly writer: CarePaths,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SiteTimes) private readonly times: SiteTimes,
    @Inject(VIEW_QUERIES) views: ViewQueries,
  ) {
    this.#known = new KnownEvents(log, views);
  }

  /** Whether the caller may see the client is a matter of today. Read the path before awaiting anything else. */
  async of(clientId: string, asOf: AsOf, { facilities }: CallerContext): Promise<KnownPath> {
    await this.times.catchUp();
    const knownAtRequested = this.times.instantIfGiven(asOf.knownAt, 'knownAt');
    const head = await this.log.head();
    if (typeof asOf.atLeast === 'string') await assertTaken(asOf.atLeast, this.log);
    const path = await this.writer.read(clientId, facilities);
    const erased = path.erased !== null;
    const facilityId = path.registered?.facilityId ?? '';
    const now = this.clock.now();
    const future = [this.times.instantIfGiven(asOf.asOf, 'asOf'), knownAtRequested].some((instant) =>
      liesAhead(instant, now, sitesOf(path)),
    );
    if (knownAtRequested === null) return { path, freshness: activeAt(head, head, future), knownAt: null, erased };
    // What was recorded belongs to no site: a day is that of the facility where the client was registered.
    const knownAt = this.times.instantAt(facilityId, knownAtRequested) ?? now;
    const known = await this.#foldUntil(clientId, knownAt);
    return { path: known.path, freshness: activeAt(head, known.position, future), knownAt, erased };
  }

  async #foldUntil(clientId: string, knownAt: number): Promise<{ path: Path; position: Position }> {
    let path = emptyPath();
    let position: Position = START;
    const isKnown = await this.#known.by(knownAt);
    for await (const command of streamCommands(this.log, carePathStream(clientId))) {
      if (!isKnown(lastOf(command))) break;
      for (const event of command) path = evolve(path, readPathEvent(event));
      ({ position } = lastOf(command));
      if (lastOf(command).revision % GIVE_WAY_EVERY === 0) await turn();
    }
    return { path, position };
  }
}

/** Where the client was registered, and everywhere that an entry was recorded. */
const sitesOf = ({ registered, entries }: Path): readonly string[] => [
  ...new Set([...(registered ? [registered.facilityId] : []), ...entries.map(({ body }) => body.facilityId)]),
];

const activeAt = (head: Position, knownTo: Position, future: boolean): Freshness => ({
  watermark: { position: head, recordedAt: null },
  knownTo,
  lag: { behind: false, ahead: false, events: 0, ms: 0 },
  incomplete: 0,
  future,
});
