import { join } from 'node:path';
import type { FillAnswer, FillTask } from '../contestants/fill-log.ts';
import { measure } from '../measuring/contestant.ts';
import type { RowContext } from '../row.ts';

interface FilledLog extends FillAnswer {
  /** A data directory in which nothing but the log is filled. */
  readonly directory: string;
  readonly logFile: string;
  readonly viewsFile: string;
}

export type LogSize = 'small' | 'large';

const filled = new Map<string, Promise<FilledLog>>();

/** The years of a provider, made once in a run and shared by the rows that read them. */
export function filledLog(context: RowContext, size: LogSize): Promise<FilledLog> {
  const key = `${context.directory} ${size}`;
  const known = filled.get(key) ?? fill(context, size);
  filled.set(key, known);
  return known;
}

async function fill({ scale, directory, note }: RowContext, size: LogSize): Promise<FilledLog> {
  const events = size === 'small' ? scale.smallLogEvents : scale.largeLogEvents;
  const folder = join(directory, `${size}-log`);
  const logFile = join(folder, 'log.db');
  const answer = await measure<FillTask, FillAnswer>('fill-log', { file: logFile, events });
  const years = (answer.to - answer.from) / (365.25 * 86_400_000);
  note(
    `a log of ${events.toLocaleString('en-GB')} events: ${answer.clients.toLocaleString('en-GB')} clients in ${years.toFixed(1)} years, ${answer.megabytes.toFixed(0)} MB, made in ${answer.seconds.toFixed(0)} s`,
  );
  return { ...answer, directory: folder, logFile, viewsFile: join(folder, 'views.db') };
}
