import { useQuery } from '@tanstack/react-query';
import { clientNames } from '../api/queries';
import { useInitials } from './preferences';
import { initialsOf } from './initials';
import { useRight } from './rights';

interface Named {
  readonly familyName?: string | null;
  readonly givenNames?: string | null;
}

/** `Mendoza, Ruth`; initials for the projector; the start of the id where no name may be shown. */
export function nameOf(person: Named | null | undefined, clientId: string, initials: boolean): string {
  const family = person?.familyName;
  const given = person?.givenNames;
  if (!family && !given) return `Client ${clientId.slice(0, 8)}`;
  if (initials) return initialsOf([given, family]);
  return [family, given].filter(Boolean).join(', ');
}

/** The names of the clients on one page, in one request. */
export function useNames(clientIds: readonly string[]): (clientId: string) => string {
  const initials = useInitials();
  const allowed = useRight('seeIdentity');
  const unique = [...new Set(clientIds)].toSorted();
  const { data } = useQuery({ ...clientNames(unique), enabled: allowed && unique.length > 0 });
  return (clientId) => nameOf(data?.get(clientId), clientId, initials);
}
