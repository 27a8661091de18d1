import type { Obligation } from '@throughline/continuum';
import type { Judged } from './events.js';
import type { Entry } from './path.js';

type Said = Pick<Entry, 'judged' | 'obligations'>;

/**
 * What an entry says, held once with what the entry judged before it says alike: the rules that were met and what meets or ends
 * an obligation are the same from one level to the next. They are most of what a path takes in memory.
 */
export function saidAlike(entries: readonly Entry[], said: Said): Said {
  const before = said.judged === null ? undefined : entries.findLast(({ judged }) => judged !== null);
  if (!before) return said;
  return {
    judged: judgedAlike(before.judged, said.judged),
    obligations: said.obligations.map((obligation) => obligationAlike(before.obligations, obligation)),
  };
}

function judgedAlike(before: Judged | null, judged: Judged | null): Judged | null {
  if (!before || !judged) return judged;
  const { pack, verdict } = judged;
  const { findings, relied } = before.verdict;
  const shared = {
    ...verdict,
    findings: verdict.findings.map((finding) => oneOf(findings, finding)),
    relied: verdict.relied.map((one) => oneOf(relied, one)),
  };
  return { ...judged, pack: alike(before.pack, pack), verdict: shared };
}

function obligationAlike(before: readonly Obligation[], obligation: Obligation): Obligation {
  const known = before.find(({ clockId }) => clockId === obligation.clockId);
  if (!known) return obligation;
  const { clockId, title, ownerRole } = known;
  return {
    ...obligation,
    clockId,
    title: alike(title, obligation.title),
    ownerRole: alike(ownerRole, obligation.ownerRole),
    subject: alike(known.subject, obligation.subject),
    metBy: alike(known.metBy, obligation.metBy),
    endedBy: alike(known.endedBy, obligation.endedBy),
  };
}

function oneOf<Ruled extends { readonly ruleId: string }>(known: readonly Ruled[], value: Ruled): Ruled {
  const same = known.find(({ ruleId }) => ruleId === value.ruleId);
  return same ? alike(same, value) : value;
}

const alike = <Value>(known: Value, value: Value): Value => (isSame(known, value) ? known : value);

/** Of plain data. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key as never], other[key as never]))
  );
}
