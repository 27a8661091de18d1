import type { CommandTerms } from './command-request.js';
import { type EventMetadata, LIVE, type Origin, type Part } from './envelope.js';

type Command = Pick<EventMetadata, 'tenant' | 'commandId' | 'bodyMac' | 'labels'>;

interface Filed {
  readonly facilityId: string | null;
  /** Where one event of a command comes from, if not from where the command does. */
  readonly origin?: Origin | undefined;
}

/** The envelope of a command's events, but for each one's facility and its place among them. */
export const metadataFor =
  (terms: CommandTerms, command: Command) =>
  ({ facilityId, origin }: Filed, part: Part): EventMetadata => ({
    ...command,
    facilityId,
    actor: { ...terms.actor, roles: [...terms.actor.roles] },
    onBehalfOf: terms.onBehalfOf ?? null,
    correlationId: terms.correlationId,
    causationId: terms.causationId ?? null,
    traceparent: terms.traceparent ?? null,
    origin: origin ?? terms.origin ?? LIVE,
    part,
  });
