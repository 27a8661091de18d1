import { useQuery } from '@tanstack/react-query';
import { Rejected } from '../api/client';
import { transition } from '../api/audit-queries';
import type { Move } from '../api/types';
import { useAddress, useViewpoint } from '../frame/viewpoint';

/** The transition that the address names: one of the rows, or asked for by itself. A saved link opens it whatever is listed. */
export interface Chosen {
  readonly row: Move | undefined;
  readonly state: 'none' | 'found' | 'sought' | 'unknown' | 'failed';
  readonly error: unknown;
  readonly again: () => void;
}

/** `rows` is undefined until the list was read. */
export function useChosen(rows: readonly Move[] | undefined): Chosen {
  const entryId = useAddress().of('entry');
  const viewpoint = useViewpoint();
  const listed = rows?.find((row) => row.entryId === entryId);
  const alone = useQuery({
    ...transition(entryId ?? '', viewpoint),
    enabled: entryId !== null && rows !== undefined && !listed,
  });
  const row = listed ?? (entryId === null ? undefined : (alone.data?.items[0] ?? undefined));
  return { row, state: stateOf(), error: alone.error, again: () => void alone.refetch() };

  function stateOf(): Chosen['state'] {
    if (entryId === null) return 'none';
    if (row) return 'found';
    if (alone.error) return isMalformed(alone.error) ? 'unknown' : 'failed';
    return alone.data ? 'unknown' : 'sought';
  }
}

/** A link that was cut names nothing. */
const isMalformed = (error: unknown): boolean => error instanceof Rejected && error.problem.status === 400;
