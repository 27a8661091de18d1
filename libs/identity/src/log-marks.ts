/** How far the log had come when the vault last looked at it: which log, and which event was its newest. */
export interface LogMark {
  readonly logId: string;
  /** Position of the newest event as the log writes positions. */
  readonly position: string;
  /** Id of the newest event; null while the log was empty. */
  readonly eventId: string | null;
  /** How often the journal of operations had been marked by then; null before the first time. */
  readonly journalMarks: number | null;
}

/** Keeps one vault together with its log and its journal. */
export interface LogMarks {
  /** Random, and the same in every copy of this vault. */
  readonly vaultId: string;
  /** The log this vault belongs to, and how far it had come; null in a vault that was never opened beside a log. */
  logMark(): Promise<LogMark | null>;
  markLog(mark: LogMark): Promise<void>;
}
