import type { QueryClient } from '@tanstack/react-query';
import { askedOf } from '../board/asked';
import { homeOf } from '../frame/home';
import { zoneIn } from '../frame/reference';
import { viewpointOf } from '../frame/viewpoint';
import { board } from './board-queries';
import { facilities, me, programs, rights } from './queries';

/** Asks for what the first screen needs once somebody is signed in, while that screen is still loaded and drawn. */
export async function askAhead(client: QueryClient): Promise<void> {
  await client.prefetchQuery(me);
  const signedIn = client.getQueryData(me.queryKey)?.signedIn;
  if (!signedIn) return;
  void client.prefetchQuery(programs);
  void client.prefetchQuery(rights);
  await client.prefetchQuery(facilities);
  const opens = location.pathname === '/' ? homeOf(signedIn.roles) : location.pathname;
  if (opens === '/board') await askForBoard(client);
}

async function askForBoard(client: QueryClient): Promise<void> {
  const sites = client.getQueryData(facilities.queryKey);
  if (!sites || sites.length === 0) return;
  const query = new URLSearchParams(location.search);
  const of = (name: string) => query.get(name);
  const viewpoint = viewpointOf(of);
  const { since } = askedOf(of, viewpoint, zoneIn(sites, of('site')));
  await client.prefetchQuery(board(viewpoint, since, of('site')));
}
