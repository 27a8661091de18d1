import type { ServiceSettings } from '@throughline/api';
import { AttemptJournalFile } from '@throughline/journals-sqlite';
import { dataFilesIn } from '@throughline/embedded';
import type { ClientIdentities } from '@throughline/identity';

/** The journal of operations, for a command that the service does not run beside. */
export const openJournal = (
  { dataDirectory }: Pick<ServiceSettings, 'dataDirectory'>,
  vault: ClientIdentities,
): AttemptJournalFile =>
  new AttemptJournalFile(dataFilesIn(dataDirectory).journal, {
    facilitiesOf: (clientId) => vault.facilitiesOf(clientId),
  });
