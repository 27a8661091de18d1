import { createHash } from 'node:crypto';

/** A hash of the tree: 32 bytes. The leaf of an event is such a hash already (`leafOf` of the kernel). */
export type TreeHash = Uint8Array;

export const HASH_BYTES = 32;

const NODE_PREFIX = Uint8Array.of(1);

/** Of a node with two children (RFC 6962, section 2.1). */
export const nodeHash = (left: TreeHash, right: TreeHash): TreeHash =>
  createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();

/** Of a tree without leaves. */
export const emptyRoot = (): TreeHash => createHash('sha256').digest();

export const hexOf = (hash: TreeHash): string => Buffer.from(hash).toString('hex');
export const hashFromHex = (hex: string): TreeHash => Buffer.from(hex, 'hex');
export const sameHash = (one: TreeHash, other: TreeHash): boolean => Buffer.compare(one, other) === 0;
