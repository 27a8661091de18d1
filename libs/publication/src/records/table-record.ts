import type { RecordedEvent } from '@throughline/event-store';
import type { PublishedRecord } from '../broker/record.js';
import { partitionOf } from '../layout/partition.js';
import { type TopicKey, TOPICS } from '../layout/topics.js';
import { cloudEventHeaders } from './cloud-event.js';
import { publicEventOf } from './public-event.js';

/** Raised when the values of an unchanged path would come out otherwise: the table is then published again. */
export const VIEW_VERSIONS = { placements: 1, moves: 1, levelOfCare: 1, reference: 1 } as const;
export type Table = keyof typeof VIEW_VERSIONS;

const TYPES: Readonly<Record<Table, string>> = {
  placements: 'placement',
  moves: 'move',
  levelOfCare: 'level-of-care',
  reference: 'reference',
};

/** A row of a compacted topic and the event that changed it. */
export interface TableChange {
  readonly table: Table;
  readonly key: string;
  /** Whose partition it goes to; null for reference data, which has one. */
  readonly clientId: string | null;
  readonly value: unknown;
  readonly cause: RecordedEvent;
  /** The cause, or an event before it, cannot be read, and the row is as it was before that. */
  readonly standsStill?: boolean;
}

/** The record for a changed row; a null value is a tombstone, and says in its headers which event removed the row. */
export function tableRecord(change: TableChange, logId: string): PublishedRecord {
  const { table, key, clientId, value, cause, standsStill = false } = change;
  const { tenant, traceparent } = publicEventOf(cause);
  return {
    topic: table satisfies TopicKey,
    partition: clientId === null ? 0 : partitionOf(clientId, TOPICS[table].partitions),
    key,
    value: value === null ? null : JSON.stringify(value),
    headers: cloudEventHeaders({
      // A row that another version of the view makes of the same event is no repeat.
      id: `${key}@${cause.position}.${VIEW_VERSIONS[table]}`,
      type: TYPES[table],
      schemaVersion: 1,
      tenant,
      subject: key,
      at: cause.recordedAt,
      recordedAt: cause.recordedAt,
      sequence: cause.revision,
      logId,
      position: cause.position,
      traceparent,
      extensions: {
        ce_viewversion: String(VIEW_VERSIONS[table]),
        ...(clientId !== null && { ce_clientid: clientId }),
        ...(standsStill && { ce_unreadable: 'true' }),
      },
    }),
  };
}
