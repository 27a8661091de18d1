import { type PublishedRecord, sizeOf } from '../broker/record.js';

interface BatchLimits {
  readonly recordsMax: number;
  readonly bytesMax: number;
}

/** Groups of records that belong together, gathered until a transaction is full. A group is never split. */
export async function* inBatches(
  groups: AsyncIterable<readonly PublishedRecord[]>,
  { recordsMax, bytesMax }: BatchLimits,
): AsyncIterable<readonly PublishedRecord[]> {
  let batch: PublishedRecord[] = [];
  let bytes = 0;
  for await (const group of groups) {
    batch.push(...group);
    for (const record of group) bytes += sizeOf(record);
    if (batch.length < recordsMax && bytes < bytesMax) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
