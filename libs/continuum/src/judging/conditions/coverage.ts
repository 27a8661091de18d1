import type { GateOf } from '../../document/gates.js';
import type { Condition } from '../condition.js';
import type { Rests, FindingText } from '../finding.js';
import type { GateContext } from '../gate-context.js';
import { statusInWords } from '../../status-in-words.js';
import { authorizationsCovering, coverageOf } from '../payer-of.js';
import { unknown } from './unknown.js';

/** Coverage is settled before care starts. Source: S0, insurance verification; S4, verify before commit. */
export const coverageIsVerified: Condition<GateOf<'coverage-verified'>> = (gate, context) => {
  const coverage = coverageOf(context);
  const required = `Coverage that is ${gate.outcomes.map(statusInWords).join(' or ')}.`;
  const remedy = 'Verify coverage, and record the outcome. If care starts without it, note the reason.';
  if (!coverage) {
    return unknown(gate.whenUnknown, {
      observed: 'Coverage has not been verified.',
      required,
      remedy,
      inputs: [{ name: 'coverage', value: null }],
    });
  }
  if (gate.outcomes.includes(coverage.outcome)) return restsOnCoverage(coverage);
  return {
    observed: statusOf(coverage),
    required,
    remedy,
    inputs: [
      { name: 'coverage', value: coverage.outcome },
      { name: 'coverageOn', value: coverage.on },
    ],
  };
};

/** The state of the authorization is known, whatever it is. Source: PROPOSED, the state is approved, pending, denied or not required. */
export const authorizationIsKnown: Condition<unknown> = (_gate, context) => {
  const coverage = coverageOf(context);
  if (coverage && needsNone(coverage)) return restsOnCoverage(coverage);
  const word = covering(context).at(-1);
  return word
    ? restsOnAuthorization(word)
    : noAuthorization(
        context,
        'An authorization entry for this level and day. Requested, approved, denied, and not required all count.',
      );
};

/** An authorization covers the level on that day. Source: S4, authorization before start. */
export const authorizationIsGranted: Condition<GateOf<'authorization-approved'>> = (gate, context) => {
  const coverage = coverageOf(context);
  if (coverage && needsNone(coverage)) return restsOnCoverage(coverage);
  const required = `An authorization that is ${gate.states.map(statusInWords).join(' or ')} for this level and day.`;
  const words = covering(context);
  if (words.length === 0) return unknown(gate.whenUnknown, noAuthorization(context, required));
  const met = words.findLast(({ state }) => gate.states.includes(state));
  if (met) return restsOnAuthorization(met);
  const states = words.map(({ state }) => state);
  return {
    observed: `The authorization status for this level is ${states.map(statusInWords).join(', ')}.`,
    required,
    remedy: "Record the payer's answer, or state a reason for going ahead without it.",
    inputs: states.map((state) => ({ name: 'authorization', value: state })),
  };
};

/** A client who pays needs nobody's authorization. */
const needsNone = ({ outcome }: Coverage): boolean => outcome === 'self-pay';

type Coverage = GateContext['facts']['coverages'][number];
type Word = GateContext['facts']['authorizations'][number];

const statusOf = (coverage: Coverage): string =>
  coverage.outcome === 'not-covered'
    ? `The payer does not cover ${coverage.level ? `level ${coverage.level}` : 'this care'}.`
    : `Coverage status${ofLevel(coverage)} is ${statusInWords(coverage.outcome)}.`;

const ofLevel = ({ level }: Coverage): string => (level === null || level === undefined ? '' : ` for level ${level}`);

const restsOnCoverage = (coverage: Coverage): Rests => ({
  rests: coverage.by,
  observed: `Coverage status${ofLevel(coverage)}: ${statusInWords(coverage.outcome)}, as of ${coverage.on}.`,
  inputs: [
    { name: 'coverage', value: coverage.outcome },
    { name: 'coverageOn', value: coverage.on },
  ],
});

const restsOnAuthorization = ({ by, state, level, from, lastDay }: Word): Rests => ({
  rests: by,
  observed: `Authorization ${statusInWords(state)}${level === null ? '' : ` for level ${level}`}${lastDay === null ? '' : ` through ${lastDay}`}.`,
  inputs: [
    { name: 'authorization', value: state },
    { name: 'level', value: level },
    { name: 'from', value: from },
    { name: 'lastDay', value: lastDay },
  ],
});

/** The latest word on the level, and on any level, of those whose period covers the day. */
function covering(context: GateContext): readonly Word[] {
  const latest = new Map<string | null, Word>();
  for (const word of authorizationsCovering(context)) {
    const before = latest.get(word.level);
    if (!before || !isOnlyRepeated(before, word)) latest.set(word.level, word);
  }
  return [...latest.values()];
}

/** To ask for a renewal takes nothing away that the payer has approved. Our own choice, no published rule. */
const isOnlyRepeated = (before: Word, { state }: Word): boolean =>
  state === 'requested' && (before.state === 'approved' || before.state === 'not-required');

const noAuthorization = ({ level, proposal }: GateContext, required: string): FindingText => ({
  observed: 'No authorization is recorded for this level on this day.',
  required,
  remedy: 'Record the authorization (requested, approved, denied, or not required), or state a reason for going ahead.',
  inputs: [
    { name: 'level', value: level?.code ?? null },
    { name: 'on', value: proposal.on },
  ],
});
