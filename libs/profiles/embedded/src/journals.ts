import type { AttemptJournal, FacilitiesOf, MarkedJournal, ReadJournal } from '@throughline/access';
import {
  AttemptJournalFile,
  DeliveryBookFile,
  DisclosureLedgerFile,
  ReadJournalFile,
} from '@throughline/journals-sqlite';
import type { DeliveryBook, DisclosureLedger } from '@throughline/replay-application';
import { type DataFiles, dataFilesIn } from './data-files.js';
import type { EmbeddedWriteSide } from './write-side.js';

type OfJournal = Pick<DataFiles, 'journal'>;
/** Each is opened on its own, and closed by whoever opened it. */
type Opened<Journal> = Journal & { close(): Promise<void> };
type OnFault = (error: Error) => void;

/** What was refused, and by which mark the journal belongs to its log and vault. `facilitiesOf` says who may see an attempt. */
export const openAttempts = (
  { journal }: OfJournal,
  facilitiesOf: FacilitiesOf,
): Opened<AttemptJournal & MarkedJournal> => new AttemptJournalFile(journal, { facilitiesOf });

/** Who looked at which client. `onFault` is told of reads that could not be recorded. */
export const openReads = (
  { journal }: OfJournal,
  terms: { readonly facilitiesOf: FacilitiesOf; readonly onFault: OnFault },
): Opened<ReadJournal> => new ReadJournalFile(journal, terms);

/** What left. `onFault` is told when the end of a disclosure could not be written. */
export const openDisclosures = ({ journal }: OfJournal, onFault: OnFault): Opened<DisclosureLedger> =>
  new DisclosureLedgerFile(journal, onFault);

/** How far each subscription was told. */
export const openDeliveries = ({ journal }: OfJournal): Opened<DeliveryBook> => new DeliveryBookFile(journal);

/** What is done while the journal stands beside its log and vault, as it does while the service runs. */
export async function withJournal<Result>(
  { dataDirectory }: { readonly dataDirectory: string },
  { vault, companions }: Pick<EmbeddedWriteSide, 'vault' | 'companions'>,
  visit: (companions: EmbeddedWriteSide['companions']) => Promise<Result>,
): Promise<Result> {
  const journal = openAttempts(dataFilesIn(dataDirectory), (clientId) => vault.facilitiesOf(clientId));
  try {
    await companions.attach(journal);
    return await visit(companions);
  } finally {
    try {
      await companions.detach();
    } finally {
      await journal.close();
    }
  }
}
