import { inForce, type RangeClaim } from '../../document/claim.js';
import type { Level } from '../../document/levels.js';
import type { Condition } from '../condition.js';
import type { Said } from '../finding.js';
import type { GateContext } from '../gate-context.js';
import { levelInWords } from '../../level-in-words.js';
import { rangeMisfit } from '../../range-misfit.js';

/** A program's hours lie within its level's. Source: S3, a ceiling of 30 hours where others have 19 or 20. */
export const programIsWithinLevel: Condition<unknown> = (_gate, { pack, program, level }) =>
  program && level ? misfit(pack, `The program "${program.name}"`, inForce(program.weeklyMinutes), level) : undefined;

/** A phase's hours lie within its level's. Source: S0, its phase 3 lies below the floor of 9 hours, its phase 1 touches that of day care. */
export const phaseIsWithinLevel: Condition<unknown> = (_gate, { pack, proposal, level, program }) => {
  if (!level || proposal.phase === null) return undefined;
  const phase = pack.phases(program?.code ?? null, level.code).find(({ code }) => code === proposal.phase);
  return phase && misfit(pack, `The phase "${phase.name}"`, inForce(phase.weeklyMinutes), level);
};

function misfit(
  pack: GateContext['pack'],
  what: string,
  range: RangeClaim | undefined,
  level: Level,
): Said | undefined {
  const found = range && rangeMisfit(range, level, pack.levels);
  if (!found) return undefined;
  return {
    observed: `${what} has ${found.stated}; ${found.reasons.join(', and ')}.`,
    required: `Hours within those of ${levelInWords(level)}: ${found.allowed}.`,
    remedy:
      'Check that the hours delivered fit the level on record, or move the client to the level that fits the hours.',
    inputs: [
      { name: 'minutesMin', value: range.min },
      { name: 'minutesMax', value: range.max },
      { name: 'levelMinutesMin', value: inForce(level.weeklyMinutes)?.min ?? null },
      { name: 'levelMinutesMax', value: inForce(level.weeklyMinutes)?.max ?? null },
    ],
  };
}
