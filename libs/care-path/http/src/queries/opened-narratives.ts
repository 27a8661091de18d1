import { type Entry, type EntryBody, isEdit, type Plan, type Proposal } from '@throughline/care-path';
import { SealBroken, type Sealing } from '@throughline/identity';
import type { SealedText } from '@throughline/kernel';
import { SUPERSEDED_MAX } from '@throughline/views';
import { ENTRY_NARRATIVE_FIELD, ENTRY_REFERENCE_FIELD, NARRATIVE_FIELD } from '@throughline/care-path-application';

/** Free text out of its seal; `erased` with the client's key; `unreadable` when it does not belong where it was found. */
export type OpenedNarrative = { readonly text: string } | { readonly erased: true } | { readonly unreadable: true };

/** Whose texts they are, and whether an erasure of the record has begun. */
interface OwnRecord {
  readonly clientId: string;
  readonly erased: boolean;
}

/** The part of a path whose texts are opened. */
interface Shown {
  readonly entries: readonly Entry[];
  readonly proposals: readonly Proposal[];
  readonly plans: readonly Plan[];
}

type Found = readonly [eventId: string, field: string, sealed: SealedText | null];

/** Every narrative of a part of a path by the id of the event that holds it: a version, a proposal, a plan. */
export const openedNarratives = (
  shown: Shown,
  record: OwnRecord,
  sealing: Sealing,
): Promise<Readonly<Record<string, OpenedNarrative>>> => openedOf([...narrativesOf(shown)], record, sealing);

/** Every payer's number for an authorization, by the id of the event that holds it. */
export const openedReferences = (
  shown: Shown,
  record: OwnRecord,
  sealing: Sealing,
): Promise<Readonly<Record<string, OpenedNarrative>>> => openedOf([...referencesOf(shown)], record, sealing);

/** From the start of an erasure on nothing is read, even while the key still exists. */
async function openedOf(
  found: readonly Found[],
  { clientId, erased }: OwnRecord,
  sealing: Sealing,
): Promise<Readonly<Record<string, OpenedNarrative>>> {
  const opened: Record<string, OpenedNarrative> = {};
  for (const [eventId, field, sealed] of found) {
    if (sealed) opened[eventId] = erased ? { erased: true } : await open(sealing, clientId, [eventId, field, sealed]);
  }
  return opened;
}

function* referencesOf(shown: Shown): Iterable<Found> {
  for (const { body, recording, superseded } of shown.entries) {
    yield [recording.versionId, ENTRY_REFERENCE_FIELD, referenceIn(body)];
    for (const version of superseded.slice(-SUPERSEDED_MAX))
      yield [version.versionId, ENTRY_REFERENCE_FIELD, referenceIn(version.body)];
  }
  for (const { versionId, data } of shown.proposals)
    yield [versionId, ENTRY_REFERENCE_FIELD, data.entry && referenceIn(data.entry)];
}

const referenceIn = (body: EntryBody): SealedText | null => ('reference' in body ? body.reference : null);

function* narrativesOf(shown: Shown): Iterable<Found> {
  for (const { body, recording, superseded } of shown.entries) {
    yield [recording.versionId, ENTRY_NARRATIVE_FIELD, body.narrative];
    for (const version of superseded.slice(-SUPERSEDED_MAX))
      yield [version.versionId, ENTRY_NARRATIVE_FIELD, version.body.narrative];
  }
  for (const { versionId, data } of shown.proposals)
    yield* [
      [versionId, ENTRY_NARRATIVE_FIELD, data.entry?.narrative ?? null] as const,
      [versionId, NARRATIVE_FIELD, isEdit(data) ? data.narrative : null] as const,
    ];
  for (const { versionId, data } of shown.plans) yield [versionId, NARRATIVE_FIELD, data.narrative];
}

async function open(
  sealing: Sealing,
  clientId: string,
  [eventId, field, sealed]: readonly [string, string, SealedText],
): Promise<OpenedNarrative> {
  try {
    const opened = await sealing.open(clientId, eventId, field, sealed);
    return 'text' in opened ? { text: opened.text } : { erased: true };
  } catch (error) {
    if (error instanceof SealBroken) return { unreadable: true };
    throw error;
  }
}
