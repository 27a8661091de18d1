import type { Entry, Path } from '@throughline/care-path';
import type { Origin } from '@throughline/kernel';

/** What became of an entry that an earlier import has made. */
export interface Imported {
  readonly entry: Entry;
  /** The id of the row that its latest imported version was made of. */
  readonly recordId: string;
  readonly state: 'active' | 'edited' | 'voided-by-person' | 'canceled' | 'taken-back';
}

/** Entries that imports of one system have made, in path order. */
export function importedEntries({ entries }: Pick<Path, 'entries'>, system: string): readonly Imported[] {
  return entries.flatMap((entry) => {
    const recordId = latestRecordId(entry, system);
    return recordId === undefined ? [] : { entry, recordId, state: stateOf(entry) };
  });
}

function latestRecordId({ recording, superseded }: Entry, system: string): string | undefined {
  const versions = [...superseded, recording].toReversed();
  const imported = versions.find(({ origin }) => isImportOf(origin, system) && origin.recordId !== null);
  return imported?.origin.recordId ?? undefined;
}

const isImportOf = ({ kind, system: of }: Origin, system: string): boolean => kind === 'import' && of === system;

function stateOf({ active, voided, recording }: Entry): Imported['state'] {
  if (active) return recording.origin.kind === 'import' ? 'active' : 'edited';
  if (voided?.origin.kind !== 'import') return 'voided-by-person';
  // Voided by a cancellation, which is a row of its own; else because its row was gone, or its import was undone.
  return voided.origin.recordId === null ? 'taken-back' : 'canceled';
}

/** Entries by the id of their row; one that stands before one that does not. */
export function byRecordId(imported: readonly Imported[]): ReadonlyMap<string, Imported> {
  const found = new Map<string, Imported>();
  for (const one of imported) {
    const known = found.get(one.recordId);
    if (one.state !== 'taken-back' && (!known || !known.entry.active)) found.set(one.recordId, one);
  }
  return found;
}
