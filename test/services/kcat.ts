import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kafka } from './kafka.ts';

/** A record as the foreign client sees it. */
export interface ForeignRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  /** Null for a tombstone. */
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

interface KcatLine {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly payload: string | null;
  readonly headers?: readonly string[];
}

/** Everything committed in a topic, from its beginning to its end, read by kcat (librdkafka), which shares no code with us. */
export function readCommitted({ bootstrap }: Pick<Kafka, 'bootstrap'>, topic: string): readonly ForeignRecord[] {
  const isolation = ['-X', 'isolation.level=read_committed', '-X', 'check.crcs=true'];
  const read = spawnSync(
    'kcat',
    ['-b', bootstrap, '-C', '-t', topic, '-o', 'beginning', '-e', '-q', '-J', ...isolation],
    {
      encoding: 'utf8',
      maxBuffer: 1_000_000_000,
    },
  );
  if (read.status !== 0) throw new Error(`kcat cannot read ${topic}: ${read.stderr}`);
  return read.stdout.split('\n').filter(Boolean).map(foreignRecord);
}

interface Produced {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: string;
}

/** Writes one record, as any other program might. */
export function produce({ bootstrap }: Pick<Kafka, 'bootstrap'>, { topic, partition, key, value }: Produced): void {
  const to = ['-b', bootstrap, '-P', '-t', topic, '-p', String(partition), '-k', key];
  const wrote = spawnSync('kcat', to, { encoding: 'utf8', input: value });
  if (wrote.status !== 0) throw new Error(`kcat cannot write to ${topic}: ${wrote.stderr}`);
}

/**
 * The same, once there are at least so many records, or after a minute: a commit is acknowledged before every partition
 * shows it.
 */
export async function readAtLeast(
  kafka: Pick<Kafka, 'bootstrap'>,
  topic: string,
  count: number,
): Promise<readonly ForeignRecord[]> {
  for (const deadline = Date.now() + SHOWN_MS_MAX; ; await delay(SHOWN_POLL_MS)) {
    const records = readCommitted(kafka, topic);
    if (records.length >= count || Date.now() > deadline) return records;
  }
}

const SHOWN_MS_MAX = 60_000;
const SHOWN_POLL_MS = 500;

function foreignRecord(line: string): ForeignRecord {
  const { topic, partition, offset, key, payload, headers = [] } = JSON.parse(line) as KcatLine;
  const pairs = headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : []));
  return {
    topic,
    partition,
    offset,
    key,
    value: payload,
    headers: Object.fromEntries(pairs) as Record<string, string>,
  };
}

/** The last value of each key, tombstones left out: what a compacted topic says. */
export function compacted(records: readonly ForeignRecord[]): ReadonlyMap<string, ForeignRecord> {
  const last = new Map<string, ForeignRecord>();
  for (const record of records) {
    const key = record.key ?? '';
    if (record.value === null) last.delete(key);
    else last.set(key, record);
  }
  return last;
}
