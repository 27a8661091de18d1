import { createTransactor, type EventLog, type Transactor } from '@throughline/event-store';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { createSealer, type IdentityVault, openVault, type Sealer } from '@throughline/identity';
import { LogDirectory } from '@throughline/organization-application';
import { readAhead, ServiceClock } from './service-clock.js';
import { dataFilesIn } from './data-files.js';

/** The write side on one data directory: what the service, an import and a demo all need. */
export interface EmbeddedWriteSide {
  readonly log: EventLog;
  readonly transactor: Transactor;
  readonly vault: IdentityVault;
  readonly sealer: Sealer;
  readonly directory: LogDirectory;
  readonly clock: ServiceClock;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  readonly tenant: string;
  /** The service's time; the machine's, ahead by what a demo has moved it, when absent. */
  readonly clock?: ServiceClock;
}

/** Opens log, vault and directory. Only one process at a time may write: the second one is refused by the log. */
export async function openWriteSide({ dataDirectory, tenant, clock }: EmbeddedOptions): Promise<EmbeddedWriteSide> {
  const files = dataFilesIn(dataDirectory);
  const time = clock ?? new ServiceClock(readAhead(files.demoClock));
  const log = await openSqliteEventLog({ file: files.log, clock: time });
  try {
    const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: time });
    const directory = new LogDirectory(log);
    return {
      log,
      transactor: createTransactor({ log }),
      vault,
      sealer: createSealer(vault, tenant),
      directory,
      clock: time,
      close: async () => {
        await log.close();
        vault.close();
      },
    };
  } catch (error) {
    await log.close();
    throw error;
  }
}
