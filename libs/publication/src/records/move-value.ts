import { PRECISIONS } from '@throughline/kernel';
import { Conformance, JudgedPopulation } from '@throughline/care-path';
import { Finding, Relied, DECISIONS } from '@throughline/continuum';
import { AUTHORIZATION_STATES, type MoveRow } from '@throughline/views';
import { z } from 'zod';
import { Code, Day, Instant, instantOf, Level } from './shapes.js';

const Side = z
  .strictObject({ facilityId: Code.nullable(), programId: Code.nullable(), level: Level.nullable() })
  .nullable();

/** One judged move as we know it now. Who recorded and approved it is said by kind and roles, never by an id. */
export const MoveValue = z.strictObject({
  entryId: z.string(),
  clientId: z.string(),
  placementId: z.string().nullable(),
  episode: z.int(),
  /** What the entry turns out to mean on the path, such as `step-down`. */
  move: z.string(),
  /** What its recorder called it. */
  kind: z.string(),
  facilityId: Code,
  from: Side,
  to: Side,
  track: Code.nullable(),
  phase: Code.nullable(),
  disposition: Code.nullable(),
  /** Whether a discharge was planned, and where it leads; null for any other move. */
  planned: z.boolean().nullable(),
  destination: Code.nullable(),
  /** Where a referral leads to. */
  target: Code.nullable(),
  lengthOfStayDays: z.int().nullable(),
  levelStayDays: z.int().nullable(),

  effectiveAt: Instant,
  localDate: Day,
  precision: z.enum(PRECISIONS),
  /** When the log took the version shown, and the first one. */
  recordedAt: Instant,
  firstRecordedAt: Instant,
  /** Whole hours between the happening and its first recording; null for an import. */
  hoursLate: z.int().nullable(),

  actorKind: z.string(),
  actorRoles: z.array(z.string()),
  origin: z.string(),

  decision: z.enum(DECISIONS),
  conformance: Conformance,
  /** The population under which it was judged, and how that was known. */
  population: JudgedPopulation,
  /** The payer's authorization at the move, for its day and level. */
  authorization: z.enum(AUTHORIZATION_STATES),
  ruleIds: z.array(z.string()),
  /** Each rule's finding, with the values that the rule looked at. */
  findings: z.array(Finding),
  /** What the rules that were met rest on: the entry, its version, and its value. */
  reliedOn: z.array(Relied),
  acknowledged: z.array(z.string()),
  /** Those of them that its recorder acknowledged without a role that should. */
  acknowledgedByAnother: z.array(z.string()),
  reason: Code.nullable(),
  approved: z.boolean(),
  /** Null for a move that nobody had to propose. */
  proposedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  /** What an advisory pack, such as a payer's edition, said of the same move; it decides nothing. Null where there was none. */
  advisory: z
    .strictObject({
      pack: z.strictObject({ id: z.string(), version: z.string() }),
      decision: z.enum(DECISIONS),
      findings: z.array(Finding),
    })
    .nullable(),

  /** How many corrections lie behind the version shown. */
  corrected: z.int(),
  /** It concerns a placement that is not open at its time; it overlaps another on its track; its recorder named another direction. */
  unanchored: z.boolean(),
  overlapping: z.boolean(),
  assertedDiffers: z.boolean(),
});
export type MoveValue = z.infer<typeof MoveValue>;

/** Null for a move that is voided, or that no pack has judged. */
export function moveValue(clientId: string, row: MoveRow): MoveValue | null {
  const { decision, conformance, populationKnown, packId, packVersion, packSha256 } = row;
  if (row.voided || decision === null || conformance === null || populationKnown === null) return null;
  return {
    entryId: row.entryId,
    clientId,
    placementId: row.placementId,
    episode: row.episode,
    move: row.move,
    kind: row.kind,
    facilityId: row.facilityId,
    from: side(row.fromFacilityId, row.fromProgramId, levelOf(row.fromLevelSystem, row.fromLevel, row.fromRank)),
    to: side(row.toFacilityId, row.toProgramId, levelOf(row.toLevelSystem, row.toLevel, row.toRank)),
    track: row.track,
    phase: row.phase,
    disposition: row.disposition,
    planned: row.planned,
    destination: row.destination,
    target: row.target,
    lengthOfStayDays: row.lengthOfStayDays,
    levelStayDays: row.levelStayDays,
    ...timesOf(row),
    actorKind: row.actorKind,
    actorRoles: [...row.actorRoles],
    origin: row.originKind,
    decision,
    conformance,
    population: { is: row.population, known: populationKnown },
    authorization: row.authorization,
    ruleIds: [...row.ruleIds],
    findings: [...row.findings],
    reliedOn: [...row.reliedOn],
    acknowledged: [...row.acknowledged],
    acknowledgedByAnother: [...row.acknowledgedByAnother],
    reason: row.reason,
    approved: row.approvedBy !== null,
    proposedAt: row.proposedAt === null ? null : instantOf(row.proposedAt),
    approvedAt: row.approvedAt === null ? null : instantOf(row.approvedAt),
    pack: { id: packId ?? '', version: packVersion ?? '', sha256: packSha256 ?? '' },
    advisory: advisoryOf(row),
    corrected: row.corrected,
    unanchored: row.unanchored,
    overlapping: row.overlapping,
    assertedDiffers: row.assertedDiffers,
  };
}

function advisoryOf({
  advisoryPackId: id,
  advisoryPackVersion: version,
  advisoryDecision: decision,
  advisoryFindings: findings,
}: MoveRow): MoveValue['advisory'] {
  if (id === null || version === null || decision === null) return null;
  return { pack: { id, version }, decision, findings: [...findings] };
}

const timesOf = (row: MoveRow) => ({
  effectiveAt: instantOf(row.effectiveAt),
  localDate: row.localDate,
  precision: row.precision,
  recordedAt: instantOf(row.recordedAt),
  firstRecordedAt: instantOf(row.firstRecordedAt),
  hoursLate: row.hoursLate,
});

const levelOf = (system: string | null, code: string | null, rank: number | null) =>
  system !== null && code !== null && rank !== null ? { system, code, rank } : null;

const side = (facilityId: string | null, programId: string | null, level: z.infer<typeof Level> | null) =>
  facilityId === null && level === null ? null : { facilityId, programId, level };
