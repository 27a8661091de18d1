import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { entryOn, type Path, type Place, undoUntil } from '@throughline/care-path';
import type { Sealer } from '@throughline/identity';
import type { Clock } from '@throughline/kernel';
import { type CallerContext, hasRole } from '@throughline/access';
import { CLOCK, SEALER } from '@throughline/http-kit';
import {
  OBLIGATION_COLUMNS,
  type PathView,
  pathView,
  type PlanShown,
  type ProposalShown,
  type TimelineItem,
} from '@throughline/views';
import { type FreshnessShown, freshnessShown } from '../answers/fields.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ShownTimes, shownTimes, type ZoneIn } from '../answers/shown-times.js';
import { MAY } from '../roles.js';
import { AsOf } from './as-of.js';
import { KnownPaths } from './known-path.js';
import { type OpenedNarrative, openedNarratives, openedReferences } from './opened-narratives.js';
import { SiteTimes } from './site-times.js';

type ObligationShown = ShownRow<typeof OBLIGATION_COLUMNS>;
type WithObligations<Item> = Omit<Item, 'obligations'> & { readonly obligations: readonly ObligationShown[] };

/** UTC ms. Until when the reader may undo the entry; null where they may not. */
interface Undoable {
  readonly undoUntil: number | null;
}

/** A path as people read it. */
export interface PathAnswer extends ShownTimes<Omit<PathView, 'timeline' | 'proposals' | 'plans'>> {
  readonly timeline: readonly ShownTimes<WithObligations<TimelineItem> & Undoable>[];
  readonly proposals: readonly ShownTimes<WithObligations<ProposalShown>>[];
  readonly plans: readonly ShownTimes<WithObligations<PlanShown>>[];
  /** Free text by the id of the version, proposal or plan that holds it; null for roles without access to it. */
  readonly narratives: Readonly<Record<string, OpenedNarrative>> | null;
  /** Payers' numbers for authorizations, by the id of the version or proposal that holds one; null for roles without access to them. */
  readonly references: Readonly<Record<string, OpenedNarrative>> | null;
  readonly freshness: FreshnessShown;
  readonly current: boolean;
  readonly erased: boolean;
}

export class PathQuery extends Query<PathAnswer> {
  constructor(
    readonly clientId: string,
    readonly asOf: AsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(PathQuery)
export class PathQueryHandler implements IQueryHandler<PathQuery> {
  constructor(
    @Inject(KnownPaths) private readonly paths: KnownPaths,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(SiteTimes) private readonly times: SiteTimes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clientId, asOf, caller }: PathQuery): Promise<PathAnswer> {
    await this.times.catchUp();
    const at = this.times.instantIfGiven(asOf.asOf, 'asOf');
    const { path, freshness, current, erased } = await this.paths.of(clientId, asOf, caller);
    const mayRead = hasRole(caller, ...MAY.readNarratives);
    const narratives = mayRead ? openedNarratives(path, { clientId, erased }, this.sealer) : null;
    const mayReadReferences = hasRole(caller, ...MAY.readReferences);
    const references = mayReadReferences ? openedReferences(path, { clientId, erased }, this.sealer) : null;
    const viewed = pathView(path, {
      clientId,
      at: at === null ? null : (facilityId) => this.times.instantAt(facilityId, at) ?? Number.MAX_SAFE_INTEGER,
    });
    const answered = {
      ...viewed,
      timeline: viewed.timeline.map((item) => ({
        ...this.#shown(item),
        undoUntil: current ? this.#undoUntil(path, item, caller) : null,
      })),
      proposals: viewed.proposals.map((item) => this.#shown(item)),
      plans: viewed.plans.map((item) => this.#shown(item)),
    };
    return {
      ...shownTimes(answered, this.#zoneIn(path)),
      narratives,
      references,
      freshness: freshnessShown(freshness),
      current,
      erased,
    };
  }

  #undoUntil(path: Path, { entryId }: TimelineItem, { principal }: CallerContext): number | null {
    const entry = entryOn(path, entryId);
    return entry ? undoUntil(path, entry, principal, this.clock.now()) : null;
  }

  /** The zone of the facility that a part names, of the place of a placement, or of the entry that says so. */
  #zoneIn(path: Path): ZoneIn {
    return ({ facilityId, place, entryId }) => {
      if (typeof facilityId === 'string') return this.times.zoneOf(facilityId);
      if (typeof place === 'object' && place !== null) return this.times.zoneOf((place as Place).facilityId);
      return typeof entryId === 'string' ? entryOn(path, entryId)?.body.effective.zone : undefined;
    };
  }

  #shown<Item extends Pick<TimelineItem, 'obligations'>>(item: Item): WithObligations<Item> {
    return { ...item, obligations: item.obligations.map((row) => this.times.shown(OBLIGATION_COLUMNS, row)) };
  }
}
