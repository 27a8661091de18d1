import { DECISIONS } from '@throughline/continuum';
import { ENTRY_KINDS } from '@throughline/care-path';
import { component, exactly, PAGE_LIMIT_MAX } from '@throughline/http-kit';
import type { Freshness } from '@throughline/projection';
import { isoInUtc } from '@throughline/time';
import { MOVE_KINDS } from '@throughline/views';
import { z } from 'zod';

export const id = (description: string) => z.uuid().describe(description);
export const code = (description: string) => z.string().describe(description);
export const count = (description: string) => z.int().min(0).describe(description);
export const flag = (description: string) => z.boolean().describe(description);
/** An instant, with the offset of its site. */
export const instant = (description: string) => z.iso.datetime({ offset: true }).describe(description);
export const orNull = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.nullable().describe(description);

export const entryKind = z.enum(ENTRY_KINDS);
export const moveKind = z.enum(MOVE_KINDS);
export const decision = z.enum(DECISIONS);

export const Position = component(
  'Position',
  'An opaque place in the log, for `atLeast`; their order as texts is the order of the log.',
  z.string().regex(/^[0-9a-f]{1,64}$/),
);

/** A standing as it is answered. */
export interface FreshnessShown extends Omit<Freshness, 'watermark'> {
  readonly watermark: { readonly position: string; readonly recordedAt: string | null };
}

export const freshnessShown = (freshness: Freshness): FreshnessShown => ({
  ...freshness,
  watermark: {
    position: freshness.watermark.position,
    recordedAt: freshness.watermark.recordedAt === null ? null : isoInUtc(freshness.watermark.recordedAt),
  },
});

export const StatusShown = component(
  'Freshness',
  'How far the views had followed the log when they answered.',
  exactly<FreshnessShown>()(
    z.strictObject({
      watermark: z
        .strictObject({
          position: Position,
          recordedAt: orNull(z.iso.datetime(), 'When the log took it; null when it is not known.'),
        })
        .describe('The last event that the answer takes account of.'),
      knownTo: Position.describe('The position that `knownAt` came to.'),
      lag: z
        .strictObject({
          behind: flag('There are events that the views have not taken yet.'),
          ahead: flag('The views know of events that the log lacks: an older log was put in its place.'),
          events: orNull(z.int().min(0), 'How many; null when they are not counted.'),
          ms: z.int().min(0).describe('For how long. Milliseconds.'),
        })
        .nullable()
        .describe('How far the views are behind the log; null when it is not said.'),
      incomplete: count('Clients whose rows may be out of date, because an event of theirs cannot be read.'),
      future: flag('What was asked lies in the future: this is what is known now, not a forecast.'),
    }),
  ),
);

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z.strictObject({
    items: z.array(item).max(PAGE_LIMIT_MAX).describe(description),
    next: orNull(z.string(), 'The `cursor` of the next page; null on the last.'),
    freshness: StatusShown,
  });

/** A page of a list that also says how many there are in all. */
export const countedPageOf = <Item extends z.ZodType, Counts extends z.ZodRawShape>(
  item: Item,
  description: string,
  counts: Counts,
) => pageOf(item, description).extend(counts);
