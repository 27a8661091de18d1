import type { EmbeddedWriteSide } from '@throughline/embedded';
import { AttemptJournalFile, ReadJournalFile } from '@throughline/journals-sqlite';
import { SERVICE_LOG } from '../log-sentences.js';
import type { Opening } from '../opening.js';
import { knownAt } from './known-at.js';

/** The journal of refused attempts, which log and vault belong with, and that of reads. */
export async function openJournals(
  file: string,
  { vault, companions }: Pick<EmbeddedWriteSide, 'vault' | 'companions'>,
  { logger, closing }: Opening,
): Promise<{ readonly journal: AttemptJournalFile; readonly reads: ReadJournalFile }> {
  const facilitiesOf = knownAt(vault);
  const journal = closing.add(new AttemptJournalFile(file, { facilitiesOf }), async (opened) => {
    await companions.detach().finally(() => opened.close());
  });
  const onFault = (error: Error) => logger.error({ error: error.name }, SERVICE_LOG.readNotRecorded);
  const reads = closing.add(new ReadJournalFile(file, { facilitiesOf, onFault }), (opened) => opened.close());
  await companions.attach(journal);
  return { journal, reads };
}
