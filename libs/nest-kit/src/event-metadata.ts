import type { NewEvent } from '@throughline/event-store';
import { canonicalJson, commandIdOf, eventIdOf, type EventMetadata, LIVE, type Origin } from '@throughline/kernel';
import { actorOf, type CallerContext } from './caller.js';

/** The deterministic id of the caller's command on a stream: the same key asked again is the same command. */
export function commandIdFor(caller: CallerContext, stream: string): string {
  const { tenant, principal, idempotencyKey } = caller;
  if (idempotencyKey === null) throw new Error('A route that changes something has an idempotency key.');
  return commandIdOf({ tenant, principal, stream, key: idempotencyKey });
}

export interface CommandFacts {
  readonly commandId: string;
  readonly bodyMac: string;
  readonly facilityId: string | null;
  readonly origin?: Origin;
  readonly onBehalfOf?: string | null;
  readonly causationId?: string | null;
  readonly labels?: readonly string[];
}

/** The envelope that every event of one command carries. */
export function eventMetadata(caller: CallerContext, facts: CommandFacts): EventMetadata {
  return {
    tenant: caller.tenant,
    facilityId: facts.facilityId,
    actor: actorOf(caller),
    onBehalfOf: facts.onBehalfOf ?? null,
    commandId: facts.commandId,
    bodyMac: facts.bodyMac,
    correlationId: caller.correlationId,
    causationId: facts.causationId ?? null,
    traceparent: caller.traceparent,
    origin: facts.origin ?? LIVE,
    labels: [...(facts.labels ?? [])],
  };
}

/** Drafts as events of one command: ids by position, data and metadata in canonical bytes. */
export function newEvents(
  drafts: readonly { readonly type: string; readonly data: unknown }[],
  metadata: EventMetadata,
  schemaVersion = 1,
): readonly NewEvent[] {
  const stored = canonicalJson(metadata);
  return drafts.map(({ type, data }, index) => ({
    id: eventIdOf(metadata.commandId, index),
    type,
    schemaVersion,
    data: canonicalJson(data),
    metadata: stored,
  }));
}
