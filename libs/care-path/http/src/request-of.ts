import type { CommandRequest } from '@throughline/care-path-application';
import { actorOf, type CallerContext } from '@throughline/nest-kit';

/** The command of someone signed in. */
export function requestOf(caller: CallerContext, name: string, body: unknown): CommandRequest {
  const { facilities, idempotencyKey, correlationId, traceparent, ifMatch, dryRun } = caller;
  if (idempotencyKey === null) throw new Error('A route that changes something has an idempotency key.');
  return {
    name,
    body,
    actor: actorOf(caller),
    facilities,
    idempotencyKey,
    correlationId,
    traceparent,
    seen: ifMatch,
    dryRun,
  };
}
