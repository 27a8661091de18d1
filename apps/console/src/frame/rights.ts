import { useQuery } from '@tanstack/react-query';
import { rights } from '../api/queries';
import type { Right } from '../api/types';

/** Whether the signed-in person's roles allow it, by the table of the API. False until that is known. */
export function useRight(right: Right): boolean {
  return useQuery(rights).data?.may.includes(right) ?? false;
}
