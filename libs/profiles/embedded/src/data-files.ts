import { join } from 'node:path';

/** What lies where in a data directory. Keys have a folder of their own: they are backed up apart from what they lock. */
export interface DataFiles {
  readonly log: string;
  readonly identity: string;
  readonly identityKey: string;
  readonly views: string;
  /** Hashes over the log. Can be deleted: they are made again. */
  readonly proofs: string;
  readonly journal: string;
  /** A folder of empty files that say which process does what. */
  readonly leases: string;
  /** There while the log is on a server: which one, without user and password. */
  readonly logServer: string;
  /** There while the last start was beside an external issuer. */
  readonly externalIssuer: string;
  /** There from when an operator confirms the clock until the service has read it. */
  readonly clockConfirmation: string;
  readonly demoKey: string;
  readonly demoClock: string;
}

export function dataFilesIn(directory: string): DataFiles {
  return {
    log: join(directory, 'log.db'),
    identity: join(directory, 'identity.db'),
    identityKey: join(directory, 'keys', 'kek.json'),
    views: join(directory, 'views.db'),
    proofs: join(directory, 'proofs.db'),
    journal: join(directory, 'journal.db'),
    leases: join(directory, 'leases'),
    logServer: join(directory, 'log-server.json'),
    externalIssuer: join(directory, 'external-issuer.json'),
    clockConfirmation: join(directory, 'clock-confirmed'),
    demoKey: join(directory, 'demo', 'issuer-key.json'),
    demoClock: join(directory, 'demo', 'clock.json'),
  };
}
