import type { QueryClient } from '@tanstack/react-query';
import { askedOf } from '../board/asked';
import { homeOf } from '../frame/home';
import { lastZone } from '../frame/last-zone';
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
  const sites = client.prefetchQuery(facilities);
  const opens = location.pathname === '/' ? homeOf(signedIn.roles) : location.pathname;
  await (opens === '/board' ? askForBoard(client, sites) : sites);
}

/** From when the board compares depends on where the clock of the site is: as long as that is not known, it is where it was last. */
async function askForBoard(client: QueryClient, listed: Promise<void>): Promise<void> {
  const query = new URLSearchParams(location.search);
  const of = (name: string) => query.get(name);
  const ask = (zone: string) => {
    const viewpoint = viewpointOf(of);
    return client.prefetchQuery(board(viewpoint, askedOf(of, viewpoint, zone).since, of('site')));
  };
  const before = lastZone.read();
  if (before !== null) void ask(before);
  await listed;
  const sites = client.getQueryData(facilities.queryKey);
  if (!sites || sites.length === 0) return;
  const zone = zoneIn(sites, of('site'));
  lastZone.keep(zone);
  // The same question is not asked twice.
  await ask(zone);
}
