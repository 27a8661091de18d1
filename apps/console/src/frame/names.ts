import { useQueries } from '@tanstack/react-query';
import { identity } from '../api/queries';
import type { Identity } from '../api/types';
import { useInitials } from './preferences';

/** `Mendoza, Ruth`; initials for the projector; the start of the id where no name may be shown. */
export function nameOf(person: Identity | undefined, clientId: string, initials: boolean): string {
  const family = person?.familyName;
  const given = person?.givenNames;
  if (!family && !given) return `Client ${clientId.slice(0, 8)}`;
  if (initials) return `${(given ?? '').charAt(0)}. ${(family ?? '').charAt(0)}.`;
  return [family, given].filter(Boolean).join(', ');
}

/** The names of the clients on one page. */
export function useNames(clientIds: readonly string[]): (clientId: string) => string {
  const initials = useInitials();
  const unique = [...new Set(clientIds)];
  const answers = useQueries({ queries: unique.map((clientId) => identity(clientId)) });
  const byId = new Map(
    unique.map((clientId, index) => [clientId, answers[index]?.data?.identity as Identity | undefined]),
  );
  return (clientId) => nameOf(byId.get(clientId), clientId, initials);
}
