import type { StreamingRead } from '@eventstore/db-client';
import { StreamNotFoundError } from '@eventstore/db-client';
import { LogUnavailable } from '@throughline/event-store';
import { logErrorOf } from './esdb-errors.js';

/** Everything that a read gives. The client sets no deadline for reads: a server that falls silent ends this one. */
export function collect<Resolved>(read: StreamingRead<Resolved>, silenceMs: number): Promise<readonly Resolved[]> {
  return new Promise((resolve, reject) => {
    const found: Resolved[] = [];
    const silence = setTimeout(() => {
      void read.cancel().catch(() => undefined);
      reject(new LogUnavailable('The log server fell silent. Check the log address and that a leader is up.'));
    }, silenceMs);
    read.on('data', (resolved: Resolved) => {
      found.push(resolved);
      silence.refresh();
    });
    read.once('end', () => {
      clearTimeout(silence);
      resolve(found);
    });
    read.on('error', (error) => {
      clearTimeout(silence);
      if (error instanceof StreamNotFoundError) resolve([]);
      else reject(logErrorOf(error) as Error);
    });
  });
}
