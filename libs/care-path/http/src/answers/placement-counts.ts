import { component, exactly, type FreshnessShown, StatusShown } from '@throughline/http-kit';
import { z } from 'zod';
import { FRESHNESS } from './examples.js';
import { count } from './fields.js';

export interface PlacementCountsAnswer {
  readonly total: number;
  readonly clients: number;
  readonly freshness: FreshnessShown;
}

export const PlacementCountsShown = component(
  'PlacementCounts',
  'How many placement periods match, and of how many clients.',
  exactly<PlacementCountsAnswer>()(
    z.strictObject({
      total: count('Periods that match.'),
      clients: count('Different clients among them.'),
      freshness: StatusShown,
    }),
  ),
);
export const PLACEMENT_COUNTS = { total: 14, clients: 12, freshness: FRESHNESS };
