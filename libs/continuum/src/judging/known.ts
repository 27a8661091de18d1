import { AFTERCARE_SYSTEM, type ReasonList } from '../vocabulary.js';
import { findingOf, type Grounds } from './finding.js';
import type { CompiledRule } from './gate-context.js';

export const grounds = (id: string, title: string, severity: Grounds['severity'], source: string): Grounds => ({
  id,
  title,
  severity,
  approval: null,
  remedy: null,
  source,
});

const DESTINATION = grounds('pack.destination-known', 'Unknown level', 'refuse', 'pack levels, crosswalk');

/** Nobody can be moved to a level that the pack does not know. Source: pack `levels` and `crosswalk`. */
export const destinationIsKnown: CompiledRule = ({ proposal: { to }, to: level }) => {
  if (!to || level || to.system === AFTERCARE_SYSTEM) return undefined;
  return findingOf(DESTINATION, {
    observed: `The rule pack does not know level ${to.level} of ${to.system}.`,
    required: 'A level of the rule pack, or one that its crosswalk translates.',
    remedy: 'Choose a level of the rule pack in effect at the destination.',
    inputs: [
      { name: 'system', value: to.system },
      { name: 'level', value: to.level },
    ],
  });
};

const ORIGIN = grounds('pack.origin-known', 'Origin cannot be compared', 'justify', 'pack levels, crosswalk');

/** A move out of a level that the pack cannot read has no direction. Source: pack `crosswalk`. */
export const originIsKnown: CompiledRule = ({ proposal: { placement }, from }) => {
  if (!placement || from || placement.system === AFTERCARE_SYSTEM) return undefined;
  return findingOf(ORIGIN, {
    observed: `The client comes from level ${placement.level} of ${placement.system}, which the rule pack cannot translate.`,
    required: 'A crosswalk from that level, so that the direction of the move is known.',
    remedy: 'State a coded reason, or add the level to the crosswalk in the next version of the pack.',
    inputs: [
      { name: 'system', value: placement.system },
      { name: 'level', value: placement.level },
    ],
  });
};

const CODES = grounds('pack.codes-known', 'Code not in the pack', 'advice', 'pack reasons');

/** A disposition, referral target or reason is one that the pack lists. Source: pack `reasons`. */
export const codesAreKnown: CompiledRule = ({ pack, proposal: { disposition, target, reason } }) => {
  const given: readonly (readonly [string, readonly ReasonList[], string | null])[] = [
    ['disposition', ['disposition'], disposition],
    ['referral target', ['referralTarget'], target],
    ['reason', ['move', 'override'], reason],
  ];
  const unknown = given.filter(([, lists, code]) => code !== null && !lists.some((list) => pack.hasReason(list, code)));
  if (unknown.length === 0) return undefined;
  return findingOf(CODES, {
    observed: `The rule pack does not list the ${unknown.map(([what, , code]) => `${what} "${code}"`).join(' and the ')}.`,
    required: 'A code of the lists in the rule pack.',
    remedy: 'Correct the entry with a code that the rule pack lists.',
    inputs: unknown.map(([what, , code]) => ({ name: what, value: code })),
  });
};
