import type { QueryClient } from '@tanstack/react-query';
import { askedOf } from '../board/asked';
import { zoneIn } from '../frame/reference';
import { board } from './board-queries';
import { facilities, me, programs, rights } from './queries';

/** Asks for what every screen needs once somebody is signed in, while the first screen is still loaded and drawn; for directors, the board too. */
export async function askAhead(client: QueryClient): Promise<void> {
  await client.prefetchQuery(me);
  if (!client.getQueryData(me.queryKey)?.signedIn) return;
  await Promise.all([client.prefetchQuery(facilities), client.prefetchQuery(programs), client.prefetchQuery(rights)]);
}
