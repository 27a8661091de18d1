import type { OrganizationDirectory } from '@throughline/organization';

/** The directory with the revision that an `ETag` needs. */
export interface RecordedDirectory extends OrganizationDirectory {
  /** Revision of a stream of the organization at the position last caught up to. */
  revisionOf(stream: string): number | undefined;
}
