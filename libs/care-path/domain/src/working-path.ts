import type { DraftEntry } from './draft.js';
import { foldable } from './draft.js';
import { putEntry, refold, type Unfolded } from './edit.js';
import type { Path } from './path.js';

/** A copy of a path on which an edit is tried; the path itself stays as it is. */
export class WorkingPath {
  readonly path: Path;
  /** How many leading entries this copy still shares with the original path. */
  from: number;

  constructor(path: Path) {
    this.path = { ...path, entries: [...path.entries], indexOf: new Map(path.indexOf) };
    this.from = path.entries.length;
  }

  put(entry: DraftEntry): void {
    this.#changed(putEntry(this.path.entries, unrecorded(entry)));
  }

  setActive(entryId: string, active: boolean): void {
    const index = this.path.indexOf.get(entryId) as number;
    const entry = this.path.entries[index];
    if (!entry) return;
    this.path.entries[index] = { ...entry, active };
    refold(this.path.entries, index);
    this.#changed(index);
  }

  #changed(index: number): void {
    const { entries, indexOf } = this.path;
    for (let at = index; at < entries.length; at += 1) indexOf.set(entries[at]?.body.entryId ?? '', at);
    this.from = Math.min(this.from, index);
  }
}

/** An entry as it would stand, before it is recorded. */
export function unrecorded(entry: DraftEntry): Unfolded {
  const recording = {
    versionId: '',
    // What is about to be recorded is newer than anything that is.
    revision: Number.MAX_SAFE_INTEGER,
    recordedAt: 0,
    actor: { id: '', kind: 'system' as const, roles: [] },
    origin: { kind: 'live' as const, system: null, recordId: null, sourceRecordedAt: null },
  };
  return {
    body: foldable(entry),
    versionId: '',
    recording,
    first: recording,
    judged: null,
    obligations: [],
    fulfills: null,
    active: true,
    voided: null,
    superseded: [],
  };
}
