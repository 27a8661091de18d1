import type { ObligationRow } from '@throughline/views';
import type { RowReader } from './engine/row-engine.js';
import { rowsOf } from './sites.js';
import type { SiteInstant } from './view-query.js';
import type { KnownSite } from './viewpoint.js';

const READ = ['clientId', 'placementId', 'levelSystem', 'level'] as const;

/** At what level a client is at an instant, and whose code that is; nulls when that is not known. */
export interface LevelHeld {
  readonly levelSystem: string | null;
  readonly level: string | null;
}

const NOT_KNOWN: LevelHeld = { levelSystem: null, level: null };

type OfClient = Pick<ObligationRow, 'placementId'> & { readonly clientId: string };

/**
 * Levels at an instant of what a task is about: that of its placement, else of the only placement that its client has.
 * Placements at facilities that were not asked for are not seen.
 */
export async function levelsHeld(
  reader: RowReader,
  sites: readonly KnownSite[],
  at: SiteInstant,
  rows: readonly OfClient[],
): Promise<(row: OfClient) => LevelHeld> {
  const values = [...new Set(rows.map(({ clientId }) => clientId))];
  if (values.length === 0) return () => NOT_KNOWN;
  const selections = sites.map(({ known, facilities, at: there }) => ({
    known,
    facilities,
    at: there(at),
    where: [{ anyOf: ['clientId' as const], values }],
  }));
  const placements = Map.groupBy(await rowsOf(reader, 'placements', selections, READ), ({ clientId }) => clientId);
  return ({ clientId, placementId }) => {
    const held = placements.get(clientId) ?? [];
    const meant = held.find((one) => one.placementId === placementId) ?? (held.length === 1 ? held[0] : undefined);
    return meant ? { levelSystem: meant.levelSystem, level: meant.level } : NOT_KNOWN;
  };
}
