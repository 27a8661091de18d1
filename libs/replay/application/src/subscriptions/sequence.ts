import { isSeen } from '@throughline/care-path';
import {
  lastOf,
  type Position,
  type ReadableLog,
  readCommands,
  type RecordedCommand,
  type RecordedEvent,
  START,
  streamCommands,
} from '@throughline/event-store';
import type { CacheTerms, FacilityScope } from '@throughline/kernel';
import { announced, linesFor } from '../lines-for.js';
import { GivenLines } from '../given-lines.js';
import { SMALL_CACHES } from '../replay-caches.js';
import { EVERYTHING, passes, type Reading, STREAMS } from '../replay-filter.js';
import { standingsOf } from '../standings.js';
import type { SubscriptionTerms } from './events.js';

/** From a position on, whom a subscription sees and of which types. The first one holds from the beginning of the log. */
export interface Scope {
  readonly position: Position;
  /** UTC ms. */
  readonly recordedAt: number;
  readonly reading: Reading;
}

/** What is numbered: the scopes in order, and where numbering ends. */
export interface Numbered {
  readonly scopes: readonly Scope[];
  /** Null while it goes on. */
  readonly end: Position | null;
  /** Up to here the scopes are known. What lies behind may be of another one, so it is not numbered yet. */
  readonly known: Position;
}

/** Where a numbering stands: so many lines were numbered. Pure data; the same log and scopes lead to the same places. */
export interface Place {
  readonly number: number;
  readonly scope: number;
  /** Everything up to here was looked at. */
  readonly at: Position;
  /** While clients are compared at a change of scope: up to which registration. Null otherwise. */
  readonly comparing: Position | null;
}

/** Lines that belong together, numbered from `place.number` + 1 on, and the place behind them. */
export interface Stretch {
  readonly lines: readonly NumberedLine[];
  readonly place: Place;
  readonly atHead: boolean;
}

export interface NumberedLine {
  readonly number: number;
  readonly event: RecordedEvent;
  /** The last line of a command, or of a client at a change of scope. */
  readonly endsCommand: boolean;
  /** Position of what brought it: an event of an earlier time may come with it. */
  readonly cause: Position;
  /** When that was recorded, UTC ms: a client's history that enters today was brought today. */
  readonly broughtAt: number;
  /** Exclusive: what was brought lies behind it. The beginning of the log at a change of scope. */
  readonly behind: Position;
  readonly reading: Reading;
}

export const BEGINNING: Place = { number: 0, scope: 0, at: START, comparing: null };
const READ_EVENTS = 200;
/** A change of scope gives the whole history of so many clients at once, at most. */
const READ_CLIENTS = 20;

export const readingOf = ({ facilities, types }: Pick<SubscriptionTerms, 'facilities' | 'types'>): Reading => ({
  facilities: facilities ?? 'all',
  filter: { ...EVERYTHING, types },
});

/**
 * The lines of a subscription, numbered from 1 without a gap: a function of the log and of the subscription's own stream.
 * At a change of scope every client who comes in is announced with the full history, every one who goes out is announced,
 * in the order of their registration.
 */
export class Numbering {
  readonly #given: GivenLines;

  constructor(
    private readonly log: Pick<ReadableLog, 'readAll' | 'readStream'>,
    cache: CacheTerms = SMALL_CACHES.numberedStandings,
  ) {
    this.#given = new GivenLines(log, cache);
  }

  async from(place: Place, numbered: Numbered): Promise<Stretch> {
    // Counted by somebody who knew of a later scope.
    const scope = place.comparing === null ? place.scope : place.scope + 1;
    if (scope >= numbered.scopes.length) return { lines: [], place, atHead: true };
    return place.comparing === null ? this.#follow(place, numbered) : this.#compare(place, place.comparing, numbered);
  }

