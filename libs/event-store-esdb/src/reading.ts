import type { StreamingRead } from '@eventstore/db-client';
import { StreamNotFoundError } from '@eventstore/db-client';
import { type LogIdentity, LogUnavailable } from '@throughline/event-store';
import type { EsdbConnection } from './esdb-connection.js';
import { logErrorOf } from './esdb-errors.js';
import type { GrpcPosition } from './esdb-positions.js';

export interface EsdbReading {
  readonly connection: EsdbConnection;
  readonly identity: LogIdentity;
  /** Nothing of this log lies before it: others' history on the same server is not read. */
  readonly floor: GrpcPosition;
  /** Names of this log's streams on the server begin with it and a period. */
  readonly namespace: string;
  readonly silenceMs: number;
}

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
