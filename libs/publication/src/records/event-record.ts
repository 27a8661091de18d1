import { clientIdOf } from '@throughline/care-path';
import type { RecordedEvent } from '@throughline/event-store';
import { partOf } from '@throughline/kernel';
import type { PublishedRecord } from '../broker/record.js';
import { partitionOf } from '../layout/partition.js';
import { cloudEventHeaders } from './cloud-event.js';
import { publicEventOf } from './public-event.js';

/** A care-path event as its topic holds it: its public bytes, never parsed and written again. A damaged one keeps its place. */
export function eventRecord(event: RecordedEvent, logId: string): PublishedRecord {
  const clientId = clientIdOf(event.stream);
  const { bytes, tenant, traceparent, happenedAt, privateSha256, unreadable } = publicEventOf(event);
  const [index, count] = partOf(event.meta);
  return {
    topic: 'events',
    partition: partitionOf(clientId),
    key: clientId,
    value: bytes,
    headers: cloudEventHeaders({
      id: event.id,
      type: `care-path.${event.type}`,
      schemaVersion: event.schemaVersion,
      tenant,
      subject: clientId,
      at: happenedAt,
      recordedAt: event.recordedAt,
      sequence: event.revision,
      logId,
      position: event.position,
      traceparent,
      extensions: {
        ce_part: String(index),
        ce_partcount: String(count),
        ce_leaf: event.leaf,
        ce_privatesha256: privateSha256,
        ...(unreadable && { ce_unreadable: 'true' }),
      },
    }),
  };
}