  async #follow(place: Place, { scopes, end, known }: Numbered): Promise<Stretch> {
    const { reading } = scopes[place.scope] as Scope;
    const change = scopes[place.scope + 1]?.position ?? null;
    const bound = change ?? end ?? known;
    if (place.at >= bound && change === null) return { lines: [], place, atHead: true };
    const page = await readCommands(this.log, place.at, { limit: READ_EVENTS, streamPrefix: STREAMS });
    const reached = page.next >= bound;
    const commands = reached ? page.commands.filter((command) => lastOf(command).position <= bound) : page.commands;
    const lines: NumberedLine[] = [];
    let behind = place.at;
    for (const command of commands) {
      const { position: cause, recordedAt: broughtAt } = lastOf(command);
      number(lines, await this.#linesOf(reading, command), { from: place.number, cause, broughtAt, behind, reading });
      behind = cause;
    }
    const at = reached ? bound : page.next;
    const comparing = reached && change !== null ? START : null;
    const next = { ...place, number: place.number + lines.length, at, comparing };
    return { lines, place: next, atHead: comparing === null && (reached || page.atHead) };
  }

  async #compare(place: Place, comparing: Position, { scopes }: Numbered): Promise<Stretch> {
    const { reading: former } = scopes[place.scope] as Scope;
    const { reading, position, recordedAt: broughtAt } = scopes[place.scope + 1] as Scope;
    const brought = { from: place.number, cause: position, broughtAt, behind: START, reading };
    const options = { limit: READ_CLIENTS, streamPrefix: STREAMS, types: ['ClientRegistered'] };
    const page = await this.log.readAll(comparing, options);
    const lines: NumberedLine[] = [];
    for (const registered of page.events) {
      if (registered.position > position) break;
      const events = await this.#linesAt(position, registered, { former, reading });
      number(lines, events, brought);
    }
    const done = page.atHead || page.next >= position;
    const next = done ? { scope: place.scope + 1, comparing: null } : { comparing: page.next };
    return { lines, place: { ...place, ...next, number: place.number + lines.length }, atHead: false };
  }

  /** What a change of scope says of one client. */
  async #linesAt(
    position: Position,
    registered: RecordedEvent,
    { former, reading }: { readonly former: Reading; readonly reading: Reading },
  ): Promise<readonly RecordedEvent[]> {
    const commands: RecordedCommand[] = [];
    for await (const command of streamCommands(this.log, registered.stream)) {
      if (lastOf(command).position > position) break;
      commands.push(command);
    }
    const been = standingsOf(commands).changes.at(-1)?.been ?? [];
    const sees = (scope: FacilityScope) => scope === 'all' || isSeen(been, scope);
    const last = commands.at(-1);
    if (!last) return [];
    if (!sees(reading.facilities)) return sees(former.facilities) ? [announced('client-left', last, position)] : [];
    const sameTypes = former.filter.types?.toSorted().join() === reading.filter.types?.toSorted().join();
    if (sees(former.facilities) && sameTypes) return [];
    const history = commands.flat().filter((event) => passes(reading.filter, event));
    return [announced('client-entered', last, position), ...history];
  }

  /** Clients are announced to who sees all facilities too: after a change of scope they would be announced. */
  #linesOf(reading: Reading, command: RecordedCommand): Promise<readonly RecordedEvent[]> | readonly RecordedEvent[] {
    if (reading.facilities !== 'all') return this.#given.of(reading, command);
    const passage = command[0].revision === 0 ? 'entered' : 'inside';
    return linesFor(reading.filter, command, { passage, earlier: [] });
  }
}

function number(
  lines: NumberedLine[],
  events: readonly RecordedEvent[],
  { from, ...brought }: Pick<NumberedLine, 'cause' | 'broughtAt' | 'behind' | 'reading'> & { readonly from: number },
): void {
  for (const [index, event] of events.entries())
    lines.push({ number: from + lines.length + 1, event, endsCommand: index === events.length - 1, ...brought });
}
