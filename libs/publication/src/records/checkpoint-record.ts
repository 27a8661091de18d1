import type { Position } from '@throughline/event-store';
import type { PublisherCheckpoint } from '../broker/checkpoint.js';
import type { LastPublished } from '../broker/publication.js';
import type { PublishedRecord } from '../broker/record.js';

export const checkpointRecord = (checkpoint: PublisherCheckpoint): PublishedRecord => ({
  topic: 'checkpoint',
  partition: 0,
  key: checkpoint.shard,
  value: JSON.stringify(checkpoint),
  headers: { 'content-type': 'application/json' },
});

/** Of which log a record tells, and up to where; null for a record that is not ours. */
export function logPositionOf({ headers }: Pick<PublishedRecord, 'headers'>): LastPublished | null {
  const { ce_logid: logId, ce_logposition: position } = headers;
  return logId && position ? { logId, position: position as Position } : null;
}
