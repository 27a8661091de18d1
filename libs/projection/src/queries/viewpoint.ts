import type { FacilityScope } from '@throughline/kernel';
import type { ViewQuery, Known, Freshness, SiteInstant } from './view-query.js';
import type { Viewpoint } from './census.js';
import type { RowReader } from './engine/row-engine.js';
import { liesAhead, type Site, sitesOf } from './sites.js';

/** What was known by an instant; everything known by now when it is null. */
async function knownAt(reader: RowReader, at: number | null): Promise<Known> {
  return { position: at === null ? (await reader.progress()).position : await reader.positionAt(at), at };
}

/** A part of the facilities asked for, and what was known there. */
export interface KnownSite extends Site {
  readonly known: Known;
}

/** The parts as they were known when a reading of several steps began: later steps show the state of the first. */
export const asHeld = (sites: readonly KnownSite[], held: readonly Known[]): readonly KnownSite[] =>
  sites.map((site, index) => ({ ...site, known: held[index] ?? site.known }));

/** What is known by now is held fast by its position. */
export const heldFast = (sites: readonly KnownSite[]): readonly Known[] =>
  sites.map(({ known: { position, at } }) => ({ position, at: at ?? Number.MAX_SAFE_INTEGER }));

/** The parts into which a viewpoint and other instants divide the facilities, each with what was known there. */
export async function knownSites(
  reader: RowReader,
  facilities: FacilityScope,
  viewpoint: Pick<Viewpoint, 'knownAt'> & Partial<Viewpoint>,
  others: readonly SiteInstant[] = [],
): Promise<readonly KnownSite[]> {
  const known: KnownSite[] = [];
  for (const site of sitesOf(facilities, [viewpoint.at ?? null, viewpoint.knownAt, ...others])) {
    const instant = viewpoint.knownAt === null ? null : site.at(viewpoint.knownAt);
    known.push({ ...site, known: await knownAt(reader, instant) });
  }
  return known;
}

/** Where the views stand; to be read in the same state as the rows. */
export async function freshnessOf(
  reader: RowReader,
  query: Pick<ViewQuery, 'facilities' | 'log'>,
  sites: readonly KnownSite[],
  instants: readonly (SiteInstant | null)[] = [],
): Promise<Freshness> {
  const watermark = await reader.progress();
  const positions = sites.map(({ known }) => known.position).toSorted();
  return {
    watermark,
    knownTo: positions.at(-1) ?? watermark.position,
    lag: query.log && lagOf(watermark, query.log),
    incomplete: await reader.incomplete(query.facilities),
    future: query.log !== null && instants.some((instant) => liesAhead(instant, query.log?.now ?? 0, query.facilities)),
  };
}

function lagOf(
  { position, recordedAt }: Freshness['watermark'],
  { head, now }: NonNullable<ViewQuery['log']>,
): NonNullable<Freshness['lag']> {
  if (head === position) return { behind: false, ahead: false, events: 0, ms: 0 };
  if (head < position) return { behind: false, ahead: true, events: null, ms: 0 };
  return {
    behind: true,
    ahead: false,
    // Only the log can count them.
    events: null,
    ms: recordedAt === null ? 0 : Math.max(0, now - recordedAt),
  };
}
