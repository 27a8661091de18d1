import { isEdit, type Path } from '@throughline/care-path';
import { SealBroken, type Sealer } from '@throughline/identity';
import type { SealedText } from '@throughline/kernel';
import { ENTRY_NARRATIVE_FIELD, NARRATIVE_FIELD } from '@throughline/care-path-application';

/** Free text out of its seal; `erased` with the client's key; `unreadable` when it does not belong where it was found. */
export type OpenedNarrative = { readonly text: string } | { readonly erased: true } | { readonly unreadable: true };

type Found = readonly [eventId: string, field: string, sealed: SealedText | null];

/** Every narrative of a path by the id of the event that holds it: a version, a proposal, a plan. */
export function openedNarratives(path: Path, clientId: string, sealer: Sealer): ReadonlyMap<string, OpenedNarrative> {
  const opened = new Map<string, OpenedNarrative>();
  for (const [eventId, field, sealed] of narrativesOf(path)) {
    if (sealed) opened.set(eventId, open(sealer, clientId, [eventId, field, sealed]));
  }
  return opened;
}

function* narrativesOf(path: Path): Iterable<Found> {
  for (const { body, recording, superseded } of path.entries) {
    yield [recording.versionId, ENTRY_NARRATIVE_FIELD, body.narrative];
    for (const version of superseded) yield [version.versionId, ENTRY_NARRATIVE_FIELD, version.body.narrative];
  }
  for (const { versionId, data } of path.proposals.values())
    yield* [
      [versionId, ENTRY_NARRATIVE_FIELD, data.entry?.narrative ?? null] as const,
      [versionId, NARRATIVE_FIELD, isEdit(data) ? data.narrative : null] as const,
    ];
  for (const { versionId, data } of path.plans.values()) yield [versionId, NARRATIVE_FIELD, data.narrative];
}

function open(
  sealer: Sealer,
  clientId: string,
  [eventId, field, sealed]: readonly [string, string, SealedText],
): OpenedNarrative {
  try {
    const opened = sealer.open(clientId, eventId, field, sealed);
    return 'text' in opened ? { text: opened.text } : { erased: true };
  } catch (error) {
    if (error instanceof SealBroken) return { unreadable: true };
    throw error;
  }
}
