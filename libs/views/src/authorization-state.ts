import type { Entry, Situation } from '@throughline/care-path';
import type { Places } from './places.js';

/** The states of an authorization, and `none` where nothing is said of that day and level. */
export const AUTHORIZATION_STATES = ['none', 'requested', 'approved', 'denied', 'not-required', 'ended'] as const;
type AuthorizationState = (typeof AUTHORIZATION_STATES)[number];

/**
 * What was known of the payer's authorization just before a move, for its day and for the level that it leads to, else
 * the one that it leaves. Of words that overlap the later one counts.
 */
export function authorizationState(before: Situation, { body }: Entry, { from, to }: Places): AuthorizationState {
  const level = (to ?? from)?.level.code ?? null;
  const day = body.effective.localDate;
  const found = before.authorizations.findLast(
    ({ value }) =>
      (value.level === null || value.level.code === level) &&
      (value.from === null || value.from <= day) &&
      (value.lastDay === null || day <= value.lastDay),
  );
  return (found?.value.state as AuthorizationState | undefined) ?? 'none';
}
