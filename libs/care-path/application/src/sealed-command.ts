import type { NewEvent } from '@throughline/event-store';
import type { Sealing } from '@throughline/identity';
import { type CommandRequest, metadataFor } from '@throughline/kernel';
import { originOf } from './origin-of.js';
import { type FiledDraft, sealedEvents } from './sealed-events.js';

/** Whether a rule protects a record is judged where it is used; until then every event of a path is taken as protected. Source: 42 CFR 2.12. */
const LABELS: readonly string[] = ['42CFRPart2'];

interface SealedCommand {
  readonly sealing: Sealing;
  readonly tenant: string;
  readonly clientId: string;
  readonly request: CommandRequest;
  readonly commandId: string;
  readonly bodyMac: string;
}

/** The drafts of one command as events, each of which says who asked for it. */
export function sealedCommand(
  { sealing, tenant, clientId, request, commandId, bodyMac }: SealedCommand,
  drafts: readonly FiledDraft[],
): Promise<readonly NewEvent[]> {
  const metadata = metadataFor(request, { commandId, bodyMac, tenant, labels: [...LABELS] });
  return sealedEvents(drafts, {
    clientId,
    sealing,
    commandId,
    metadataAt: (draft, part) => metadata({ facilityId: draft.facilityId, origin: originOf(request, draft) }, part),
  });
}
