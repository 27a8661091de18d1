import type { Readable, Writable } from 'node:stream';
import type { StreamingRead } from '@eventstore/db-client';
import { StreamNotFoundError } from '@eventstore/db-client';
import { type LogIdentity, LogUnavailable, PAGE_BYTES_MAX, TimeLimit, timeLimitPassed } from '@throughline/event-store';
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

/** What one read gave. */
export interface Collected<Resolved> {
  readonly found: readonly Resolved[];
  /** How long the parts of events were on the way here. */
  readonly bytes: number;
}

/**
 * Everything that a read gives, or its beginning: once a page of bytes has arrived, no more is taken. Two events always are,
 * for a read can begin with one that is known. The client sets no deadline: a server that falls silent ends this one, and so
 * does the time limit of the request that reads, however steadily events arrive.
 */
export function collect<Resolved>(read: StreamingRead<Resolved>, silenceMs: number): Promise<Collected<Resolved>> {
  return new Promise((resolve, reject) => {
    const found: Resolved[] = [];
    const arrived = arrivedAt(read);
    const cancel = () => void read.cancel().catch(() => undefined);
    const fail = (error: LogUnavailable) => {
      clearTimers();
      cancel();
      reject(error);
    };
    const silence = setTimeout(
      () => fail(new LogUnavailable('The log server fell silent. Check the log address and that a leader is up.')),
      silenceMs,
    );
    const leftMs = TimeLimit.leftMs();
    const limit = Number.isFinite(leftMs) ? setTimeout(() => fail(timeLimitPassed()), leftMs) : undefined;
    const clearTimers = () => {
      clearTimeout(silence);
      clearTimeout(limit);
    };
    const end = () => {
      clearTimers();
      read.off('data', take);
      resolve({ found, bytes: arrived.bytes });
    };
    const take = (resolved: Resolved) => {
      found.push(resolved);
      silence.refresh();
      if (arrived.bytes < PAGE_BYTES_MAX || found.length < 2) return;
      end();
      cancel();
    };
    read.on('data', take);
    read.once('end', end);
    read.on('error', (error) => {
      clearTimers();
      if (error instanceof StreamNotFoundError) resolve({ found: [], bytes: 0 });
      else reject(logErrorOf(error) as Error);
    });
  });
}

/** A message of the read, as the wire protocol has it. */
interface Message {
  getEvent?: () => { getEvent?: () => Lengths | undefined } | undefined;
}
interface Lengths {
  getData_asU8: () => Uint8Array;
  getCustomMetadata_asU8: () => Uint8Array;
}

/** The client gives events parsed. How long they were is seen on the call that it pipes into the read. */
function arrivedAt(read: StreamingRead<unknown>): { readonly bytes: number } {
  const arrived = { bytes: 0 };
  (read as unknown as Writable).once('pipe', (call: Readable) => {
    call.prependListener('data', (message: Message) => {
      const event = message.getEvent?.()?.getEvent?.();
      if (event) arrived.bytes += event.getData_asU8().length + event.getCustomMetadata_asU8().length;
    });
  });
  return arrived;
}
