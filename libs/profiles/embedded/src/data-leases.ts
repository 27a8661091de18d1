import type { Leases } from '@throughline/event-store';
import { SqliteLeases } from '@throughline/sqlite';
import { dataFilesIn } from './data-files.js';

/** Who does what on a data directory: its projector, its tree, its calls to subscribers. */
export const leasesIn = (dataDirectory: string): Leases => new SqliteLeases(dataFilesIn(dataDirectory).leases);
