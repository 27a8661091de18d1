import { countOf, type Position, START } from '@throughline/event-store';
import { type Asked, CHECKPOINT, type FacilityScope, type Standing } from '@throughline/projection';
import type { Parameters, ViewReader } from '../view-reader.js';

/** What was known: up to a position of the log, or everything by now. */
export interface Known {
  readonly position: Position;
  /** Null when everything known by now is meant: rows that were replaced need not be looked at. */
  readonly at: number | null;
}

/** True of the versions that were what we knew. Names the parameter `known`. */
export const knownThen = ({ at }: Known): string =>
  at === null ? 'knownTo IS NULL' : 'knownFrom <= :known AND (knownTo IS NULL OR knownTo > :known)';

export function knownAt(reader: ViewReader, at: number | null): Known {
  if (at === null) return { position: checkpointOf(reader), at };
  const mark = reader.first('SELECT position FROM times WHERE recordedAt <= :at ORDER BY recordedAt DESC LIMIT 1', {
    at,
  });
  return { position: (mark?.[0] as Position | undefined) ?? START, at };
}

export function checkpointOf(reader: ViewReader): Position {
  const stored = reader.first('SELECT position FROM checkpoint WHERE name = :name', { name: CHECKPOINT });
  return (stored?.[0] as Position | undefined) ?? START;
}

/** Which facilities: names the parameter `facilities`. */
export const inScope = (column: string, facilities: FacilityScope): string =>
  facilities === 'all' ? 'TRUE' : `${column} IN (SELECT value FROM json_each(:facilities))`;

export const scopeParameters = (facilities: FacilityScope): Parameters =>
  facilities === 'all' ? {} : { facilities: JSON.stringify(facilities) };

/** Where the views stand; to be read in the same snapshot as the rows. */
export function statusOf(reader: ViewReader, asked: Pick<Asked, 'facilities' | 'log'>, known: Known): Standing {
  const position = checkpointOf(reader);
  const latest = reader.first('SELECT max(recordedAt) FROM times')?.[0] as number | null | undefined;
  const watermark = { position, recordedAt: latest ?? null };
  return {
    watermark,
    knownTo: known.position,
    lag: asked.log && lagOf(watermark, asked.log),
    incomplete: incompleteOf(reader, asked.facilities),
  };
}

function lagOf(
  { position, recordedAt }: Standing['watermark'],
  { head, now }: NonNullable<Asked['log']>,
): NonNullable<Standing['lag']> {
  if (head <= position) return { behind: false, events: 0, ms: 0 };
  return {
    behind: true,
    events: eventsBetween(position, head),
    ms: recordedAt === null ? 0 : Math.max(0, now - recordedAt),
  };
}

/** Null for a log that does not count its events. */
function eventsBetween(position: Position, head: Position): number | null {
  try {
    return countOf(head) - countOf(position);
  } catch {
    return null;
  }
}

/** Parked clients of these facilities, and those of whom no facility is known. */
function incompleteOf(reader: ViewReader, facilities: FacilityScope): number {
  const touches = `SELECT facilityId FROM clientFacilities AS touched WHERE touched.clientId = parked.clientId AND touched.knownTo IS NULL`;
  const sql = `SELECT count(*) FROM parked WHERE NOT EXISTS (${touches}) OR EXISTS (${touches} AND ${inScope('facilityId', facilities)})`;
  return reader.first(sql, scopeParameters(facilities))?.[0] as number;
}
