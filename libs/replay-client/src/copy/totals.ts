import { canonicalJson, runningSha256, UnreadableEvent } from '@throughline/kernel';
import { isForgotten, LEFT, publicEventIn } from '../public-event.js';
import type { Totals } from '../replay-source.js';

/**
 * Counts the first so many events, or all, and hashes their leaves, which it computes. A line without content is taken only
 * of a client who leaves later in these lines. Throws `UnreadableEvent` when an event was changed, or its content is gone.
 */
export async function totalsOf(lines: AsyncIterable<string>, first = Number.POSITIVE_INFINITY): Promise<Totals> {
  const counts = new Map<string, number>();
  const hash = runningSha256();
  const unexplained = new Map<string, string>();
  let count = 0;
  let unreadable = 0;
  for await (const line of lines) {
    if (count === first && unexplained.size === 0) break;
    const event = publicEventIn(line);
    const { id, stream, type, leaf } = event;
    if (type === LEFT && !isForgotten(event)) unexplained.delete(stream);
    if (count === first) continue;
    if (isForgotten(event)) unexplained.set(stream, id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    hash.add(`${leaf}\n`);
    if (event.unreadable) unreadable += 1;
    count += 1;
  }
  for (const id of unexplained.values())
    throw new UnreadableEvent(id, 'its content is gone, and its client has not left');
  const types = Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return { count, types, digest: hash.digest(), ...(unreadable > 0 && { unreadable }) };
}

export const sameTotals = (one: Totals, other: Totals): boolean =>
  canonicalJson(told(one)) === canonicalJson(told(other));

const told = ({ count, types, digest }: Totals) => ({ count, types, digest });
