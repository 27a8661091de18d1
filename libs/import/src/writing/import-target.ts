import type { Ages } from '@throughline/care-path';
import type { EmbeddedOptions } from '@throughline/embedded';
import type { CarePaths } from '@throughline/care-path-application';
import type { IdentityVault } from '@throughline/identity';
import type { LogDirectory, Organization } from '@throughline/organization-application';

/** Which data directory, and by which ages its clients are judged. */
export interface ImportOptions extends EmbeddedOptions {
  readonly transitionAge?: Ages['transition'];
}

/** Where an import writes: the data directory, or for a dry run a copy in memory of what it touches. */
export interface ImportTarget {
  readonly vault: IdentityVault;
  readonly directory: LogDirectory;
  readonly writer: CarePaths;
  readonly organization: Organization;
  /** The clients whom imports have registered: record id of the case to client id. */
  knownCases(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}
