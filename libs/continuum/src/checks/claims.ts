import type { FlatPack } from '../document/pack.js';
import type { Status } from '../document/claim.js';
import type { CheckFault, PackPath } from './fault.js';

interface Claim {
  readonly min: number | null;
  readonly max: number | null;
  readonly status: Status;
  readonly inForce: boolean;
}

/** Of several claims about one figure exactly one counts, and never one that nobody has verified. */
export function checkClaims(pack: FlatPack): readonly CheckFault[] {
  return [...claimLists(pack)].flatMap(({ path, claims }) => [
    ...checkList(path, claims),
    ...claims.flatMap(checkClaim(path)),
  ]);
}

const PHASE_FIGURES = ['weeklyMinutes', 'duration'] as const;
const PROGRAM_FIGURES = [
  'daysPerWeek',
  'sessionsPerWeek',
  'sessionMinutes',
  'weeklyMinutes',
  'duration',
  'cost',
  'groupSize',
] as const;

interface ClaimList {
  readonly path: PackPath;
  readonly claims: readonly Claim[];
}

function* claimLists({ levels, phases, programs }: FlatPack): Generator<ClaimList> {
  for (const [index, { weeklyMinutes }] of levels.entries())
    yield { path: ['levels', index, 'weeklyMinutes'], claims: weeklyMinutes };
  yield* phaseClaims(['phases'], phases);
  for (const [index, program] of programs.entries()) {
    for (const figure of PROGRAM_FIGURES) yield { path: ['programs', index, figure], claims: program[figure] };
    yield* phaseClaims(['programs', index, 'phases'], program.phases);
  }
}

function* phaseClaims(path: PackPath, phases: FlatPack['phases']): Generator<ClaimList> {
  for (const [index, phase] of phases.entries()) {
    for (const figure of PHASE_FIGURES) yield { path: [...path, index, figure], claims: phase[figure] };
  }
}

function checkList(path: PackPath, claims: readonly Claim[]): readonly CheckFault[] {
  const counting = claims.filter(({ inForce }) => inForce).length;
  if (counting === 1 || (counting === 0 && claims.every(({ status }) => status === 'unverified'))) return [];
  return [
    {
      path,
      code: 'claim-in-force-count',
      message: `${counting} claims are in force here. Mark exactly one with inForce: true; the others stay beside it.`,
    },
  ];
}

const checkClaim =
  (path: PackPath) =>
  ({ min, max, status, inForce }: Claim, index: number): readonly CheckFault[] => {
    const faults: CheckFault[] = [];
    const at = [...path, index];
    if (inForce && status === 'unverified') {
      faults.push({
        path: [...at, 'inForce'],
        code: 'unverified-in-force',
        message:
          'A claim that nobody has verified cannot be in force. Find its source, call it an own choice, or set inForce: false.',
      });
    }
    if (min === null && max === null) {
      faults.push({
        path: at,
        code: 'empty-range',
        message: 'A claim without min and max claims nothing. State at least one of them.',
      });
    }
    if (min !== null && max !== null && min > max) {
      faults.push({
        path: [...at, 'min'],
        code: 'range-reversed',
        message: `The minimum ${min} is above the maximum ${max}. Swap them.`,
      });
    }
    return faults;
  };
