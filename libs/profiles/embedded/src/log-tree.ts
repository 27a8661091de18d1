import { type ReadableLog, underLease } from '@throughline/event-store';
import { LogTree, openSqliteHashStore } from '@throughline/proof';
import { dataFilesIn } from './data-files.js';
import { leasesIn } from './data-leases.js';

interface FollowedTree {
  readonly tree: LogTree;
  close(): Promise<void>;
}

interface TreeOptions {
  readonly dataDirectory: string;
  readonly log: ReadableLog;
  readonly onFault: (error: unknown) => void;
}

/** The tree over the log of a data directory, grown beside everything else: no command waits for it. */
export function followLogTree({ dataDirectory, log, onFault }: TreeOptions): FollowedTree {
  const store = openSqliteHashStore(dataFilesIn(dataDirectory).proofs);
  const tree = new LogTree(log, store);
  const stopping = new AbortController();
  const work = { leases: leasesIn(dataDirectory), name: 'log-tree', signal: stopping.signal };
  const done = underLease(work, (signal) => tree.follow(signal, onFault)).catch(onFault);
  return {
    tree,
    close: async () => {
      stopping.abort();
      await done;
      store.close();
    },
  };
}
