import { COUNTED_STATUSES, countedStatus, type Situation } from '@throughline/care-path';
import { z } from 'zod';
import { Code, Day, Instant, instantOf, Level } from './shapes.js';

const CurrentPlacement = z.strictObject({
  placementId: z.string(),
  facilityId: Code,
  programId: Code.nullable(),
  track: Code,
  level: Level,
  phase: Code.nullable(),
  status: z.enum(COUNTED_STATUSES),
  /** On this level since that day. */
  levelSince: Day,
  admittedAt: Instant,
  admittedOn: Day,
  episode: z.int(),
});

/** Where a client is now. A client without an open placement has an empty list. */
export const LevelOfCareValue = z.strictObject({
  clientId: z.string(),
  /** By track. */
  placements: z.array(CurrentPlacement),
});
export type LevelOfCareValue = z.infer<typeof LevelOfCareValue>;

export const levelOfCareValue = (clientId: string, { placements }: Situation): LevelOfCareValue => ({
  clientId,
  placements: placements
    .map(({ place, ...open }) => ({
      placementId: open.placementId,
      facilityId: place.facilityId,
      programId: place.programId,
      track: place.track,
      level: { ...place.level, rank: place.rank },
      phase: open.phase,
      status: countedStatus(open),
      levelSince: open.levelSince,
      admittedAt: instantOf(open.admittedAt),
      admittedOn: open.admittedOn,
      episode: open.episode,
    }))
    .toSorted((a, b) => (a.track === b.track ? order(a.placementId, b.placementId) : order(a.track, b.track))),
});

const order = (a: string, b: string): number => (a < b ? -1 : 1);
