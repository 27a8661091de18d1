import type { GateOf } from '../../document/gates.js';
import { offerOf } from '../../document/levels.js';
import type { Condition } from '../condition.js';
import { levelAtStart } from '../../level-in-words.js';
import { restsOnPopulation } from './client.js';
import { unknown } from './unknown.js';

/** Nobody is placed at a level that is not given here. Source: S4, what it does not offer it refers out, and accepts back. */
export const levelIsOfferedHere: Condition<unknown> = (_gate, { pack, to }) => {
  if (!to) return undefined;
  const { offer, referTo } = offerOf(to);
  if (offer === 'here') return undefined;
  const target = pack.reasons('referralTarget').find(({ code }) => code === referTo)?.name;
  return {
    observed: `${levelAtStart(to)} is not offered here.`,
    required: 'A level that is offered here.',
    remedy: target
      ? `Refer out to ${target} and record the return afterwards.`
      : 'Refer out, or choose a level that is offered here.',
    inputs: [
      { name: 'level', value: to.code },
      { name: 'offer', value: offer },
    ],
  };
};

/** A program for adults is for adults. Source: S4, adults only. */
export const programServesPopulation: Condition<GateOf<'program-serves-population'>> = (gate, { facts, program }) => {
  const { population } = facts;
  const served = program?.populations ?? [];
  if (served.length === 0) return undefined;
  if (population !== null && served.includes(population)) return restsOnPopulation(facts, population);
  const text = {
    required: "A program that serves the client's population.",
    remedy: 'Choose a program for this population or refer out.',
    inputs: [{ name: 'population', value: population }],
  };
  const programFor = `This program is for the ${served.join(' and the ')} population`;
  return population === null
    ? unknown(gate.whenUnknown, {
        ...text,
        observed: `${programFor}; the client's population is not recorded.`,
        remedy: "Record the client's population, or state a reason for going ahead.",
      })
    : { ...text, observed: `${programFor}; the client belongs to the ${population} population.` };
};
