import { inForce, type RangeClaim } from './document/claim.js';
import type { Level } from './document/levels.js';
import { hoursInWords, weeklyInWords } from './hours-in-words.js';
import { levelInShort, levelInWords } from './level-in-words.js';

interface RangeMisfit {
  /** What is stated, what the level allows, and each way in which they part, as fragments of a sentence. */
  readonly stated: string;
  readonly allowed: string;
  readonly reasons: readonly string[];
}

/**
 * Compares weekly minutes with a level's own: below its floor, above its ceiling, or reaching the floor of the next level
 * up on its track. Nothing when they fit, or when the level has no figure in force.
 */
export function rangeMisfit(range: RangeClaim, level: Level, levels: readonly Level[]): RangeMisfit | undefined {
  const allowed = inForce(level.weeklyMinutes);
  if (!allowed) return undefined;
  const reasons: string[] = [];
  if (range.min !== null && allowed.min !== null && range.min < allowed.min) {
    reasons.push(`the floor of ${levelInShort(level)} is ${hoursInWords(allowed.min)}`);
  }
  if (allowed.max !== null && range.max !== null && range.max > allowed.max) {
    reasons.push(`the ceiling of ${levelInShort(level)} is ${hoursInWords(allowed.max)}`);
  }
  const next = nextFloor(level, levels);
  if (next && range.max !== null && range.max >= next.minutes) {
    reasons.push(`${hoursInWords(next.minutes)} is where ${levelInWords(next.level)} begins`);
  }
  return reasons.length > 0 ? { stated: weeklyInWords(range), allowed: weeklyInWords(allowed), reasons } : undefined;
}

function nextFloor(
  level: Level,
  levels: readonly Level[],
): { readonly level: Level; readonly minutes: number } | undefined {
  const above = levels
    .filter(
      ({ track, rank, structure24h }) =>
        track === level.track && rank > level.rank && structure24h === level.structure24h,
    )
    .flatMap((one) => {
      const minutes = inForce(one.weeklyMinutes)?.min ?? null;
      return minutes === null ? [] : [{ level: one, minutes }];
    });
  return above.sort((a, b) => a.level.rank - b.level.rank)[0];
}
