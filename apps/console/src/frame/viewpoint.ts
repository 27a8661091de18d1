import { useLocation, useSearchParams } from 'react-router';

/** From when one looks, and with whose knowledge. Null: now, and everything known by now. Kept in the address, as instants. */
export interface Viewpoint {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}
export const NOW: Viewpoint = { asOf: null, knownAt: null };

/** The parts of the address that every screen shares. A filter replaces the address, an opened thing adds to the history. */
export function useAddress() {
  const [query, setQuery] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const set = (changes: Record<string, string | null>, { push = false }: { push?: boolean } = {}) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      // What led here is still what led here.
      push ? { replace: false } : { replace: true, state },
    );
  return { query, set, of: (name: string): string | null => query.get(name) };
}

/** Null for a moment of the address that cannot be read: the frame then shows `useUnreadable` in place of the screen. */
export function useViewpoint(): Viewpoint {
  const { of } = useAddress();
  return viewpointOf(of);
}

export const viewpointOf = (of: (name: string) => string | null): Viewpoint => ({
  asOf: readable(of('asOf')),
  knownAt: readable(of('knownAt')),
});

const readable = (text: string | null): string | null => (text !== null && isInstant(text) ? text : null);

/** Whether a text of the address is an instant with its offset, as this console writes it. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && /(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** The moments of the address that cannot be read: a link was cut or mistyped, and `now` is not what it asked for. */
export function useUnreadable(): readonly ('asOf' | 'knownAt')[] {
  const { of } = useAddress();
  return (['asOf', 'knownAt'] as const).filter((name) => of(name) !== null && readable(of(name)) === null);
}

export const isPast = ({ asOf, knownAt }: Viewpoint): boolean => asOf !== null || knownAt !== null;

/** What a link to another screen keeps: the site and the viewpoint. */
export function shared(query: URLSearchParams, more: Record<string, string | null> = {}): string {
  const kept = new URLSearchParams();
  for (const name of ['site', 'asOf', 'knownAt']) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) if (value !== null) kept.set(name, value);
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
}
