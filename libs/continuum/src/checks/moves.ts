import { type Level, offerOf } from '../document/levels.js';
import type { MoveRule } from '../document/moves.js';
import type { FlatPack } from '../document/pack.js';
import { bestRules, fits, type Step } from '../judging/move-table.js';
import { RULE_KINDS } from '../vocabulary.js';
import type { CheckFault } from './fault.js';

/** Move rules never contradict one another, each says something, and together they lead to every level offered here. */
export function checkMoves(pack: FlatPack): readonly CheckFault[] {
  return [...contradictions(pack), ...rulesWithoutMoves(pack), ...unreachableLevels(pack)];
}

/** Every move that can be proposed: all pairs of levels, and each level without an origin or without a destination. */
function* everyStep(levels: readonly Level[]): Generator<Step> {
  for (const { code } of levels) {
    yield { kind: 'admission', from: null, to: code };
    for (const kind of RULE_KINDS)
      if (!CHANGES.includes(kind) && kind !== 'admission') yield { kind, from: code, to: null };
    for (const other of levels) yield changeBetween(other, code, levels);
  }
  for (const kind of ['referral-out', 'referral-return', 'aftercare-start', 'aftercare-end'] as const)
    yield { kind, from: null, to: null };
}

const CHANGES: readonly string[] = ['step-up', 'step-down', 'lateral'];

function changeBetween(from: Level, to: string, levels: readonly Level[]): Step {
  const rank = levels.find(({ code }) => code === to)?.rank ?? from.rank;
  const kind = rank > from.rank ? 'step-up' : rank < from.rank ? 'step-down' : 'lateral';
  return { kind, from: from.code, to };
}

function contradictions({ moves, levels }: FlatPack): readonly CheckFault[] {
  const faults = new Map<string, CheckFault>();
  for (const step of everyStep(levels)) {
    const [first, ...others] = bestRules(moves, step);
    const other = others.find((rule) => rule.answer !== first?.answer || rule.approval !== first.approval);
    if (!first || !other || faults.has(`${first.id} ${other.id}`)) continue;
    faults.set(`${first.id} ${other.id}`, {
      path: ['moves', moves.indexOf(other), 'answer'],
      code: 'contradictory-rules',
      message: `"${first.id}" answers ${first.answer} and "${other.id}" answers ${other.answer} to the same move (${labelOf(step)}). Make one of them more specific, or let them agree.`,
    });
  }
  return [...faults.values()];
}

const labelOf = ({ kind, from, to }: Step): string =>
  [kind, from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter(Boolean).join(' ');

function rulesWithoutMoves({ moves, levels }: FlatPack): readonly CheckFault[] {
  const unused = new Set<MoveRule>(moves);
  for (const step of everyStep(levels)) {
    for (const rule of unused) if (fits(rule, step)) unused.delete(rule);
    if (unused.size === 0) break;
  }
  return [...unused].map((rule) => ({
    path: ['moves', moves.indexOf(rule)],
    code: 'rule-without-moves',
    message: `No move can ever meet "${rule.id}": its kinds, from and to exclude one another. Correct or remove it.`,
  }));
}

/** Levels that no admission, and no chain of moves after one, leads to. What is not offered here need not be reached. */
function unreachableLevels({ moves, levels }: FlatPack): readonly CheckFault[] {
  const allowed = (step: Step): boolean => {
    const rule = bestRules(moves, step)[0];
    return rule !== undefined && rule.answer !== 'refuse';
  };
  const reached = new Set(levels.filter(({ code }) => allowed({ kind: 'admission', from: null, to: code })));
  for (const from of reached) {
    for (const to of levels) if (!reached.has(to) && allowed(changeBetween(from, to.code, levels))) reached.add(to);
  }
  return levels.flatMap((level, index) =>
    reached.has(level) || offerOf(level).offer !== 'here'
      ? []
      : [
          {
            path: ['levels', index, 'code'],
            code: 'unreachable-level',
            message: `No admission and no move ever leads to level "${level.code}". Add a move rule to it, or set offer: not-offered.`,
          },
        ],
  );
}
