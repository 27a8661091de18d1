import { CARE_PATH_PRIVATE, CARE_PATH_SCHEMAS, CARE_PATH_VERSIONS, type Draft } from '@throughline/care-path';
import { type NewEvent, newSalt } from '@throughline/event-store';
import type { Sealer } from '@throughline/identity';
import { eventIdOf, type EventMetadata, eventParts, Narrative, type Part, type SealedText } from '@throughline/kernel';

export const NARRATIVE_FIELD = '/narrative';
export const ENTRY_NARRATIVE_FIELD = '/entry/narrative';
export const ENTRY_REFERENCE_FIELD = '/entry/reference';

/** A draft with the facility that its event is filed under. */
export type FiledDraft = Draft & { readonly facilityId: string | null };

interface Sealing {
  readonly clientId: string;
  readonly sealer: Sealer;
  readonly commandId: string;
  metadataAt(draft: FiledDraft, part: Part): EventMetadata;
}

/** Drafts as events of one command: narratives sealed, checked against what may be stored, in their three parts. */
export function sealedEvents(drafts: readonly FiledDraft[], sealing: Sealing): readonly NewEvent[] {
  return drafts.map((draft, index) => {
    const id = eventIdOf(sealing.commandId, index);
    const data = withoutPlainText(draft.data, (field, text) => sealing.sealer.seal(sealing.clientId, id, field, text));
    assertStorable(draft, data);
    const metadata = sealing.metadataAt(draft, [index, drafts.length]);
    const parts = eventParts({ data, metadata, privatePaths: CARE_PATH_PRIVATE[draft.type], salt: newSalt() });
    return { id, type: draft.type, schemaVersion: CARE_PATH_VERSIONS.of(draft.type), ...parts };
  });
}

/** What is stored of a draft: text that a person typed is sealed, everything else is as the decision said it. */
function withoutPlainText(data: Draft['data'], seal: (field: string, text: Narrative) => SealedText): object {
  const output = 'narrative' in data && data.narrative ? { narrative: seal(NARRATIVE_FIELD, data.narrative) } : {};
  if (!('entry' in data && data.entry)) return { ...data, ...output };
  const entry: Record<string, unknown> = { ...data.entry };
  for (const [field, value] of Object.entries(data.entry))
    if (value instanceof Narrative) entry[field] = seal(`/entry/${field}`, value);
  return { ...data, ...output, entry };
}

/** A stored event can never be edited, so a decision that made a wrong shape must fail here. The values stay out of the message. */
function assertStorable({ type }: Draft, data: object): void {
  const parsed = CARE_PATH_SCHEMAS[type].safeParse(data);
  if (parsed.success) return;
  const where = parsed.error.issues.map(({ path, code }) => `${path.join('/')} (${code})`).join(', ');
  throw new TypeError(`A decision made a ${type} that cannot be stored: ${where}.`);
}
