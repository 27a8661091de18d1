import { COUNTED_STATUSES } from '@throughline/care-path';
import { component, exactly } from '@throughline/http-kit';
import { LANE_SPANS_MAX, type PathLanes } from '@throughline/views';
import { z } from 'zod';
import { code, count, id, instant, orNull } from './fields.js';
import type { ShownTimes } from './shown-times.js';
import { Level, LocalDate } from './stored-shapes.js';

type Shown = ShownTimes<PathLanes>;

const facilityId = code('Facility.');
const placementId = id('The placement: one stay on one track.');
const span = {
  from: instant('Start: it holds from this instant.'),
  fromLocalDate: LocalDate.describe('Day of the start.'),
  to: orNull(z.iso.datetime({ offset: true }), 'End: it holds until just before this instant; null while it lasts.'),
  toLocalDate: LocalDate.nullable().describe('Day of the end; null while it lasts.'),
};

const Recommended = component(
  'RecommendedSpan',
  'A recommended level, until the next recommendation.',
  exactly<Shown['recommended'][number]>()(
    z.strictObject({
      entryId: id('The entry that recommends.'),
      facilityId: code('Where it was recorded.'),
      level: Level,
      ...span,
    }),
  ),
);

const Authorized = component(
  'AuthorizedSpan',
  "A payer's word on days of care.",
  exactly<Shown['authorized'][number]>()(
    z.strictObject({
      entryId: id('The entry that records it.'),
      facilityId: code('Where it was recorded.'),
      state: code('What the payer said, e.g. `approved`.'),
      level: orNull(z.string(), 'The level that it names; null for any.'),
      firstDay: LocalDate.nullable().describe('First day that it covers; null where none is named.'),
      lastDay: LocalDate.nullable().describe('Last day that it covers; null where none is named.'),
      givenOn: LocalDate.describe('Day on which it was given.'),
      from: instant('When it was given.'),
      to: orNull(z.iso.datetime({ offset: true }), 'When another word took its place; null while it counts.'),
    }),
  ),
);

const Delivered = component(
  'DeliveredSpan',
  'Where the client was: one place, phase and status.',
  exactly<Shown['delivered'][number]>()(
    z.strictObject({
      openedBy: id('The entry that opens it.'),
      placementId,
      facilityId,
      programId: orNull(z.string(), 'Program; null when none was named.'),
      track: code('Track; one placement at a time holds it.'),
      level: Level,
      rank: z.int().describe('Intensity of the level, times ten.'),
      phase: orNull(z.string(), 'Phase; null when none was set.'),
      status: z.enum(COUNTED_STATUSES).describe('Where the client is meanwhile.'),
      ...span,
    }),
  ),
);

const Variance = component(
  'VarianceSpan',
  'A time in treatment at another level than the one recommended then.',
  exactly<Shown['variance'][number]>()(
    z.strictObject({
      placementId,
      facilityId,
      delivered: Level,
      recommended: Level,
      recommendedBy: id('The entry that recommends.'),
      ...span,
      days: count('Local days from the first until before the last; while it lasts, today counts.'),
    }),
  ),
);

const Uncovered = component(
  'UncoveredSpan',
  'Days in treatment that need an authorization for the level, and that none covers.',
  exactly<Shown['uncovered'][number]>()(
    z.strictObject({
      placementId,
      facilityId,
      level: Level,
      firstDay: LocalDate.describe('First such day.'),
      lastDay: LocalDate.describe('Last such day; today while it lasts.'),
      days: count('How many.'),
    }),
  ),
);

const lane = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).max(LANE_SPANS_MAX).describe(`${description} The latest ${LANE_SPANS_MAX} at most, in order of time.`);

export const LanesShown = component(
  'PathLanes',
  'What was recommended, authorized, and delivered over time, and where these differ. A range keeps what touches it.',
  exactly<Shown>()(
    z.strictObject({
      recommended: lane(Recommended, 'Recommendations.'),
      authorized: lane(Authorized, 'What payers said. Of words about one day, the later counts.'),
      delivered: lane(Delivered, 'Placements.'),
      variance: lane(Variance, 'In treatment at another level than recommended.'),
      varianceDays: count('Days of all that `variance` lists.'),
      uncovered: lane(
        Uncovered,
        'In treatment on days that need an authorization and have none. Self-pay days need none.',
      ),
      uncoveredDays: count('Days of all that `uncovered` lists.'),
      completeFrom: orNull(
        z.iso.datetime({ offset: true }),
        'The lanes are complete from here on; null when from the beginning of what was asked for.',
      ),
    }),
  ),
);
