import { CODE } from '@throughline/kernel';
import { z } from 'zod';

/** A code of a pack, a facility or a program: short, ASCII, no spaces, so that it is safe in keys and file names. */
export const Code = z.string().regex(CODE);

export const Level = z.strictObject({ system: Code, code: Code });
export type Level = z.infer<typeof Level>;

/**
 * Where care is given: the `to` of a move. `rank` is the level's intensity, times ten, in the pack pinned on the entry
 * (ADR 0004): with it, folding needs no pack to tell a step-up from a step-down.
 */
export const Place = z.strictObject({
  facilityId: Code,
  programId: Code.nullable(),
  /** The pack's program that this one followed at the time; null when it followed none. */
  template: Code.nullable(),
  track: Code,
  level: Level,
  rank: z.int(),
});
export type Place = z.infer<typeof Place>;
