export const AT = 1_772_380_800_000;
const POSITION = '0000000000004711';

export const STANDING = {
  watermark: { position: POSITION, recordedAt: AT },
  knownTo: POSITION,
  lag: { behind: false, events: 0, ms: 0 },
  incomplete: 0,
};

export const COUNTS = { census: 41, present: 39, onLeave: 2, outOnReferral: 3, aftercare: 12, clients: 40 };

export const CLIENT_ID = '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02';
export const ENTRY_ID = '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21';
export const VERSION_ID = '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90';
export const PLACEMENT_ID = 'c2b1a0f9-8e7d-5c6b-9a59-483726150403';
export const ACTOR = { id: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f', kind: 'person', roles: ['clinician'] } as const;
export const PACK = {
  id: 'asam-3e-adult',
  version: '1.0.0',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
const KEPT = { clientId: CLIENT_ID, knownFrom: '0000000000004708', knownTo: null } as const;

export const STRETCH = {
  openedBy: ENTRY_ID,
  closedBy: null,
  placementId: PLACEMENT_ID,
  facilityId: 'HAWTHORN',
  programId: 'HAWTHORN-IOP',
  track: 'treatment',
  levelSystem: 'asam-3e',
  level: '2.1',
  rank: 200,
  phase: null,
  status: 'present',
  episode: 1,
  admittedAt: AT - 2_592_000_000,
  admittedOn: '2026-01-30',
  levelSince: '2026-03-01',
  from: AT,
  fromLocalDate: '2026-03-01',
  fromPrecision: 'minute',
  openedMove: 'step-down',
  to: null,
  toLocalDate: null,
  closedKind: null,
  closedMove: null,
  disposition: null,
} as const;
export const PLACEMENT = { ...STRETCH, ...KEPT } as const;

export const VERDICT = {
  decision: 'justify',
  findings: [
    {
      ruleId: 'assessment-current',
      severity: 'justify',
      title: 'Assessment too old',
      observed: 'Assessment is 41 days old.',
      required: 'At most 30 days.',
      remedy: 'Record an assessment, or give a reason.',
      source: 'Provider rule',
      approval: null,
      inputs: [{ name: 'assessmentAgeDays', value: 41 }],
    },
  ],
  judgeVersion: 1,
  packSha256: PACK.sha256,
} as const;

export const OBLIGATION = {
  clockId: 'continued-stay-review',
  title: 'Continued-stay review',
  opensFrom: 1_772_463_600_000,
  warnAt: 1_773_327_600_000,
  dueAt: 1_773_673_200_000,
  ownerRole: 'utilization-review',
  metBy: ['ContinuedStayReviewed'],
  endedBy: ['Discharged'],
} as const;

export const MOVE = {
  openedBy: ENTRY_ID,
  closedBy: null,
  entryId: ENTRY_ID,
  versionId: VERSION_ID,
  kind: 'SteppedDown',
  move: 'step-down',
  placementId: PLACEMENT_ID,
  episode: 1,
  facilityId: 'HAWTHORN',
  fromFacilityId: 'HAWTHORN',
  toFacilityId: 'HAWTHORN',
  fromProgramId: 'HAWTHORN-PHP',
  toProgramId: 'HAWTHORN-IOP',
  track: 'treatment',
  fromLevelSystem: 'asam-3e',
  fromLevel: '2.5',
  fromRank: 240,
  toLevelSystem: 'asam-3e',
  toLevel: '2.1',
  toRank: 200,
  phase: null,
  disposition: null,
  target: null,
  lengthOfStayDays: null,
  effectiveAt: AT,
  localDate: '2026-03-01',
  offsetMinutes: -360,
  precision: 'minute',
  recordedAt: AT,
  firstRecordedAt: AT,
  hoursLate: 0,
  actorId: ACTOR.id,
  actorKind: ACTOR.kind,
  actorRoles: ACTOR.roles,
  originKind: 'live',
  originSystem: null,
  decision: 'justify',
  conformance: 'justified',
  ruleIds: ['assessment-current'],
  findings: VERDICT.findings,
  acknowledged: ['assessment-current'],
  reason: 'clinical-progress',
  overrideReason: 'clinical-progress',
  proposalId: null,
  approvedBy: null,
  packId: PACK.id,
  packVersion: PACK.version,
  packSha256: PACK.sha256,
  corrected: 0,
  correctedBy: null,
  voided: false,
  voidedAt: null,
  voidedBy: null,
  voidReason: null,
  unanchored: false,
  overlapping: false,
  assertedDiffers: false,
  ...KEPT,
} as const;

export const DUTY = {
  openedBy: ENTRY_ID,
  closedBy: null,
  subject: 'entry',
  subjectKind: 'SteppedDown',
  clockId: OBLIGATION.clockId,
  title: OBLIGATION.title,
  ownerRole: OBLIGATION.ownerRole,
  facilityId: 'HAWTHORN',
  programId: 'HAWTHORN-IOP',
  placementId: PLACEMENT_ID,
  openedAt: AT,
  opensFrom: OBLIGATION.opensFrom,
  warnAt: OBLIGATION.warnAt,
  dueAt: OBLIGATION.dueAt,
  state: 'open',
  closedAt: null,
} as const;
export const WORKLIST_ITEM = { ...DUTY, ...KEPT, due: 'overdue' } as const;
