import { setTimeout as pause } from 'node:timers/promises';
import { CLIENT_STREAMS_PREFIX } from '@throughline/care-path';
import type { Position, ReadableLog } from '@throughline/event-store';
import type { FacilityScope } from '@throughline/kernel';
import type { ViewQueries } from '@throughline/projection';

const HEARTBEAT_MS = 15_000;
/** Events that come at once are told at once. */
const GATHER_MS = 200;
const VIEWS_WAIT_MS = 5_000;
const PAGE_EVENTS = 1_000;

/** What became known since the message before. No client is named: whoever reads it asks again for what it shows. */
export interface Change {
  /** Of the log. Answers at `atLeast` this position include the change. */
  readonly position: Position;
  /** Whether the views still lack a part of it. */
  readonly behind: boolean;
  /** Facilities of yours at which something was recorded. */
  readonly facilities: readonly string[];
  /** `clients`: paths, and every view made of them. `organization`: facilities, programs and packs. */
  readonly touched: readonly ('clients' | 'organization')[];
}

interface Watched {
  readonly log: ReadableLog;
  readonly views: Pick<ViewQueries, 'waitFor'>;
  readonly facilities: FacilityScope;
  readonly signal: AbortSignal;
}

/** The one message that stands at the beginning. */
export async function standing({ log, views }: Pick<Watched, 'log' | 'views'>): Promise<Change> {
  const position = await log.head();
  return { position, behind: !(await views.waitFor(position, VIEWS_WAIT_MS)), facilities: [], touched: [] };
}

/** One message at the beginning, one for each change that the scope takes in, and one in each quiet quarter of a minute. */
export async function* changes({ log, views, facilities, signal }: Watched): AsyncGenerator<Change> {
  const told = new Told(facilities);
  const first = await standing({ log, views });
  yield first;
  let { position } = first;
  while (!signal.aborted) {
    const beat = AbortSignal.timeout(HEARTBEAT_MS);
    await log.waitBeyond(position, AbortSignal.any([signal, beat]));
    if (signal.aborted) return;
    if (!beat.aborted) await pause(GATHER_MS);
    position = await readOn(log, position, told);
    const behind = !(await views.waitFor(position, VIEWS_WAIT_MS));
    if (beat.aborted || told.something) yield { position, behind, ...told.take() };
  }
}

async function readOn(log: ReadableLog, from: Position, told: Told): Promise<Position> {
  let position = from;
  for (;;) {
    const page = await log.readAll(position, { limit: PAGE_EVENTS });
    for (const { stream, meta } of page.events) told.note(stream, meta);
    position = page.next;
    if (page.atHead) return position;
  }
}

/** What is to be told next, within a scope. */
class Told {
  readonly #facilities = new Set<string>();
  #organization = false;

  constructor(private readonly scope: FacilityScope) {}

  get something(): boolean {
    return this.#organization || this.#facilities.size > 0;
  }

  note(stream: string, meta: string): void {
    if (!stream.startsWith(CLIENT_STREAMS_PREFIX)) {
      this.#organization = true;
      return;
    }
    const { facilityId } = JSON.parse(meta) as { facilityId?: string | null };
    if (facilityId && (this.scope === 'all' || this.scope.includes(facilityId))) this.#facilities.add(facilityId);
  }

  take(): Pick<Change, 'facilities' | 'touched'> {
    const facilities = [...this.#facilities].toSorted();
    const touched = [
      ...(facilities.length > 0 ? (['clients'] as const) : []),
      ...(this.#organization ? (['organization'] as const) : []),
    ];
    this.#facilities.clear();
    this.#organization = false;
    return { facilities, touched };
  }
}
