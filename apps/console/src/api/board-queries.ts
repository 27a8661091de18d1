import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { allCounted, at, PAGE, STALE_MS } from './pages';
import type { BoardFigure } from './types';

/** The figure of the board whose clients are shown, and for what it is counted. */
export interface BoardCell {
  readonly figure: BoardFigure;
  readonly facilityId?: string;
  readonly programId?: string | null;
  readonly level?: string;
}

/** What the board is asked for: the same for its figures and for its file. */
export const boardTerms = (viewpoint: Viewpoint, since: string, facilityId: string | null) => ({
  ...at(viewpoint),
  since,
  ...(facilityId && { facilityId: [facilityId] }),
});

export const board = (viewpoint: Viewpoint, since: string, facilityId: string | null) =>
  queryOptions({
    queryKey: ['board', viewpoint, since, facilityId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/census/board', {
          params: { query: boardTerms(viewpoint, since, facilityId) },
        }),
      ),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const boardClients = (viewpoint: Viewpoint, since: string, { figure, ...cell }: BoardCell) =>
  queryOptions({
    queryKey: ['board-clients', viewpoint, since, figure, cell],
    queryFn: () =>
      allCounted((cursor) =>
        bodyOf(
          api.GET('/v1/census/board/clients', {
            params: {
              query: {
                ...at(viewpoint),
                since,
                figure,
                limit: PAGE,
                ...(cell.facilityId && { facilityId: cell.facilityId }),
                ...(cell.programId && { programId: cell.programId }),
                ...(cell.level && { level: cell.level }),
                ...(cursor && { cursor }),
              },
            },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });
