import type { Actor, CommandTerms, Role } from '@throughline/kernel';
import type { CallerContext } from './caller-context.js';

/** On which terms someone signed in sends a command. */
export function commandTermsOf(caller: CallerContext): CommandTerms {
  const { facilities, idempotencyKey, correlationId, traceparent, ifMatch, dryRun } = caller;
  if (idempotencyKey === null) throw new Error('A route that changes something has an idempotency key.');
  return { actor: actorOf(caller), facilities, idempotencyKey, correlationId, traceparent, seen: ifMatch, dryRun };
}

/** The actor that events name. Partners sign in with the role `partner`; everyone else is a person. */
function actorOf(caller: CallerContext): Actor {
  const kind = caller.roles.includes('partner') ? 'partner' : 'person';
  return { id: caller.principal, kind, roles: [...caller.roles] };
}

/** The caller holds one of these roles. */
export const hasRole = (caller: CallerContext, ...roles: readonly Role[]): boolean =>
  roles.some((role) => caller.roles.includes(role));
