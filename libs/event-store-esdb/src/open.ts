import { randomUUID } from 'node:crypto';
import { BACKWARDS, END } from '@eventstore/db-client';
import type { EventLog, LogIdentity, ReadableLog } from '@throughline/event-store';
import { EsdbConnection } from './esdb-connection.js';
import { EsdbEventLog } from './esdb-event-log.js';
import { EsdbReadableLog } from './esdb-readable-log.js';
import { identityOf } from './log-identity.js';
import { collect } from './reading.js';

const DEADLINE_MS = 4_000;
const WITHIN_MS = 10_000;
const SILENCE_MS = 10_000;

export interface EsdbOptions {
  /** `esdb://user:password@host:2113?tls=true`, or `esdb+discover://` for a cluster. */
  readonly address: string;
  /** Keeps several logs apart on one server: names of this log's streams begin with it. Letters, digits, `_`. */
  readonly namespace?: string;
  readonly tenant: string;
  /** Follows a log that others write; `nodePreference=follower` in the address keeps its reads off the leader. */
  readonly readonly?: boolean;
  /** What a new log is called, and where it was copied from; a log of its own when absent. */
  readonly identity?: LogIdentity;
  /** What a clock shows that was moved for a demo, UTC ms, to be recorded in place of the server's time; null when it was not. */
  readonly shownTime?: () => number | null;
  /** After this long the outcome of an append is unknown, and it is sent again. */
  readonly deadlineMs?: number;
  /** After this long in all an append is given up, and its caller told that the outcome is unknown. */
  readonly withinMs?: number;
  /** After this long without an event a read has failed. */
  readonly silenceMs?: number;
}

/** Opens, or begins, a log on EventStoreDB. Rejects with `EsdbRefused`, or `LogUnavailable`. */
export async function openEsdbEventLog(options: EsdbOptions & { readonly readonly: true }): Promise<ReadableLog>;
export async function openEsdbEventLog(options: EsdbOptions & { readonly readonly?: false }): Promise<EsdbEventLog>;
export async function openEsdbEventLog(options: EsdbOptions): Promise<ReadableLog | EventLog> {
  const { namespace = 'throughline', tenant, deadlineMs = DEADLINE_MS, silenceMs = SILENCE_MS } = options;
  const { withinMs = WITHIN_MS, shownTime = () => null } = options;
  const connection = EsdbConnection.to(options.address);
  try {
    await assertReadsAll(connection, silenceMs);
    const mint = () => options.identity ?? { logId: randomUUID(), parent: null };
    const terms = { connection, namespace, tenant, silenceMs };
    const identified = await identityOf(terms, options.readonly ? null : mint);
    const reading = { connection, ...identified, namespace, silenceMs };
    return options.readonly
      ? new EsdbReadableLog(reading)
      : new EsdbEventLog(reading, { deadlineMs, withinMs, shownTime });
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Before anything is written: by default only administrators may read all streams, whatever else a user may do. */
async function assertReadsAll({ client }: EsdbConnection, silenceMs: number): Promise<void> {
  await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), silenceMs);
}
