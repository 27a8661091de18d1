import { Inject, Injectable } from '@nestjs/common';
import { PLACEMENT_ROW, ViewRequests } from '@throughline/care-path-http';
import type { FacilityScope } from '@throughline/kernel';
import type { CallerContext } from '@throughline/access';
import type { Freshness, ViewQuery } from '@throughline/projection';
import { moveValue } from '@throughline/publication';
import type { RowOf } from '@throughline/views';

export const SNAPSHOTS = ['placements', 'moves', 'current'] as const;
export type SnapshotOf = (typeof SNAPSHOTS)[number];

const STEP = 500;
/** The last instant of a JavaScript date: rows that are dated ahead are in a snapshot too. */
const EVER = 8_640_000_000_000_000;

/** Rows of a view in one state of the log. */
interface Snapshot {
  readonly freshness: Freshness;
  readonly rows: AsyncIterable<object>;
}

/** Takes a view whole, as it is known now: `current` is the placements that hold now. */
@Injectable()
export class SnapshotRows {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  of(kind: SnapshotOf, caller: CallerContext, facilities: FacilityScope): Promise<Snapshot> {
    const facilityId = facilities === 'all' ? null : facilities;
    return this.views.ask({}, { caller, facilityId }, (views, query) =>
      kind === 'moves'
        ? views.movesHeld(movesOf(query)).then((held) => ({ ...held, rows: movesShown(held.rows) }))
        : views.rowsHeld('placements', placementsOf(query, kind)).then((held) => ({
            ...held,
            rows: this.#placementsShown(held.rows),
          })),
    );
  }

  async *#placementsShown(rows: AsyncIterable<object>): AsyncIterable<object> {
    for await (const row of rows) yield this.views.times.shown(PLACEMENT_ROW, row as RowOf<typeof PLACEMENT_ROW>);
  }
}

const placementsOf = (query: ViewQuery, kind: SnapshotOf) =>
  ({
    ...query,
    at: kind === 'current' ? query.at : EVER,
    filter: {},
    during: { from: kind === 'current' ? query.at : null, to: null },
    order: { column: 'from', direction: 'asc' },
    page: { cursor: null, limit: STEP },
  }) as const;

const movesOf = (query: ViewQuery) =>
  ({
    ...query,
    at: EVER,
    filter: {},
    order: { column: 'effectiveAt', direction: 'asc' },
    page: { cursor: null, limit: STEP },
  }) as const;

/** As the topic of moves has them: by kind and roles, never by an ID of staff. */
async function* movesShown(rows: AsyncIterable<Parameters<typeof moveValue>[1] & { clientId: string }>) {
  for await (const row of rows) {
    const value = moveValue(row.clientId, row);
    if (value) yield value;
  }
}
