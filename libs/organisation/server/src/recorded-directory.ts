import type { OrganisationDirectory } from '@throughline/organisation';

/** The directory with the revision that an `ETag` needs. */
export interface RecordedDirectory extends OrganisationDirectory {
  /** Revision of a stream of the organisation at the position last caught up to. */
  revisionOf(stream: string): number | undefined;
}
