import type { GateOf } from '../../document/gates.js';
import type { Facts } from '../../facts.js';
import type { Condition } from '../condition.js';
import type { Rests } from '../finding.js';
import { unknown } from './unknown.js';

/** Outpatient care needs a stable, substance-free place to live. Source: S0, what it needs of a home. */
export const homeIsSafe: Condition<GateOf<'home-is-safe'>> = (gate, { facts }) => {
  const home = facts.livingEnvironment;
  const text = {
    required: 'A safe and substance-free living environment while in outpatient care.',
    remedy:
      'Arrange sober living or a residential level, or record a change of living environment. Otherwise choose a reason and ask for approval.',
    inputs: [
      { name: 'safe', value: home?.safe ?? null },
      { name: 'substanceFree', value: home?.substanceFree ?? null },
      { name: 'recordedOn', value: home?.on ?? null },
    ],
  };
  const faults = [home?.safe === false && 'not safe', home?.substanceFree === false && 'not substance-free'].filter(
    Boolean,
  );
  if (faults.length > 0) return { ...text, observed: `The living environment is ${faults.join(' and ')}.` };
  if (home?.safe && home.substanceFree) {
    const observed = `The living environment was recorded as safe and substance-free on ${home.on}.`;
    return { rests: home.by, observed, inputs: text.inputs };
  }
  const observed = home
    ? 'The living environment entry omits one of these: safe, substance-free.'
    : 'No living environment is recorded.';
  return unknown(gate.whenUnknown, { ...text, observed });
};

/** The pack's rules are for one population. Source: pack `population`; A1, hours of adults and of adolescents differ. */
export const populationIsServed: Condition<GateOf<'population-served'>> = (gate, { facts, pack }) => {
  const served = pack.document.population;
  if (served === 'any') return undefined;
  if (facts.population === served) return restsOnPopulation(facts, facts.population);
  const text = {
    required: `A client of the ${served} population.`,
    remedy: `Record the client's population, or place the client where rules for that population are in effect.`,
    inputs: [
      { name: 'population', value: facts.population },
      { name: 'served', value: served },
    ],
  };
  return facts.population === null
    ? unknown(gate.whenUnknown, { ...text, observed: "The client's population is not recorded." })
    : {
        ...text,
        observed: `The client belongs to the ${facts.population} population; this rule pack is for the ${served} population.`,
      };
};

export const restsOnPopulation = ({ populationBy }: Facts, population: string): Rests => ({
  rests: populationBy,
  observed: `The client belongs to the ${population} population.`,
  inputs: [{ name: 'population', value: population }],
});
