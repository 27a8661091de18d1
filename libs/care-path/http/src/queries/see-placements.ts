import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { allRows, PLACEMENT_COLUMNS, placements } from '@throughline/views';
import { type FreshnessShown, freshnessShown } from '../answers/fields.js';
import type { ShownRow } from '../answers/shown-row.js';
import { AsOf } from './as-of.js';
import { KnownPaths } from './known-path.js';
import { SiteTimes } from './site-times.js';

export interface PlacementsAnswer {
  readonly clientId: string;
  /** Every stretch at one place, phase and status, in order of time. */
  readonly items: readonly ShownRow<typeof PLACEMENT_COLUMNS>[];
  readonly freshness: FreshnessShown;
}

export class PlacementsQuery extends Query<PlacementsAnswer> {
  constructor(
    readonly clientId: string,
    readonly asOf: AsOf,
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

  async execute({ clientId, asOf, caller }: PlacementsQuery): Promise<PlacementsAnswer> {
    await this.times.catchUp();
    const at = this.times.instantIfGiven(asOf.asOf, 'asOf');
    const { path, freshness } = await this.paths.of(clientId, asOf, caller);
    const rows = allRows(placements, path).filter(
      ({ facilityId, from }) => from <= (this.times.instantAt(facilityId, at) ?? Number.MAX_SAFE_INTEGER),
    );
    const inPathOrder = rows.toSorted((a, b) => a.from - b.from || a.fromSeq - b.fromSeq);
    return {
      clientId,
      items: inPathOrder.map((row) => this.times.shown(PLACEMENT_COLUMNS, row)),
      freshness: freshnessShown(freshness),
    };
  }
}
