import type { Effective } from '@throughline/kernel';

/** What whoever records an entry says beside what it is about: in a body over HTTP, from a row of an import, from a demo's story. */
export interface EntryRequest {
  /** A time with its offset or a day, read in the zone of the facility; or an instant that the caller has found already. */
  readonly when: string | Effective;
  /** IANA zone in which `when` is read, when it is not the facility's own. */
  readonly zone?: string | null;
  /** Id of an entry of the same day that this one follows directly. */
  readonly after?: string | null;
  /** Id of an entry of the same day that this one precedes directly. */
  readonly before?: string | null;
  readonly reason?: string | null;
  /** Ids of the rules whose findings were seen. */
  readonly acknowledge?: readonly string[] | null;
  readonly acceptImpact?: string | null;
  /** Of an admission: it takes over the later entries that hang in the air behind it. */
  readonly takeOver?: boolean | null;
  /** Id of the planned move that this carries out. */
  readonly fulfills?: string | null;
  /** Free text; it is closed at once and sealed before it is stored. */
  readonly narrative?: string | null;
}

/** An entry that says where it happened. */
export interface PlacedEntryRequest extends EntryRequest {
  readonly facilityId: string;
}
