import { clientUnknown, defineProblem, type Effective, Refusal } from '@throughline/kernel';
import type { DecisionContext } from '../decision-context.js';
import type { Rule } from './rule.js';

/** How far ahead of the service's clock a recorder's clock may run. Source: OWN, computers that set their clocks by the network lie closer than that. */
const AHEAD_MAX_MS = 5 * 60_000;

/** A path begins with the client's registration. Source: ADR 0006, the vault row comes first, the event second. */
export const clientIsRegistered: Rule = ({ path }) => (path.registered ? undefined : new Refusal(clientUnknown));

export const timeInFuture = defineProblem({
  code: 'time-in-future',
  at: '/when',
  sentence: 'This time lies in the future. Correct it, or plan the move instead.',
});

/** An entry says what happened, never what will: intentions are planned moves. Source: ADR 0002, a time ahead of the clock. */
export const hasHappened: Rule = ({ entry, context }) =>
  hasHappenedBy(entry.effective, context) ? undefined : new Refusal(timeInFuture);

export const hasHappenedBy = ({ at }: Effective, { now }: Pick<DecisionContext, 'now'>): boolean =>
  at <= now + AHEAD_MAX_MS;

export const packNotAdopted = defineProblem({
  code: 'pack-not-adopted',
  at: '/facilityId',
  sentence: 'The facility had adopted no rule pack on that day. Check the date, or adopt a rule pack from that day.',
});

/** A judged move needs a continuum to be judged by. Source: glossary, "adopt". */
export const packIsInForce: Rule = ({ pack }) => (pack ? undefined : new Refusal(packNotAdopted));
