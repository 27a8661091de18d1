import type { FlatPack } from '../document/pack.js';
import type { Status } from '../document/claim.js';
import type { CheckFault, PackPath } from './fault.js';

interface Founded {
  readonly status: Status;
  readonly inForce: boolean;
}

interface Claim extends Founded {
  readonly min: number | null;
  readonly max: number | null;
}

/** Of several claims about one thing exactly one counts, and nothing counts that nobody has verified. */
export function checkClaims(pack: FlatPack): readonly CheckFault[] {
  return [
    ...[...claimLists(pack)].flatMap(({ path, claims }) => [
      ...checkList(path, claims),
      ...claims.flatMap(checkFounded(path)),
      ...claims.flatMap(checkRange(path)),
    ]),
    ...pack.levels.flatMap(({ offer }, index) => [
      ...checkList(['levels', index, 'offer'], offer),
      ...offer.flatMap(checkFounded(['levels', index, 'offer'])),
    ]),
    ...pack.crosswalk.flatMap(checkFounded(['crosswalk'])),
    ...[...rulesAndLevels(pack)].flatMap(checkRuleFounded),
  ];
}

/** Whatever counts as soon as it stands in a pack: levels, move rules, gates, calendars, and who acknowledges. */
function* rulesAndLevels({
  levels,
  moves,
  gates,
  calendars,
  acknowledging,
}: FlatPack): Generator<{ path: PackPath; status: Status; id: string }> {
  if (acknowledging) yield { path: ['acknowledging'], status: acknowledging.status, id: 'acknowledging' };
  for (const [index, { code, status }] of levels.entries()) yield { path: ['levels', index], status, id: code };
  for (const [index, { id, status }] of moves.entries()) yield { path: ['moves', index], status, id };
  for (const [index, { id, status }] of gates.entries()) yield { path: ['gates', index], status, id };
  for (const [index, { code, status }] of calendars.entries()) yield { path: ['calendars', index], status, id: code };
}

const checkRuleFounded = (one: { path: PackPath; status: Status; id: string }): readonly CheckFault[] =>
  one.status === 'unverified'
    ? [
        {
          path: [...one.path, 'status'],
          code: 'unverified-in-force',
          message: `"${one.id}" counts as soon as it is here, and nobody has verified it. Find its source, call it an own choice, or take it out.`,
        },
      ]
    : [];

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
  for (const [index, { weeklyMinutes, duration }] of levels.entries()) {
    yield { path: ['levels', index, 'weeklyMinutes'], claims: weeklyMinutes };
    yield { path: ['levels', index, 'duration'], claims: duration };
  }
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

function checkList(path: PackPath, claims: readonly Founded[]): readonly CheckFault[] {
  const counting = claims.filter(({ inForce }) => inForce).length;
  if (counting === 1 || (counting === 0 && claims.every(({ status }) => status === 'unverified'))) return [];
  return [
    {
      path,
      code: 'claim-in-force-count',
      message: `${counting} claims are in effect here. Mark exactly one with inForce: true. The others remain as claims.`,
    },
  ];
}

const checkFounded =
  (path: PackPath) =>
  ({ status, inForce }: Founded, index: number): readonly CheckFault[] =>
    inForce && status === 'unverified'
      ? [
          {
            path: [...path, index, 'inForce'],
            code: 'unverified-in-force',
            message:
              'An unverified claim cannot be in effect. Find its source, call it an own choice, or set inForce: false.',
          },
        ]
      : [];

const checkRange =
  (path: PackPath) =>
  ({ min, max }: Claim, index: number): readonly CheckFault[] => {
    const at = [...path, index];
    if (min === null && max === null) {
      return [
        {
          path: at,
          code: 'empty-range',
          message: 'A claim without min and max claims nothing. State at least one of them.',
        },
      ];
    }
    if (min === null || max === null || min <= max) return [];
    return [
      {
        path: [...at, 'min'],
        code: 'range-reversed',
        message: `The minimum ${min} is above the maximum ${max}. Swap them.`,
      },
    ];
  };
