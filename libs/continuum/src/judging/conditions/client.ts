import type { GateOf } from '../../document/gates.js';
import type { Facts } from '../../facts.js';
import type { Condition } from '../condition.js';
import type { Rests } from '../finding.js';
import type { GateContext } from '../gate-context.js';
import { unknown } from './unknown.js';

/** Outpatient care needs a stable, substance-free place to live. Source: S0, what it needs of a home. */
export const homeIsSafe: Condition<GateOf<'home-is-safe'>> = (gate, { facts }) => {
  const home = facts.livingEnvironment;
  const said = {
    required: 'A safe and substance-free place to live while in outpatient care.',
    remedy:
      'Arrange sober living or a level with a residence, record a changed living environment, or request approval.',
    inputs: [
      { name: 'safe', value: home?.safe ?? null },
      { name: 'substanceFree', value: home?.substanceFree ?? null },
      { name: 'recordedOn', value: home?.on ?? null },
    ],
  };
  const faults = [home?.safe === false && 'not safe', home?.substanceFree === false && 'not substance-free'].filter(
    Boolean,
  );
  if (faults.length > 0) return { ...said, observed: `The place where the client lives is ${faults.join(' and ')}.` };
  if (home?.safe && home.substanceFree) {
    const observed = `The place where the client lives was recorded as safe and substance-free on ${home.on}.`;
    return { rests: home.by, observed, inputs: said.inputs };
  }
  const observed = home
    ? 'It is not recorded in full whether the place where the client lives is safe and substance-free.'
    : 'Nobody has recorded where the client lives.';
  return unknown(gate.whenUnknown, { ...said, observed });
};

/** Some findings are beyond what this level can treat. Source: S0, S1, S2, S3 and S4, whom each does not admit; S4, not the first stop in a crisis. */
export const findingIsAbsent: Condition<GateOf<'finding-absent'>> = (gate, { facts, pack }) => {
  const found = currentFindings(facts).filter((finding) => gate.findings.includes(finding));
  if (found.length === 0) return restsOnFindings(facts, 'None of the findings that this level cannot treat');
  const targets = gate.referTo.map(
    (target) => pack.reasons('referralTarget').find(({ code }) => code === target)?.name ?? target,
  );
  return {
    observed: `On record: ${found.map((code) => findingName(pack, code)).join(', ')}.`,
    required: 'None of the findings that this level of care cannot treat.',
    remedy:
      targets.length > 0
        ? `Refer out to ${targets.join(' or ')}, or record a newer assessment if this no longer holds.`
        : 'Record a newer assessment if this no longer holds, or state a reason.',
    inputs: found.map((code) => ({ name: 'finding', value: code })),
  };
};

/** An assessment supersedes what was noted at an inquiry before it; of one day, what stands in the facts was noted after it. */
export function currentFindings({ assessment, inquiry }: Facts): readonly string[] {
  const noted = inquiry && (!assessment || assessment.on <= inquiry.on) ? inquiry.exclusions : [];
  return [...new Set([...(assessment?.findings ?? []), ...noted])];
}

/** Nothing was found: the assessment says so; without one nobody has looked. */
export function restsOnFindings({ assessment }: Facts, what: string): Rests | undefined {
  if (!assessment) return undefined;
  return {
    rests: assessment.by,
    observed: `${what} is on record in the assessment of ${assessment.on}.`,
    inputs: [{ name: 'assessedOn', value: assessment.on }],
  };
}

export const findingName = (pack: GateContext['pack'], code: string): string =>
  [...pack.reasons('assessmentFinding'), ...pack.reasons('exclusion')].find((reason) => reason.code === code)?.name ??
  code;

/** The pack's rules are for one population. Source: pack `population`; A1, hours of adults and of adolescents differ. */
export const populationIsServed: Condition<GateOf<'population-served'>> = (gate, { facts, pack }) => {
  const served = pack.document.population;
  if (served === 'any') return undefined;
  if (facts.population === served) return restsOnPopulation(facts, facts.population);
  const said = {
    required: `A client of the ${served} population.`,
    remedy: `Record the client's population, or place the client where rules for that population are in force.`,
    inputs: [
      { name: 'population', value: facts.population },
      { name: 'served', value: served },
    ],
  };
  return facts.population === null
    ? unknown(gate.whenUnknown, { ...said, observed: "The client's population is not recorded." })
    : {
        ...said,
        observed: `The client belongs to the ${facts.population} population; this rule pack is for the ${served} population.`,
      };
};

export const restsOnPopulation = ({ populationBy }: Facts, population: string): Rests => ({
  rests: populationBy,
  observed: `The client belongs to the ${population} population.`,
  inputs: [{ name: 'population', value: population }],
});
