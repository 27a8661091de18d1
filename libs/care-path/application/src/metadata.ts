import type { EventMetadata, Origin, Part } from '@throughline/kernel';
import type { CommandRequest } from './command-request.js';
import type { FiledDraft } from './sealed-events.js';

/** Whether a rule protects a record is judged where it is used; until then every event of a path is taken as protected. Source: 42 CFR 2.12. */
const LABELS: readonly string[] = ['42CFRPart2'];

type Command = Pick<EventMetadata, 'tenant' | 'commandId' | 'bodyMac'>;

/** The envelope of a command's events, but for each one's facility and its place among them. */
export const metadataFor =
  (asked: CommandRequest & { readonly origin: Origin }, command: Command) =>
  ({ facilityId, data }: Pick<FiledDraft, 'facilityId' | 'data'>, part: Part): EventMetadata => ({
    ...command,
    facilityId,
    actor: { ...asked.actor, roles: [...asked.actor.roles] },
    onBehalfOf: asked.onBehalfOf ?? null,
    correlationId: asked.correlationId,
    causationId: asked.causationId ?? null,
    traceparent: asked.traceparent ?? null,
    origin: asked.originOf?.(entryOf(data) ?? '') ?? asked.origin,
    labels: [...LABELS],
    part,
  });

const entryOf = (data: FiledDraft['data']): string | undefined =>
  'entry' in data ? data.entry.entryId : 'entryId' in data ? data.entryId : undefined;
