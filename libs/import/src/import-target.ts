import type { CarePaths } from '@throughline/care-path-application';
import type { Transactor } from '@throughline/event-store';
import type { IdentityVault, Sealer } from '@throughline/identity';
import type { LogDirectory } from '@throughline/organization-application';

/** Where an import writes: the data directory, or for a dry run a copy in memory of what it touches. */
export interface ImportTarget {
  readonly transactor: Transactor;
  readonly vault: IdentityVault;
  readonly sealer: Sealer;
  readonly directory: LogDirectory;
  readonly writer: CarePaths;
  close(): Promise<void>;
}
