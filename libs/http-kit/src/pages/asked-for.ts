import type { KitRequest } from '../http-shapes.js';

/** Where a cursor stands: a search has it in its body, because what identifies people must not stand in a URL. */
export const PLACES = {
  query: { field: 'cursor', pointer: 'query:cursor' },
  body: { field: 'after', pointer: '/after' },
} as const;

export type CursorPlace = keyof typeof PLACES;

/** May differ from page to page: how much of the list is answered at once, and what is waited for. */
const OF_ONE_PAGE: readonly string[] = ['cursor', 'after', 'limit', 'atLeast'];

export function partOf(request: KitRequest, place: CursorPlace): Record<string, unknown> {
  const part = request[place];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {};
}

/** The list that a request is about, with its filter and its order, as one text. The same in another order is the same text. */
export function askedOf(request: KitRequest, place: CursorPlace): string {
  const terms = Object.entries(partOf(request, place)).filter(([name]) => !OF_ONE_PAGE.includes(name));
  const asked = sorted(place === 'query' ? terms.map(inAnyOrder) : terms);
  return JSON.stringify([request.method, request.routeOptions.url, request.params, asked]);
}

/** Values separated by commas, and a parameter that is given several times, name a set. */
const inAnyOrder = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
  const values: readonly unknown[] = [value].flat();
  return values.every((one) => typeof one === 'string')
    ? [name, sorted(values.flatMap((one) => one.split(',')))]
    : [name, value];
};

const sorted = <Item>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((left, right) => (String(left) < String(right) ? -1 : 1));
