import { clientIdOf } from '@throughline/care-path';
import type { RecordedEvent } from '@throughline/event-store';
import type { PublishedRecord } from '../broker/record.js';
import { partitionOf } from '../layout/partition.js';
import { cloudEventHeaders } from './cloud-event.js';
import { publicEventOf } from './public-event.js';

/** Which event of its command this is, from 0, and how many the command has. */
export type Part = readonly [index: number, count: number];

/** A care-path event as its topic holds it: its public bytes, never parsed and written again. */
export function eventRecord(event: RecordedEvent, logId: string, [index, count]: Part): PublishedRecord {
  const clientId = clientIdOf(event.stream);
  const { bytes, meta, happenedAt } = publicEventOf(event);
  return {
    topic: 'events',
    partition: partitionOf(clientId),
    key: clientId,
    value: bytes,
    headers: cloudEventHeaders({
      id: event.id,
      type: `care-path.${event.type}`,
      schemaVersion: event.schemaVersion,
      tenant: meta.tenant,
      subject: clientId,
      at: happenedAt,
      recordedAt: event.recordedAt,
      sequence: event.revision,
      logId,
      position: event.position,
      traceparent: meta.traceparent,
      extensions: { ce_part: String(index), ce_partcount: String(count) },
    }),
  };
}
