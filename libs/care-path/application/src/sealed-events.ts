import { CARE_PATH_PRIVATE, CARE_PATH_SCHEMAS, CARE_PATH_VERSIONS, type Draft } from '@throughline/care-path';
import { type NewEvent, newSalt } from '@throughline/event-store';
import type { Sealing } from '@throughline/identity';
import { eventIdOf, type EventMetadata, eventParts, Narrative, type Part, type SealedText } from '@throughline/kernel';

export const NARRATIVE_FIELD = '/narrative';
export const ENTRY_NARRATIVE_FIELD = '/entry/narrative';
export const ENTRY_REFERENCE_FIELD = '/entry/reference';

/** A draft with the facility that its event is filed under. */
export type FiledDraft = Draft & { readonly facilityId: string | null };

interface OneCommand {
  readonly clientId: string;
  readonly sealing: Sealing;
  readonly commandId: string;
  metadataAt(draft: FiledDraft, part: Part): EventMetadata;
}

/** Drafts as events of one command: narratives sealed, checked against what may be stored, in their three parts. */
export async function sealedEvents(drafts: readonly FiledDraft[], command: OneCommand): Promise<readonly NewEvent[]> {
  const { clientId, sealing, commandId } = command;
  const events: NewEvent[] = [];
  for (const [index, draft] of drafts.entries()) {
    const id = eventIdOf(commandId, index);
    const data = await withoutPlainText(draft.data, (field, text) => sealing.seal(clientId, id, field, text));
    assertStorable(draft, data);
    const metadata = command.metadataAt(draft, [index, drafts.length]);
    const parts = eventParts({ data, metadata, privatePaths: CARE_PATH_PRIVATE[draft.type], salt: newSalt() });
    events.push({ id, type: draft.type, schemaVersion: CARE_PATH_VERSIONS.of(draft.type), ...parts });
  }
  return events;
}

/** What is stored of a draft: text that a person typed is sealed, everything else is as the decision said it. */
async function withoutPlainText(
  data: Draft['data'],
  seal: (field: string, text: Narrative) => Promise<SealedText>,
): Promise<object> {
  const sealed = 'narrative' in data && data.narrative ? await seal(NARRATIVE_FIELD, data.narrative) : null;
  const output = sealed && { narrative: sealed };
  if (!('entry' in data && data.entry)) return { ...data, ...output };
  const entry: Record<string, unknown> = { ...data.entry };
  for (const [field, value] of Object.entries(data.entry))
    if (value instanceof Narrative) entry[field] = await seal(`/entry/${field}`, value);
  return { ...data, ...output, entry };
}

/** A stored event can never be edited, so a decision that made a wrong shape must fail here. The values stay out of the message. */
function assertStorable({ type }: Draft, data: object): void {
  const parsed = CARE_PATH_SCHEMAS[type].safeParse(data);
  if (parsed.success) return;
  const where = parsed.error.issues.map(({ path, code }) => `${path.join('/')} (${code})`).join(', ');
  throw new TypeError(`A decision made a ${type} that cannot be stored: ${where}.`);
}
