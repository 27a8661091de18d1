/** Which log and vault the journal of operations belongs to, and how often it was marked. */
export interface JournalMark {
  readonly logId: string;
  readonly vaultId: string;
  readonly marks: number;
}

/** A journal that is kept together with its log and its vault. */
export interface MarkedJournal {
  mark(): JournalMark | null;
  setMark(mark: JournalMark): void;
}
