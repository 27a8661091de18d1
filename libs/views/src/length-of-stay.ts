import { type Entry, isLevelChange, type OpenPlacement } from '@throughline/care-path';
import { daysBetween, type LocalDate } from '@throughline/kernel';

/** Local midnights between the first and the last day, never negative (docs/definitions.md). */
export const lengthOfStay = (firstDay: LocalDate, lastDay: LocalDate): number =>
  Math.max(0, daysBetween(firstDay, lastDay));

/** The length of a placement that an entry ends, by discharge or by death; null for any other entry. */
export const placementDays = (placement: OpenPlacement, { body }: Entry): number | null =>
  endsTreatment(placement, body) ? lengthOfStay(placement.admittedOn, body.effective.localDate) : null;

/** The length of a stay at a level that an entry ends, by discharge, by death or to another level; null for any other entry. */
export function levelDays(placement: OpenPlacement, { body }: Entry): number | null {
  const { levelSince, place } = placement;
  const leaves =
    isLevelChange(body.kind) && 'to' in body && !isSameLevel(place.level, body.to as OpenPlacement['place']);
  return leaves || endsTreatment(placement, body) ? lengthOfStay(levelSince, body.effective.localDate) : null;
}

const endsTreatment = ({ status }: OpenPlacement, { kind }: Entry['body']): boolean =>
  kind === 'Discharged' || (kind === 'DeathRecorded' && status !== 'aftercare');

const isSameLevel = ({ system, code }: OpenPlacement['place']['level'], { level }: OpenPlacement['place']): boolean =>
  system === level.system && code === level.code;
