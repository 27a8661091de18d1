import type { GateOf } from '../../document/gates.js';
import type { Condition } from '../condition.js';
import type { GateContext } from '../gate-context.js';
import { payerOf } from '../payer-of.js';
import { unknown } from './unknown.js';

/** A physician certified that so many hours a week are needed. Source: CMS2. The hours are the pack's. */
export const hoursAreCertified: Condition<GateOf<'hours-certified'>> = (gate, context) => {
  const payer = payerOf(context);
  // Of a payer that nobody has named, nothing is known to be asked.
  if (gate.payers !== null && !gate.payers.some((one) => one === payer)) return undefined;
  const required = `A physician's certification of at least ${gate.hours} hours a week for this level and day.`;
  const remedy = 'Have a physician certify the hours and record it, or state a reason for going ahead.';
  const certified = covering(context);
  if (!certified)
    return unknown(gate.whenUnknown, {
      observed: 'No certification is recorded for this level on this day.',
      required,
      remedy,
      inputs: [{ name: 'certifiedHoursPerWeek', value: null }],
    });
  const { by, hoursPerWeek, lastDay } = certified;
  const observed = `${hoursPerWeek} hours a week are certified to ${lastDay}.`;
  const inputs = [
    { name: 'certifiedHoursPerWeek', value: hoursPerWeek },
    { name: 'certifiedTo', value: lastDay },
  ];
  return hoursPerWeek >= gate.hours ? { rests: by, observed, inputs } : { observed, required, remedy, inputs };
};

const covering = ({ facts, level, proposal }: GateContext) =>
  facts.certifications.findLast(
    (one) => one.level === level?.code && one.from <= proposal.on && proposal.on <= one.lastDay,
  );
