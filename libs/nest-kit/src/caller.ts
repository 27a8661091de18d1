import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, CommandTerms, FacilityScope, Role } from '@throughline/kernel';
import type { KitRequest } from './http-shapes.js';

/** Who asks, within which facilities, and the terms of the request: everything a slice may know of the HTTP around it. */
export interface CallerContext {
  readonly tenant: string;
  /** Pseudonymous: the name behind it lives in the identity vault. */
  readonly principal: string;
  readonly roles: readonly Role[];
  /** Codes of the facilities whose clients the caller may see, or all of them. */
  readonly facilities: FacilityScope;
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** Never null on a route that changes something: the guard has refused a request without one. */
  readonly idempotencyKey: string | null;
  /** The revision that the person saw (`If-Match`). */
  readonly ifMatch: number | null;
  /** Judge and answer, but write nothing (`?dryRun=true`). */
  readonly dryRun: boolean;
}

/** The caller, as the access guard found them. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerContext => {
  const { caller } = context.switchToHttp().getRequest<KitRequest>();
  if (!caller) throw new Error('A public route has no caller.');
  return caller;
});

/** On which terms someone signed in sends a command. */
export function termsOf(caller: CallerContext): CommandTerms {
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
