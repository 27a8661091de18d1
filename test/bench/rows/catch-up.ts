import { loadavg } from 'node:os';
import type { Kafka } from '../../services/kafka.ts';
import type { CatchUpAnswer, CatchUpTask } from '../contestants/catch-up-publishing.ts';
import { measure } from '../measuring/contestant.ts';
import type { Measured, Row, RowContext } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { onBrokers } from './on-brokers.ts';

/** A publisher that begins with a log of years: records made and published, with nothing made beforehand. */
export const catchUp: Row = {
  name: 'catch-up',
  run: async (context) => [await onBrokers((kafka) => caughtUp(context, kafka))],
};

async function caughtUp(context: RowContext, { brokers }: Kafka): Promise<Measured> {
  const before = loadavg()[0]!;
  const { logFile } = await filledLog(context, 'large');
  const { events, seconds, megabytes } = await measure<CatchUpTask, CatchUpAnswer>('catch-up-publishing', {
    brokers,
    logFile,
  });
  return {
    row: 'catch-up',
    work: `published: ${events.toLocaleString('en-US')} events, three brokers`,
    ours: { value: events / seconds, unit: 'events/s' },
    against: null,
    ratio: null,
    ratios: [],
    goal: { unit: 'events/s' },
    met: true,
    details: { seconds: Math.round(seconds), 'resident memory at most, MB': Math.round(megabytes) },
    load: [before, loadavg()[0]!],
  };
}
