import { runningSha256 } from '@throughline/kernel';
import { publicEventIn } from '../public-event.js';
import type { Totals } from '../replay-source.js';

/** Counts events and hashes their leaves, which it computes. Throws `UnreadableEvent` when one was changed. */
export async function totalsOf(lines: AsyncIterable<string>): Promise<Totals> {
  const counts = new Map<string, number>();
  const hash = runningSha256();
  let count = 0;
  for await (const line of lines) {
    const { type, leaf } = publicEventIn(line);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    hash.add(`${leaf}\n`);
    count += 1;
  }
  const types = Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return { count, types, digest: hash.digest() };
}

export const sameTotals = (one: Totals, other: Totals): boolean =>
  one.count === other.count && one.digest === other.digest;
