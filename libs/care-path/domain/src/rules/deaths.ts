import { defineProblem, Refusal } from '@throughline/kernel';
import { hasDied } from '../situation.js';
import type { Rule } from './rule.js';

export const clientDied = defineProblem({
  code: 'client-died',
  at: '/when',
  sentence: 'This client died before the time of this entry. Check the client and the time, or void the death.',
});

/** No stay begins after a death that is recorded: one of the two is wrong. Source: OWN. */
export const isAlive: Rule<'Admitted' | 'AftercareStarted'> = ({ before }) =>
  hasDied(before) ? new Refusal(clientDied) : undefined;

export const deathAlreadyRecorded = defineProblem({
  code: 'death-already-recorded',
  at: '/when',
  sentence: 'The death of this client is recorded already. Correct that entry, or void it first.',
});

/** A client has one death. Source: OWN. */
export const diesOnce: Rule<'DeathRecorded'> = ({ before }) =>
  hasDied(before) ? new Refusal(deathAlreadyRecorded) : undefined;
