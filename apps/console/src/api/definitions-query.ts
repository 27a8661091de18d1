import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client';

/** How each figure is counted; the service's own sentences. */
export const definitions = queryOptions({
  queryKey: ['definitions'],
  queryFn: () => bodyOf(api.GET('/v1/definitions')),
  staleTime: Infinity,
});
