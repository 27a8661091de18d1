import { PARTITIONS } from './topics.js';

const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;
const MIX_SHIFT = 24;
const POSITIVE = 0x7fffffff;

/**
 * MurmurHash2 (32 bits, by Austin Appleby) of bytes, seeded as Kafka's Java client seeds it (`Utils.murmur2`). Answers a
 * signed 32-bit integer.
 */
export function murmur2(bytes: Uint8Array): number {
  const { length } = bytes;
  const tail = length & ~3;
  let hash = SEED ^ length;
  for (let at = 0; at < tail; at += 4) {
    let word = wordAt(bytes, at);
    word = Math.imul(word, MIX);
    word ^= word >>> MIX_SHIFT;
    hash = Math.imul(hash, MIX) ^ Math.imul(word, MIX);
  }
  const rest = length - tail;
  if (rest > 2) hash ^= bytes[tail + 2]! << 16;
  if (rest > 1) hash ^= bytes[tail + 1]! << 8;
  if (rest > 0) hash = Math.imul(hash ^ bytes[tail]!, MIX);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, MIX);
  return hash ^ (hash >>> 15);
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

const utf8 = new TextEncoder();

/**
 * The partition of a client's records in every topic of `PARTITIONS` partitions, whatever the record's key. It is the
 * one that Java's default partitioner gives the client id. We compute it, so that no client library can change it.
 */
export function partitionOf(clientId: string, partitions: number = PARTITIONS): number {
  return (murmur2(utf8.encode(clientId)) & POSITIVE) % partitions;
}
