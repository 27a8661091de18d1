import { PRECISIONS } from '@throughline/kernel';
import { COUNTED_STATUSES } from '@throughline/care-path';
import type { PlacementRow } from '@throughline/views';
import { z } from 'zod';
import { Code, Day, Instant, instantOf, instantOrNull, Level } from './shapes.js';

const Stretch = z.strictObject({
  /** Entry that opened the stretch: the key of its move, where that was judged. */
  openedBy: z.string(),
  /** Entry that closed it; null while it lasts. */
  closedBy: z.string().nullable(),
  facilityId: Code,
  programId: Code.nullable(),
  level: Level,
  phase: Code.nullable(),
  status: z.enum(COUNTED_STATUSES),
  /** The stretch holds from its own instant until just before the instant that closes it. */
  from: Instant,
  fromLocalDate: Day,
  /** `day`: the time of day is not known, and `from` only orders it. */
  fromPrecision: z.enum(PRECISIONS),
  to: Instant.nullable(),
  toLocalDate: Day.nullable(),
  /** What the opening and the closing entry mean on the path, such as `step-down`. */
  openedMove: z.string().nullable(),
  closedMove: z.string().nullable(),
});

/** One placement as we know it now, with every stretch at one place, phase and status, in order. */
export const PlacementValue = z.strictObject({
  placementId: z.string(),
  clientId: z.string(),
  /** Counts the client's episodes of care from 1. */
  episode: z.int(),
  track: Code,
  admittedAt: Instant,
  admittedOn: Day,
  /** The last discharge or end of aftercare; null while the placement is open. */
  endedAt: Instant.nullable(),
  endedOn: Day.nullable(),
  disposition: Code.nullable(),
  aftercare: z.boolean(),
  stretches: z.array(Stretch).min(1),
});
export type PlacementValue = z.infer<typeof PlacementValue>;

/** Of the stretches of one placement; null when none is left. */
export function placementValue(clientId: string, rows: readonly PlacementRow[]): PlacementValue | null {
  const stretches = rows.toSorted(inOrder);
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return null;
  return {
    placementId: first.placementId,
    clientId,
    episode: last.episode,
    track: last.track,
    admittedAt: instantOf(first.admittedAt),
    admittedOn: first.admittedOn,
    endedAt: instantOrNull(last.to),
    endedOn: last.toLocalDate,
    disposition: last.disposition,
    aftercare: last.status === 'aftercare',
    stretches: stretches.map(stretchOf),
  };
}

/** A stretch that lasts comes last; of several that begin at one instant each closes the one before it. */
function inOrder(a: PlacementRow, b: PlacementRow): number {
  if (a.from !== b.from) return a.from - b.from;
  return (a.to ?? Number.MAX_SAFE_INTEGER) - (b.to ?? Number.MAX_SAFE_INTEGER) || (a.closedBy === b.openedBy ? -1 : 1);
}

const stretchOf = (row: PlacementRow): z.infer<typeof Stretch> => ({
  openedBy: row.openedBy,
  closedBy: row.closedBy,
  facilityId: row.facilityId,
  programId: row.programId,
  level: { system: row.levelSystem, code: row.level, rank: row.rank },
  phase: row.phase,
  status: row.status,
  from: instantOf(row.from),
  fromLocalDate: row.fromLocalDate,
  fromPrecision: row.fromPrecision,
  to: instantOrNull(row.to),
  toLocalDate: row.toLocalDate,
  openedMove: row.openedMove,
  closedMove: row.closedMove,
});
