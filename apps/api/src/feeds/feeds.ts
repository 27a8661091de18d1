import type { EventLog } from '@throughline/event-store';
import { defineProblem, type FacilityScope, Refusal, viewsRebuilding } from '@throughline/kernel';
import type { ProjectingState, ProjectorAtWork, RebuildProgress } from '@throughline/embedded';
import type { ParkedClient, RetryOutcome, ViewQueries } from '@throughline/projection';
import { lagSecondsOf } from '../health/views-metrics.js';

export const clientNotParked = defineProblem({
  code: 'client-not-parked',
  kind: 'not-found',
  sentence: 'No such client is parked. List the parked clients again; somebody may have retried this one.',
});

/** More than anybody looks through; the total counts all of them. */
export const LISTED_MAX = 500;

/** How the views stand, for those who run the service. */
export interface FeedsStanding {
  readonly state: ProjectingState;
  /** Age of the oldest event that the views lack; null while they are rebuilt. */
  readonly lagSeconds: number | null;
  /** Null while they are rebuilt. */
  readonly position: string | null;
  readonly head: string;
  readonly rebuild: (RebuildProgress & { readonly eventsPerSecond: number }) | null;
}

interface FeedsParts {
  readonly log: Pick<EventLog, 'readAll' | 'head'>;
  readonly viewQueries: Pick<ViewQueries, 'progress' | 'parked'>;
  readonly projector: ProjectorAtWork;
  now(): number;
  /** Told of each retry and each rebuild; never of whom. */
  onDone(done: FeedsNote): void;
}

interface FeedsNote {
  readonly what: 'retry' | 'rebuild';
  /** Pseudonymous. */
  readonly by: string;
  readonly outcome: RetryOutcome | 'started';
}

export const FEEDS = Symbol('FEEDS');

/** The views and what stands still in them, and what operators can have done about it. */
export class Feeds {
  constructor(private readonly parts: FeedsParts) {}

  async standing(): Promise<FeedsStanding> {
    const { log, viewQueries, projector, now } = this.parts;
    const position = await viewQueries.progress().catch(whileRebuilding);
    const lag = await lagSecondsOf(this.parts);
    const { state, rebuild } = projector;
    return {
      state,
      lagSeconds: Number.isNaN(lag) ? null : Math.round(lag),
      position,
      head: await log.head(),
      rebuild: rebuild && { ...rebuild, eventsPerSecond: rate(rebuild, now()) },
    };
  }

  parked(facilities: FacilityScope): Promise<{ readonly clients: readonly ParkedClient[]; readonly total: number }> {
    return this.parts.viewQueries.parked({ facilities, clientId: null, limit: LISTED_MAX });
  }

  /** Folds a parked client again. Answers how they stand now; null when they are well. Throws `client-not-parked`. */
  async retry(clientId: string, facilities: FacilityScope, by: string): Promise<ParkedClient | null> {
    const sought = { facilities, clientId, limit: 1 };
    const { clients: before } = await this.parts.viewQueries.parked(sought);
    if (before.length === 0) throw new Refusal(clientNotParked);
    const outcome = await this.parts.projector.retry({ clientId, by, at: this.parts.now() });
    if (outcome === null) throw new Refusal(viewsRebuilding);
    this.parts.onDone({ what: 'retry', by, outcome });
    if (outcome !== 'still-parked') return null;
    const { clients: after } = await this.parts.viewQueries.parked(sought);
    return after[0] ?? null;
  }

  /** Starts to make all rows again. Those in use go on answering until the new ones take their place. */
  rebuild(by: string): void {
    if (!this.parts.projector.startRebuild()) throw new Refusal(viewsRebuilding);
    this.parts.onDone({ what: 'rebuild', by, outcome: 'started' });
  }
}

function whileRebuilding(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

const rate = ({ startedAt, events }: RebuildProgress, now: number): number =>
  Math.round(events / Math.max(1, (now - startedAt) / 1_000));
