import type { TopicKey } from '../layout/topics.js';

/** One record on its way to a topic. Keys, values and headers hold no name, sealed text, staff id or birth date. */
export interface PublishedRecord {
  readonly topic: TopicKey;
  readonly partition: number;
  readonly key: string;
  /** JSON; null is a tombstone. */
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record's size on the wire, roughly and never too small: what batches are split by. */
export function sizeOf({ key, value, headers }: PublishedRecord): number {
  let size = RECORD_OVERHEAD + bytesOf(key) + (value === null ? 0 : bytesOf(value));
  for (const [name, text] of Object.entries(headers)) size += HEADER_OVERHEAD + bytesOf(name) + bytesOf(text);
  return size;
}

const RECORD_OVERHEAD = 40;
const HEADER_OVERHEAD = 10;

const bytesOf = (text: string): number => utf8.encode(text).length;
const utf8 = new TextEncoder();
