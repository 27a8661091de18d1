import type { FacilitiesOf } from '../journals/seen-attempt.js';

export const SOMEONE = '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77';
export const KNOWN_TO_NOBODY: FacilitiesOf = async () => [];

interface JournalTerms {
  readonly facilitiesOf: FacilitiesOf;
  /** How many lines it keeps at least. */
  readonly keptMax?: number;
}

/** One journal of an engine, which may be opened again as after a restart. */
export interface JournalUnderTest<Journal> {
  open(terms: JournalTerms): Journal;
  remove(): void;
}

/** Makes a journal that has nothing in it. */
export type MakeJournal<Journal> = () => JournalUnderTest<Journal>;
