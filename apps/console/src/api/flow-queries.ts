import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Viewpoint } from '../frame/viewpoint';
import { api, bodyOf } from './client';
import { FOLD_BELOW } from '../flow/flow-layout';
import { allCounted, PAGE, STALE_MS } from './pages';
import { type CohortAsked, cohort } from './stays-queries';
import type { LevelFlows } from './types';

export interface FlowAsked extends CohortAsked {
  readonly by: LevelFlows['by'];
  readonly align: LevelFlows['align'];
  readonly endings: LevelFlows['endings'];
}
export interface FlowLinkAsked {
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

const terms = (viewpoint: Viewpoint, { by, align, endings, ...asked }: FlowAsked) => ({
  ...cohort(viewpoint, asked),
  by,
  align,
  endings,
});

export const levelFlows = (viewpoint: Viewpoint, asked: FlowAsked) =>
  queryOptions({
    queryKey: ['level-flows', viewpoint, asked],
    queryFn: () =>
      bodyOf(api.GET('/v1/flows', { params: { query: { ...terms(viewpoint, asked), foldBelow: FOLD_BELOW } } })),
    staleTime: STALE_MS,
    placeholderData: keepPreviousData,
  });

export const flowStays = (viewpoint: Viewpoint, asked: FlowAsked, { step, from, to }: FlowLinkAsked) =>
  queryOptions({
    queryKey: ['flow-stays', viewpoint, asked, step, from, to],
    queryFn: () =>
      allCounted((cursor) =>
        bodyOf(
          api.GET('/v1/flows/stays', {
            params: {
              query: {
                ...terms(viewpoint, asked),
                step,
                fromPlace: from,
                toPlace: to,
                limit: PAGE,
                ...(cursor && { cursor }),
              },
            },
          }),
        ),
      ),
    staleTime: STALE_MS,
  });
