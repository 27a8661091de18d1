import type { CarePaths } from '@throughline/care-path-application';
import type { IdentityVault } from '@throughline/identity';
import type { LogDirectory, Organization } from '@throughline/organization-application';

/** Where an import writes: the data directory, or for a dry run a copy in memory of what it touches. */
export interface ImportTarget {
  readonly vault: IdentityVault;
  readonly directory: LogDirectory;
  readonly writer: CarePaths;
  readonly organization: Organization;
  close(): Promise<void>;
}
