import { Refusal } from '@throughline/kernel';
import type { Rule } from './rule.js';

/** How far ahead of the service's clock a recorder's clock may run (design 4: "more than five minutes ahead"). */
export const AHEAD_MAX_MS = 5 * 60_000;

/** A path begins with the client's registration. Source: design 2, "vault first, event second". */
export const clientIsRegistered: Rule = ({ path }) =>
  path.registered ? undefined : new Refusal('client-not-registered', 'There is no such client.', { kind: 'not-found' });

/** An entry says what happened, never what will: intentions are planned moves. Source: design 4. */
export const hasHappened: Rule = ({ entry, around }) =>
  entry.effective.at <= around.now + AHEAD_MAX_MS
    ? undefined
    : Refusal.at('/when', 'in-the-future', 'This has not happened yet. Plan it instead.');

/** A judged move needs a continuum to be judged by. Source: design 3, packs are adopted from a date. */
export const packIsInForce: Rule = ({ pack }) =>
  pack ? undefined : Refusal.at('/facilityId', 'no-pack-in-force', 'This facility had adopted no rule pack on that day.');
