import { sha256 } from '@throughline/kernel';
import type { ProjectedStreams } from './projected-streams.js';

/** A part of the clients, by a hash of their id: the `index`th (from 0) of `of` parts. Each has a store of its own. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const EVERY_CLIENT: Shard = { index: 0, of: 1 };

const HASH_DIGITS = 8;

export function isInShard({ index, of }: Shard, clientId: string): boolean {
  return of === 1 || Number.parseInt(sha256(clientId).slice(0, HASH_DIGITS), 16) % of === index;
}

/** Names the checkpoint and the lease of one shard of one kind of stream. Throws `RangeError` where there is no such shard. */
export function workOf({ name }: Pick<ProjectedStreams, 'name'>, { index, of }: Shard): string {
  if (!Number.isInteger(of) || !Number.isInteger(index) || index < 0 || index >= of)
    throw new RangeError('A shard is numbered from 0, and below the number of shards.');
  return `${name}/${index}-of-${of}`;
}
