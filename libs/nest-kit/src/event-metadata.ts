import { type NewEvent, newSalt } from '@throughline/event-store';
import {
  commandIdOf,
  eventIdOf,
  type EventMetadata,
  eventParts,
  LIVE,
  type Origin,
  type Part,
} from '@throughline/kernel';
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

/** The envelope that every event of one command carries, but for its place among them. */
export function eventMetadata(caller: CallerContext, facts: CommandFacts): Omit<EventMetadata, 'part'> {
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

/** Drafts that hold nothing private as events of one command, in their stored parts. */
export function newEvents<Type extends string>(
  drafts: readonly { readonly type: Type; readonly data: unknown }[],
  metadata: Omit<EventMetadata, 'part'>,
  versions: { of(type: Type): number },
): readonly NewEvent[] {
  return drafts.map(({ type, data }, index) => {
    const part: Part = [index, drafts.length];
    const parts = eventParts({ data, metadata: { ...metadata, part }, privatePaths: [], salt: newSalt() });
    return { id: eventIdOf(metadata.commandId, index), type, schemaVersion: versions.of(type), ...parts };
  });
}
