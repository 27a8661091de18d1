import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { cursorOf } from '@throughline/projection';
import { allRows, PLACEMENT_COLUMNS, type PlacementRow, placements } from '@throughline/views';
import type { FreshnessShown } from '@throughline/http-kit';
import { freshnessShown } from '../answers/fields.js';
import type { ShownRow } from '../answers/shown-row.js';
import type { ListAsOf } from './as-of.js';
import { KnownPaths } from './known-path.js';
import { readSent } from './sent-cursor.js';
import { SiteTimes } from './site-times.js';

export interface PlacementsAnswer {
  readonly clientId: string;
  /** Stretches at one place, phase and status, in order of time. */
  readonly items: readonly ShownRow<typeof PLACEMENT_COLUMNS>[];
  /** The `cursor` of the next page; null on the last. */
  readonly next: string | null;
  readonly freshness: FreshnessShown;
}

export class PlacementsQuery extends Query<PlacementsAnswer> {
  constructor(
    readonly clientId: string,
    readonly terms: ListAsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(PlacementsQuery)
export class PlacementsQueryHandler implements IQueryHandler<PlacementsQuery> {
  constructor(
    @Inject(KnownPaths) private readonly paths: KnownPaths,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ clientId, terms, caller }: PlacementsQuery): Promise<PlacementsAnswer> {
    const after = placeAfter(terms.cursor);
    await this.times.catchUp();
    const at = this.times.instantIfGiven(terms.asOf, 'asOf');
    const { path, freshness } = await this.paths.of(clientId, terms, caller);
    const rows = allRows(placements, path).filter(
      ({ facilityId, from }) => from <= (this.times.instantAt(facilityId, at) ?? Number.MAX_SAFE_INTEGER),
    );
    const inPathOrder = rows.toSorted(compareStretches);
    const ahead = after ? inPathOrder.filter((row) => compareStretches(row, after) > 0) : inPathOrder;
    const shown = ahead.slice(0, terms.limit);
    const last = shown.at(-1);
    return {
      clientId,
      items: shown.map((row) => this.times.shown(PLACEMENT_COLUMNS, row)),
      next: last && shown.length < ahead.length ? cursorOf(LIST, keyOf(last)) : null,
      freshness: freshnessShown(freshness),
    };
  }
}

const LIST = 'client-placements';

type Stretch = Pick<PlacementRow, 'from' | 'fromSeq' | 'openedBy' | 'placementId'>;
const keyOf = ({ from, fromSeq, openedBy, placementId }: Stretch) => [from, fromSeq, openedBy, placementId];

/** In the order of the path; ids make it total. */
function compareStretches(one: Stretch, other: Stretch): number {
  const [left, right] = [`${one.openedBy} ${one.placementId}`, `${other.openedBy} ${other.placementId}`];
  return one.from - other.from || one.fromSeq - other.fromSeq || (left < right ? -1 : Number(left > right));
}

/** The last stretch of the page before; null for the first page. Refuses the cursor of another list. */
function placeAfter(cursor: string | undefined): Stretch | null {
  const [from, fromSeq, openedBy, placementId] = readSent(LIST, cursor ?? null, 4) ?? [];
  if (typeof from !== 'number' || typeof fromSeq !== 'number') return null;
  return { from, fromSeq, openedBy: String(openedBy), placementId: String(placementId) };
}
