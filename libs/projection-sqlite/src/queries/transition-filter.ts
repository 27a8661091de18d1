import type { FacilityScope, TransitionFilter } from '@throughline/projection';
import type { Parameters, Value } from '../view-reader.js';
import { inScope } from './viewpoint.js';

/** One condition for each filter; each names its own parameter. */
const CONDITIONS: Readonly<Record<keyof TransitionFilter, string>> = {
  clientId: 'clientId = :clientId',
  placementId: 'placementId = :placementId',
  entryId: 'entryId = :entryId',
  effectiveFrom: 'effectiveAt >= :effectiveFrom',
  effectiveTo: 'effectiveAt < :effectiveTo',
  recordedFrom: 'recordedAt >= :recordedFrom',
  recordedTo: 'recordedAt < :recordedTo',
  facilityId: ':facilityId IN (facilityId, fromFacilityId, toFacilityId)',
  programId: ':programId IN (fromProgramId, toProgramId)',
  track: 'track = :track',
  fromLevel: 'fromLevel = :fromLevel',
  toLevel: 'toLevel = :toLevel',
  moves: 'move IN (SELECT value FROM json_each(:moves))',
  conformance: 'conformance = :conformance',
  decision: 'decision = :decision',
  ruleId: 'EXISTS (SELECT 1 FROM json_each(ruleIds) WHERE value = :ruleId)',
  actorId: 'actorId = :actorId',
  actorRole: 'EXISTS (SELECT 1 FROM json_each(actorRoles) WHERE value = :actorRole)',
  approvedBy: `CASE :approvedBy WHEN 'any' THEN approvedBy IS NOT NULL ELSE approvedBy = :approvedBy END`,
  packId: 'packId = :packId',
  packVersion: 'packVersion = :packVersion',
  reason: 'reason = :reason',
  overrideReason: 'overrideReason = :overrideReason',
  disposition: 'disposition = :disposition',
  corrected: '(corrected > 0) = :corrected',
  voided: 'voided = :voided',
  unanchored: 'unanchored = :unanchored',
  assertedDiffers: 'assertedDiffers = :assertedDiffers',
  hoursLateMin: 'hoursLate >= :hoursLateMin',
  origin: 'originKind = :origin',
};

/** Everything that must hold of a move, the scope of the caller first. */
export function conditionsOf(filter: TransitionFilter, facilities: FacilityScope) {
  const given = (Object.keys(CONDITIONS) as (keyof TransitionFilter)[]).filter((name) => filter[name] !== undefined);
  const parameters: Record<string, Value> = {};
  for (const name of given) parameters[name] = parameterOf(filter[name]);
  const scope = ['facilityId', 'fromFacilityId', 'toFacilityId'].map((column) => inScope(column, facilities));
  const conditions = [`(${scope.join(' OR ')})`, ...given.map((name) => CONDITIONS[name])];
  return { conditions, parameters: parameters as Parameters };
}

function parameterOf(value: TransitionFilter[keyof TransitionFilter]): Value {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
