import { daysBetween } from '@throughline/kernel';
import type { GateOf } from '../../document/gates.js';
import { offerOf } from '../../document/levels.js';
import type { Condition } from '../condition.js';
import { levelInShort } from '../../level-in-words.js';

/** Care is not taken away in great leaps without a reason. Source: PROPOSED, a step-down over more than one rung needs a reason. */
export const rungsAreNotSkipped: Condition<GateOf<'rungs-not-skipped'>> = (gate, { pack, from, to }) => {
  if (!from || !to) return undefined;
  const [low, high] = from.rank < to.rank ? [from.rank, to.rank] : [to.rank, from.rank];
  const between = pack.levels.filter(
    (level) =>
      level.rung &&
      offerOf(level).offer === 'here' &&
      level.track === to.track &&
      level.rank > low &&
      level.rank < high,
  );
  const skipped = new Set(between.map(({ rank }) => rank)).size;
  if (skipped <= gate.skippedMax) return undefined;
  return {
    observed: `The move from ${levelInShort(from)} to ${levelInShort(to)} skips ${skipped} levels (${between.map(levelInShort).join(', ')}).`,
    required: `A step-down that skips at most ${gate.skippedMax} level${gate.skippedMax === 1 ? '' : 's'}.`,
    remedy: 'Move to a level in between, or state why the client is ready for less intensive care.',
    inputs: [
      { name: 'from', value: from.code },
      { name: 'to', value: to.code },
      { name: 'skipped', value: skipped },
      { name: 'skippedMax', value: gate.skippedMax },
    ],
  };
};

/**
 * An early return deserves a second look at what was planned; who comes from withdrawal management, or another track
 * beside treatment, does not return but goes on. Source: OWN; the number of days is the pack's.
 */
export const notReadmittedWithin: Condition<GateOf<'not-readmitted-within'>> = (
  gate,
  { facts, proposal, pack, to },
) => {
  if (!facts.lastDischarge) return undefined;
  const left = pack.level(facts.lastDischarge.level);
  if (left && to && left.track !== to.track) return undefined;
  const days = daysBetween(facts.lastDischarge.on, proposal.on);
  const inputs = [
    { name: 'dischargedOn', value: facts.lastDischarge.on },
    { name: 'days', value: days },
    { name: 'disposition', value: facts.lastDischarge.disposition },
  ];
  if (!(days <= gate.days)) {
    return { rests: facts.lastDischarge.by, observed: `The last discharge was on ${facts.lastDischarge.on}.`, inputs };
  }
  return {
    observed: `The last discharge was ${daysBefore(days)}.`,
    required: `More than ${gate.days} days since the last discharge, or a review of why the client came back.`,
    remedy: 'Review the last discharge and its aftercare plan with the client.',
    inputs,
  };
};

const daysBefore = (days: number): string =>
  days === 0 ? 'on the day of this admission' : `${days} ${days === 1 ? 'day' : 'days'} before this admission`;

/** Who is elsewhere is returned first. Source: S4, refer out, accept back afterwards. */
export const referralIsClosed: Condition<unknown> = (_gate, { facts }) =>
  facts.openReferral
    ? {
        observed: `The client was referred out on ${facts.openReferral.on} and no return is recorded.`,
        required: 'A referral that has been closed by a return.',
        remedy: 'Record the return from the referral first.',
        inputs: [
          { name: 'target', value: facts.openReferral.target },
          { name: 'referredOn', value: facts.openReferral.on },
        ],
      }
    : undefined;

/** Who is on leave or elsewhere comes back before moving on. Source: OWN. */
export const clientIsPresent: Condition<unknown> = (_gate, { proposal: { placement } }) => {
  if (!placement) return undefined;
  const inputs = [{ name: 'status', value: placement.status }];
  if (placement.status === 'present') return { rests: placement.by, observed: 'The client is present.', inputs };
  return {
    observed: placement.status === 'on-leave' ? 'The client is on leave.' : 'The client is out on referral.',
    required: 'A client who is present when the level changes.',
    remedy: 'Record the return first, or note why the level changes while the client is absent.',
    inputs,
  };
};
