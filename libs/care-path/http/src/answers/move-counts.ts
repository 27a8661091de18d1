import { component, exactly, type FreshnessShown, StatusShown } from '@throughline/http-kit';
import { COUNTED_MOVE_FILTERS, type MoveCounts, type WorklistCounts } from '@throughline/projection';
import { z } from 'zod';
import { FRESHNESS } from './examples.js';
import { code, count } from './fields.js';

export interface MoveCountsAnswer extends Omit<MoveCounts, 'freshness'> {
  readonly freshness: FreshnessShown;
}

const ValueCount = component(
  'ValueCount',
  'A value of a filter, and how many rows have it.',
  z.strictObject({
    value: code('The value, as the filter takes it; `none` of `approvedBy` is nobody.'),
    count: count('Rows that would be listed if this value alone were chosen for this filter.'),
  }),
);

export const MoveCountsShown = component(
  'TransitionCounts',
  'How many transitions match, and of each value of the counted filters.',
  exactly<MoveCountsAnswer>()(
    z.strictObject({
      total: count('Moves that match.'),
      clients: count('Different clients among them.'),
      late: count('Of those that match without `hoursLateMin`, moves recorded 24 hours late or more.'),
      facets: z
        .array(
          z.strictObject({
            filter: code(`Name of the filter: ${COUNTED_MOVE_FILTERS.join(', ')}.`),
            values: z.array(ValueCount).describe('At most one for each value on record. The most frequent first.'),
          }),
        )
        .max(COUNTED_MOVE_FILTERS.length)
        .describe('Each counted filter. Its own choice is set aside while its values are counted; all others hold.'),
      freshness: StatusShown,
    }),
  ),
);

export const MOVE_COUNTS = {
  total: 52,
  clients: 40,
  late: 6,
  facets: [{ filter: 'conformance', values: [{ value: 'justified', count: 49 }] }],
  freshness: FRESHNESS,
};

export interface WorklistCountsAnswer extends Omit<WorklistCounts, 'freshness'> {
  readonly freshness: FreshnessShown;
}

export const WorklistCountsShown = component(
  'WorklistCounts',
  'How many obligations match, and of each value of each filter.',
  exactly<WorklistCountsAnswer>()(
    z.strictObject({
      total: count('Obligations that match.'),
      facets: z
        .array(
          z.strictObject({
            filter: code('Name of the filter: states, ownerRole, clockId, facilityId, assigned, snoozed.'),
            values: z.array(ValueCount).describe('At most one for each value on record. The most frequent first.'),
          }),
        )
        .max(6)
        .describe('Its own choice is set aside while the values of a filter are counted; `facilityId` keeps its own.'),
      titles: z
        .array(z.strictObject({ clockId: code('The deadline.'), title: code('What it is called.') }))
        .describe('What each deadline is called: at most one for each deadline of the packs in use.'),
      freshness: StatusShown,
    }),
  ),
);

export const WORKLIST_COUNTS = {
  total: 76,
  facets: [{ filter: 'states', values: [{ value: 'overdue', count: 53 }] }],
  titles: [{ clockId: 'continued-stay-review', title: 'Continued-stay review' }],
  freshness: FRESHNESS,
};
