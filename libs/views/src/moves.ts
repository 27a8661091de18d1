import type { Entry, Path, Place } from '@throughline/care-path';
import { daysBetween } from '@throughline/kernel';
import { hoursLate } from './lateness.js';
import { moveKindOf } from './move-kind.js';
import type { MoveRow } from './moves.rows.js';
import { placementAt, placesOf } from './places.js';
import type { View } from './view.js';

/** One row for each move on the path, voided ones flagged: the transition audit is this table. */
export const moves: View<MoveRow> = {
  name: 'moves',
  version: 1,
  key: (row) => row.entryId,
  rows: (path, { from }) => {
    const rows: MoveRow[] = [];
    for (let index = from; index < path.entries.length; index += 1) {
      const row = moveRow(path, index);
      if (row) rows.push(row);
    }
    return rows;
  },
};

/** Undefined for an entry that is no move. */
function moveRow(path: Path, index: number): MoveRow | undefined {
  const entry = path.entries[index] as Entry;
  const move = moveKindOf(entry);
  if (!move) return undefined;
  const { body, derived, versionId } = entry;
  return {
    openedBy: body.entryId,
    closedBy: null,
    entryId: body.entryId,
    versionId,
    kind: body.kind,
    move,
    placementId: 'placementId' in body ? body.placementId : null,
    episode: derived.episode,
    ...placeColumns(path, index),
    disposition: body.kind === 'Discharged' ? body.disposition : null,
    target: body.kind === 'ReferredOut' ? body.target : null,
    ...timesOf(entry),
    ...recorderOf(entry),
    ...ruleCheckOf(entry),
    ...editsOf(entry),
    unanchored: derived.unanchored,
    overlapping: derived.overlapping,
    assertedDiffers: derived.assertedDiffers,
  };
}

function placeColumns(path: Path, index: number) {
  const { body, standing } = path.entries[index] as Entry;
  const { before, after } = placementAt(path, index);
  const { from, to } = placesOf(path, index);
  const stayed = body.kind === 'Discharged' && before && standing;
  return {
    facilityId: body.facilityId,
    ...sides(from, to),
    track: (to ?? from)?.track ?? null,
    phase: (after ?? before)?.phase ?? null,
    lengthOfStayDays: stayed ? daysBetween(before.admittedOn, body.effective.localDate) : null,
  };
}

const sides = (from: Place | null, to: Place | null) => ({
  fromFacilityId: from?.facilityId ?? null,
  toFacilityId: to?.facilityId ?? null,
  fromProgramId: from?.programId ?? null,
  toProgramId: to?.programId ?? null,
  fromLevelSystem: from?.level.system ?? null,
  fromLevel: from?.level.code ?? null,
  fromRank: from?.rank ?? null,
  toLevelSystem: to?.level.system ?? null,
  toLevel: to?.level.code ?? null,
  toRank: to?.rank ?? null,
});

function timesOf({ body: { effective }, recording, first }: Entry) {
  return {
    effectiveAt: effective.at,
    localDate: effective.localDate,
    offsetMinutes: effective.offsetMinutes,
    precision: effective.precision,
    recordedAt: recording.recordedAt,
    firstRecordedAt: first.recordedAt,
    hoursLate: first.origin.kind === 'live' ? hoursLate(effective, first.recordedAt) : null,
  };
}

const recorderOf = ({ first: { actor, origin } }: Entry) => ({
  actorId: actor.id,
  actorKind: actor.kind,
  actorRoles: actor.roles,
  originKind: origin.kind,
  originSystem: origin.system,
});

function ruleCheckOf({ judged }: Entry) {
  const overridden = judged !== null && judged.conformance !== 'conforming';
  return {
    decision: judged?.verdict.decision ?? null,
    conformance: judged?.conformance ?? null,
    ruleIds: [...new Set(judged?.verdict.findings.map((finding) => finding.ruleId))],
    findings: judged?.verdict.findings ?? [],
    acknowledged: judged?.acknowledged ?? [],
    reason: judged?.reason ?? null,
    overrideReason: overridden ? judged.reason : null,
    proposalId: judged?.proposalId ?? null,
    approvedBy: judged?.approvedBy ?? null,
    packId: judged?.pack.id ?? null,
    packVersion: judged?.pack.version ?? null,
    packSha256: judged?.pack.sha256 ?? null,
  };
}

const editsOf = ({ superseded, recording, voided }: Entry) => ({
  corrected: superseded.length,
  correctedBy: superseded.length > 0 ? recording.actor.id : null,
  voided: voided !== null,
  voidedAt: voided?.recordedAt ?? null,
  voidedBy: voided?.actor.id ?? null,
  voidReason: voided?.reason ?? null,
});
