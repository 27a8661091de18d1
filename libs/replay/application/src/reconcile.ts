import { runningSha256 } from '@throughline/kernel';
import { IN_ONE_TURN } from './in-one-turn.js';
import type { Replay, ReplayPage } from './replay.js';
import type { Reading } from './replay-filter.js';

interface ReconcileTerms {
  readonly reading: Reading;
  /** A cursor, exclusive; null for the beginning of the history. */
  readonly from: string | null;
  /** A cursor, inclusive; null for the newest event. */
  readonly to: string | null;
  /** Awaited between pages, so that a long range keeps nobody else waiting. */
  readonly pause: () => Promise<unknown>;
}

/** What a reader's own copy of a range must come to. */
export interface Reconciled extends Pick<ReplayPage, 'head'> {
  readonly to: string;
  readonly count: number;
  /** How many events of each type, in order of type. */
  readonly types: Readonly<Record<string, number>>;
  /** SHA-256 over the leaves in the order of the log, each as 64 hexadecimal digits and a line feed. */
  readonly digest: string;
}

/** Counts and a digest that anyone who holds the events can compute. Throws what `Replay.page` throws. */
export async function reconcile(replay: Replay, { reading, from, to, pause }: ReconcileTerms): Promise<Reconciled> {
  const counts = new Map<string, number>();
  const hash = runningSha256();
  let count = 0;
  for await (const page of replay.bounded(reading, { after: from, until: to }, IN_ONE_TURN)) {
    for (const { event } of page.events) {
      counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
      hash.add(`${event.leaf}\n`);
    }
    count += page.events.length;
    if (page.caughtUp) {
      const types = Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
      return { to: page.next, head: page.head, count, types, digest: hash.digest() };
    }
    await pause();
  }
  throw new Error('A bounded reading ended before its bound.');
}
