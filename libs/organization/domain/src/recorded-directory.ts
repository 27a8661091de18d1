import type { OrganizationDirectory } from './organization-directory.js';

/** The directory with the revisions that an `ETag` needs, and a decision that rests on it. */
export interface RecordedDirectory extends OrganizationDirectory {
  /** Revision of a stream of the organization at the position last caught up to. */
  revisionOf(stream: string): number | undefined;
}

/** The same as it was at one position: no reading moves it on. */
export type KnownDirectory = Omit<RecordedDirectory, 'catchUp'>;
