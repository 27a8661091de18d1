import type { Census, ClientItem, Comparison, Difference, Flow, Kept, Listed } from '@throughline/projection';
import type { PlacementRow } from '@throughline/views';
import type { FreshnessShown } from '@throughline/http-kit';
import { freshnessShown } from './fields.js';
import { PLACEMENT_ROW } from './placement-row.js';
import { type ShownRow, shownRow, type ZoneOf } from './shown-row.js';

type PlacementShown = ShownRow<typeof PLACEMENT_ROW>;

const placement = (row: Kept<PlacementRow>, zoneOf: ZoneOf): PlacementShown => shownRow(PLACEMENT_ROW, row, zoneOf);

export interface CensusAnswer extends Omit<Census, 'placements' | 'freshness'> {
  readonly asOf: string;
  readonly placements: readonly PlacementShown[];
  readonly freshness: FreshnessShown;
}

export const censusShown = (census: Census, asOf: string, zoneOf: ZoneOf): CensusAnswer => ({
  asOf,
  ...census,
  placements: census.placements.map((row) => placement(row, zoneOf)),
  freshness: freshnessShown(census.freshness),
});

export interface FlowAnswer extends Omit<Flow, 'freshness'> {
  readonly from: string;
  readonly to: string;
  readonly freshness: FreshnessShown;
}

export const flowShown = (flow: Flow, window: { readonly from: string; readonly to: string }): FlowAnswer => ({
  ...window,
  ...flow,
  freshness: freshnessShown(flow.freshness),
});

/** At most this many differences are told one by one; the counts are of all. */
export const DIFFERENCES_MAX = 1_000;

interface DifferenceShown extends Omit<Difference, 'before' | 'after'> {
  readonly before: PlacementShown | null;
  readonly after: PlacementShown | null;
}

export interface ComparisonAnswer extends Omit<Comparison, 'differences' | 'freshness'> {
  readonly differences: readonly DifferenceShown[];
  readonly freshness: FreshnessShown;
}

export const comparisonShown = (comparison: Comparison, zoneOf: ZoneOf): ComparisonAnswer => ({
  ...comparison,
  differences: comparison.differences.slice(0, DIFFERENCES_MAX).map((difference) => ({
    ...difference,
    before: difference.before && placement(difference.before, zoneOf),
    after: difference.after && placement(difference.after, zoneOf),
  })),
  freshness: freshnessShown(comparison.freshness),
});

export interface ClientItemShown extends Omit<ClientItem, 'placements'> {
  readonly placements: readonly PlacementShown[];
}

export const clientShown = (client: ClientItem, zoneOf: ZoneOf): ClientItemShown => ({
  ...client,
  placements: client.placements.map((row) => placement(row, zoneOf)),
});

/** A page as it is answered. */
export interface ListShown<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly freshness: FreshnessShown;
}

export const listShown = <Item, Shown>(list: Listed<Item>, show: (item: Item) => Shown): ListShown<Shown> => ({
  items: list.items.map(show),
  next: list.next,
  freshness: freshnessShown(list.freshness),
});
