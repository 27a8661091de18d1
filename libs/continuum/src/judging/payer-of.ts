import type { GateContext } from './gate-context.js';

type Facts = GateContext['facts'];

/** What was found of the coverage of the level that a move concerns: of words on it and on all levels the last counts. */
export const coverageOf = ({ facts, level }: GateContext): Facts['coverages'][number] | undefined =>
  facts.coverages.findLast((word) => (word.level ?? null) === null || word.level === level?.code);

/** Words of payers on the level and day of a move. */
export const authorizationsCovering = ({ facts, level, proposal }: GateContext): Facts['authorizations'] =>
  facts.authorizations.filter(
    (one) =>
      (one.level === null || one.level === level?.code) &&
      (one.from === null || one.from <= proposal.on) &&
      (one.lastDay === null || one.lastDay >= proposal.on),
  );

/** Who pays for the level on that day, as far as anyone has said: what was verified counts before what a payer's word says. */
export const payerOf = (context: GateContext): string | null =>
  coverageOf(context)?.payer ?? authorizationsCovering(context).findLast(({ payer }) => payer)?.payer ?? null;
