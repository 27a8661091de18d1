import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { Publisher } from '@throughline/publication';
import { answering } from '../measuring/answering.ts';
import { readyPublication } from './ready-publication.ts';

export interface CatchUpTask {
  readonly brokers: readonly string[];
  readonly logFile: string;
}

export interface CatchUpAnswer {
  readonly events: number;
  readonly seconds: number;
  /** Resident memory at most, seen after each batch. */
  readonly megabytes: number;
}

const MEGABYTE = 1024 * 1024;

/** The publisher of the service, from the first event to the head. */
await answering<CatchUpTask, CatchUpAnswer>(async ({ brokers, logFile }) => {
  const publication = await readyPublication(brokers);
  const log = await openSqliteEventLog({ file: logFile, readonly: true });
  let events = 0;
  const publisher = new Publisher({
    log,
    publication,
    instance: 'bench',
    onProgress: (progress) => {
      events = progress.events;
    },
  });
  let resident = 0;
  const began = performance.now();
  await publisher.start();
  while (!(await publisher.step())) resident = Math.max(resident, process.memoryUsage.rss());
  const seconds = (performance.now() - began) / 1_000;
  await log.close();
  await publication.close();
  return { events, seconds, megabytes: resident / MEGABYTE };
});
