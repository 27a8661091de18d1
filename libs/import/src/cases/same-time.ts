import type { Path } from '@throughline/care-path';
import { type Item, settledAt } from './items.js';

/** Whether a file lists its rows from the oldest or from the newest. */
export type Direction = 'oldest-first' | 'newest-first';

export interface OrderTerms {
  readonly sameTime: 'by-sense' | Direction;
  /** What the file as a whole does. */
  readonly direction: Direction;
}

/** Tries one item behind those already placed: the state after it, or undefined when it does not fit. `cost` counts oddities. */
export type Try<State> = (state: State, item: Item) => { readonly state: State; readonly cost: number } | undefined;

/** So many tries are made to find an order; a day with more rows than that allows keeps the order of the file. */
const TRIES_MAX = 20_000;
const COST_MAX = 3;

/** Puts items of one time into an order that makes sense of the case, as far as the mapping allows. */
export function orderOf<State>(
  group: readonly Item[],
  start: State,
  attempt: Try<State>,
  { sameTime, direction }: OrderTerms,
  path: Pick<Path, 'indexOf'>,
): readonly Item[] {
  if (group.length === 1) return group;
  const preferred = inDirection(group, sameTime === 'by-sense' ? direction : sameTime, path);
  if (sameTime !== 'by-sense') return preferred;
  const reversed = inDirection(group, direction === 'oldest-first' ? 'newest-first' : 'oldest-first', path);
  for (const order of [preferred, reversed]) if (costOf(order, start, attempt) === 0) return order;
  const search = new Search(attempt, path);
  for (let allowed = 0; allowed <= COST_MAX; allowed += 1) {
    const found = search.find(preferred, start, allowed);
    if (found) return found;
  }
  return preferred;
}

function costOf<State>(order: readonly Item[], start: State, attempt: Try<State>): number {
  let state = start;
  let cost = 0;
  for (const item of order) {
    const tried = attempt(state, item);
    if (!tried) return Number.POSITIVE_INFINITY;
    ({ state } = tried);
    cost += tried.cost;
  }
  return cost;
}

/** The order of the file, but what is settled in time stays in the order of its time. */
function inDirection(group: readonly Item[], direction: Direction, path: Pick<Path, 'indexOf'>): readonly Item[] {
  const waiting = group.toSorted(
    (a, b) => filePlace(a, direction) - filePlace(b, direction) || momentOf(a) - momentOf(b),
  );
  const order: Item[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((item) => !waiting.some((other) => mustPrecede(other, item, path)));
    order.push(...waiting.splice(next, 1));
  }
  return order;
}

const filePlace = (item: Item, direction: Direction): number => {
  if (item.kind === 'entry') return Number.NEGATIVE_INFINITY;
  return direction === 'oldest-first' ? item.dated.row.line : -item.dated.row.line;
};
const momentOf = (item: Item): number => (item.kind === 'row' ? item.dated.moment : 0);

function mustPrecede(a: Item, b: Item, path: Pick<Path, 'indexOf'>): boolean {
  if (a === b) return false;
  const [first, second] = [settledAt(a), settledAt(b)];
  if (first === null || second === null) return false;
  if (first !== second) return first < second;
  const [before, after] = [placeOnPath(a, path), placeOnPath(b, path)];
  return before !== undefined && after !== undefined && before < after;
}

/** An entry that stands already, and stays where it is among those of its instant. */
function placeOnPath(item: Item, { indexOf }: Pick<Path, 'indexOf'>): number | undefined {
  const entry = item.kind === 'entry' ? item.entry : item.matched;
  if (!entry || settledAt(item) !== entry.body.effective.at) return undefined;
  return indexOf.get(entry.body.entryId);
}

class Search<State> {
  #tries = 0;

  constructor(
    private readonly attempt: Try<State>,
    private readonly path: Pick<Path, 'indexOf'>,
  ) {}

  /** The first order in which everything fits at no more than such a cost. */
  find(waiting: readonly Item[], state: State, allowed: number): readonly Item[] | undefined {
    if (waiting.length === 0) return [];
    for (const item of waiting) {
      if (this.#tries >= TRIES_MAX) return undefined;
      if (waiting.some((other) => mustPrecede(other, item, this.path))) continue;
      this.#tries += 1;
      const tried = this.attempt(state, item);
      if (!tried || tried.cost > allowed) continue;
      const rest = this.find(
        waiting.filter((other) => other !== item),
        tried.state,
        allowed - tried.cost,
      );
      if (rest) return [item, ...rest];
    }
    return undefined;
  }
}
