import type { AttemptJournal, ReadJournal } from '@throughline/access';
import { type DataFiles, type EmbeddedWriteSide, openAttempts, openReads } from '@throughline/embedded';
import { SERVICE_LOG } from '../log-sentences.js';
import type { Opening } from '../opening.js';
import { knownAt } from './known-at.js';

/** The journal of refused attempts, which log and vault belong with, and that of reads. */
export async function openJournals(
  files: Pick<DataFiles, 'journal'>,
  { vault, companions }: Pick<EmbeddedWriteSide, 'vault' | 'companions'>,
  { logger, closing }: Opening,
): Promise<{ readonly journal: AttemptJournal; readonly reads: ReadJournal }> {
  const facilitiesOf = knownAt(vault);
  const journal = closing.add(openAttempts(files, facilitiesOf), async (opened) => {
    try {
      await companions.detach();
    } finally {
      await opened.close();
    }
  });
  const onFault = (error: Error) => logger.error({ error: error.name }, SERVICE_LOG.readNotRecorded);
  const reads = closing.add(openReads(files, { facilitiesOf, onFault }), (opened) => opened.close());
  await companions.attach(journal);
  return { journal, reads };
}
