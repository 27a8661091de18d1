import { DECISIONS } from '@throughline/continuum';
import { ENTRY_KINDS } from '@throughline/care-path';
import { type FreshnessShown, PAGE_LIMIT_MAX, StatusShown } from '@throughline/http-kit';
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

/** A standing as it is answered. */
export const freshnessShown = (freshness: Freshness): FreshnessShown => ({
  ...freshness,
  watermark: {
    position: freshness.watermark.position,
    recordedAt: freshness.watermark.recordedAt === null ? null : isoInUtc(freshness.watermark.recordedAt),
  },
});

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
