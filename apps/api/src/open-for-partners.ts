import { dataFilesIn, followLogTree, openDeliveries, openDisclosures } from '@throughline/embedded';
import type { EventLog } from '@throughline/event-store';
import { SERVICE_LOG } from './log-sentences.js';
import type { Opening } from './opening.js';
import type { ServiceParts } from './service-parts.js';

/** What partners check the log with, and where it is written down what they were given. */
export function openForPartners(
  dataDirectory: string,
  log: EventLog,
  { logger, closing }: Opening,
): Pick<ServiceParts, 'logTree' | 'disclosures' | 'deliveries'> {
  const treeFault = (error: unknown): void => logger.error({ error: nameOf(error) }, SERVICE_LOG.proofsBehind);
  const { tree } = closing.add(followLogTree({ dataDirectory, log, onFault: treeFault }), (opened) => opened.close());
  const ledgerFault = (error: Error): void => logger.error({ error: error.name }, SERVICE_LOG.disclosureNotRecorded);
  const files = dataFilesIn(dataDirectory);
  return {
    logTree: tree,
    disclosures: closing.add(openDisclosures(files, ledgerFault), (opened) => opened.close()),
    deliveries: closing.add(openDeliveries(files), (opened) => opened.close()),
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
