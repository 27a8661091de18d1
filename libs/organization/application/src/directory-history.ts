import type { Position } from '@throughline/event-store';
import type { KnownDirectory, RecordedDirectory } from '@throughline/organization';
import type { DirectoryEvent } from './folded-directory.js';

/** Whether an event had been recorded by some instant. */
export type IsKnown = (event: Pick<DirectoryEvent, 'position' | 'recordedAt'>) => boolean;

/** What had been recorded by an instant (UTC ms). The app binds it, because the marks of the views are no matter of the organization. */
export interface KnownBy {
  by(instant: number): Promise<IsKnown>;
}

/** The directory, and what it was before. */
export interface DirectoryHistory extends RecordedDirectory {
  /** How far it has followed the log. */
  readonly position: Position;
  /** As it was before the first event that is not known. Reads nothing. */
  knownWhere(isKnown: IsKnown): EarlierDirectory;
}

export interface EarlierDirectory extends KnownDirectory {
  /** Of the last event that was known; the log's start when there was none. */
  readonly lastPosition: Position;
}
