import { CARE_PATH_SCHEMA_VERSION, CARE_PATH_SCHEMAS, type DraftEvent } from '@throughline/care-path';
import type { NewEvent } from '@throughline/event-store';
import type { Sealer } from '@throughline/identity';
import { canonicalJson, eventIdOf, type EventMetadata, Narrative, type SealedText } from '@throughline/kernel';

export const NARRATIVE_FIELD = '/narrative';
export const ENTRY_NARRATIVE_FIELD = '/entry/narrative';

/** A draft with the facility that its event is filed under. */
export interface FiledDraft extends DraftEvent {
  readonly facilityId: string | null;
}

export interface Sealing {
  readonly clientId: string;
  readonly sealer: Sealer;
  readonly commandId: string;
  metadataAt(facilityId: string | null): EventMetadata;
}

/** Drafts as events of one command: narratives sealed, checked against what may be stored, in canonical bytes. */
export function sealedEvents(drafts: readonly FiledDraft[], sealing: Sealing): readonly NewEvent[] {
  return drafts.map((draft, index) => {
    const id = eventIdOf(sealing.commandId, index);
    const data = withoutPlainText(draft.data, (field, text) => sealing.sealer.seal(sealing.clientId, id, field, text));
    assertStorable(draft, data);
    const metadata = canonicalJson(sealing.metadataAt(draft.facilityId));
    return { id, type: draft.type, schemaVersion: CARE_PATH_SCHEMA_VERSION, data: canonicalJson(data), metadata };
  });
}

type Data = Readonly<Record<string, unknown>>;

function withoutPlainText(data: Data, seal: (field: string, text: Narrative) => SealedText): Data {
  const entry = data['entry'] as { readonly narrative?: unknown } | undefined;
  const sealed =
    data['narrative'] instanceof Narrative ? { ...data, narrative: seal(NARRATIVE_FIELD, data['narrative']) } : data;
  if (!(entry?.narrative instanceof Narrative)) return sealed;
  return { ...sealed, entry: { ...entry, narrative: seal(ENTRY_NARRATIVE_FIELD, entry.narrative) } };
}

/** A stored event can never be edited, so a decision that made a wrong shape must fail here. The values stay out of the message. */
function assertStorable({ type }: DraftEvent, data: Data): void {
  const parsed = CARE_PATH_SCHEMAS[type].safeParse(data);
  if (parsed.success) return;
  const where = parsed.error.issues.map(({ path, code }) => `${path.join('/')} (${code})`).join(', ');
  throw new TypeError(`A decision made a ${type} that cannot be stored: ${where}.`);
}
