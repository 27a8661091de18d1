import { z } from 'zod';

/** A UTC instant as RFC 3339 with milliseconds, such as `2026-03-01T09:00:00.000Z`. */
export const Instant = z.iso.datetime();
/** A calendar day in the facility's zone. */
export const Day = z.iso.date();
export const Code = z.string();
export const Level = z.strictObject({
  system: z.string(),
  code: z.string(),
  /** Intensity, times ten; higher is more intensive. */
  rank: z.int(),
});

export const instantOf = (ms: number): string => new Date(ms).toISOString();
export const instantOrNull = (ms: number | null): string | null => (ms === null ? null : instantOf(ms));
