import { NOWHERE } from '@throughline/care-path';
import {
  ACTOR,
  AT,
  CLIENT_ID,
  ENTRY_ID,
  EXAMPLE_ZONE,
  PACK,
  PLACEMENT_ID,
  FRESHNESS,
  VERDICT,
  VERSION_ID,
} from './examples.js';
import { OBLIGATION } from './obligation-row.js';
import { shownTimes } from './shown-times.js';

const EFFECTIVE = {
  at: AT,
  offsetMinutes: -360,
  zone: 'America/Chicago',
  localDate: '2026-03-01',
  precision: 'minute',
} as const;
const HERE = {
  facilityId: 'HAWTHORN',
  programId: 'HAWTHORN-IOP',
  template: null,
  track: 'treatment',
  level: { system: 'asam-3e', code: '2.1' },
  rank: 200,
} as const;
const BEFORE = { ...HERE, programId: 'HAWTHORN-PHP', level: { system: 'asam-3e', code: '2.5' }, rank: 240 } as const;

const ITEM = {
  entryId: ENTRY_ID,
  versionId: VERSION_ID,
  kind: 'SteppedDown',
  move: 'step-down',
  effective: EFFECTIVE,
  recordedAt: AT,
  firstRecordedAt: AT,
  hoursLate: 0,
  by: ACTOR,
  firstBy: ACTOR,
  origin: { kind: 'live', system: null, recordId: null, sourceRecordedAt: null },
  facilityId: 'HAWTHORN',
  placementId: PLACEMENT_ID,
  episode: 1,
  from: BEFORE,
  to: HERE,
  details: { placementId: PLACEMENT_ID, to: HERE },
  hasNarrative: true,
  ruleCheck: {
    decision: VERDICT.decision,
    population: { is: 'adult', known: 'birth-date' },
    conformance: 'justified',
    findings: VERDICT.findings,
    reliedOn: VERDICT.relied,
    reason: 'clinical-progress',
    acknowledged: ['assessment-current'],
    acknowledgedByAnother: [],
    proposalId: null,
    approvedBy: null,
    pack: PACK,
    advisory: null,
  },
  unanchored: false,
  overlapping: false,
  afterDeath: false,
  assertedDiffers: false,
  voided: null,
  superseded: [],
  obligations: [OBLIGATION],
  fulfills: null,
  undoUntil: null,
} as const;

const OPEN = {
  placementId: PLACEMENT_ID,
  openedBy: ENTRY_ID,
  place: HERE,
  phase: null,
  status: 'present',
  incoherent: false,
  admittedAt: AT - 2_592_000_000,
  admittedOn: '2026-01-30',
  levelSince: '2026-03-01',
  changedBy: ENTRY_ID,
  episode: 1,
} as const;

const SPAN = { from: AT, fromLocalDate: '2026-03-01', to: null, toLocalDate: null } as const;
const LEVEL_2_5 = { system: 'asam-3e', code: '2.5' } as const;
const LANES = {
  recommended: [{ entryId: ENTRY_ID, facilityId: 'HAWTHORN', level: LEVEL_2_5, ...SPAN }],
  authorized: [
    {
      entryId: ENTRY_ID,
      facilityId: 'HAWTHORN',
      state: 'approved',
      level: '2.1',
      firstDay: '2026-03-01',
      lastDay: '2026-03-28',
      givenOn: '2026-03-01',
      from: AT,
      to: null,
    },
  ],
  delivered: [
    {
      openedBy: ENTRY_ID,
      placementId: PLACEMENT_ID,
      facilityId: 'HAWTHORN',
      programId: 'HAWTHORN-IOP',
      track: 'treatment',
      level: HERE.level,
      rank: HERE.rank,
      phase: null,
      status: 'present',
      ...SPAN,
    },
  ],
  variance: [
    {
      placementId: PLACEMENT_ID,
      facilityId: 'HAWTHORN',
      delivered: HERE.level,
      recommended: LEVEL_2_5,
      recommendedBy: ENTRY_ID,
      ...SPAN,
      days: 1,
    },
  ],
  varianceDays: 1,
  uncovered: [],
  uncoveredDays: 0,
  completeFrom: null,
} as const;

export const PATH = shownTimes(
  {
    clientId: CLIENT_ID,
    revision: 7,
    registered: { at: AT, by: ACTOR, facilityId: 'HAWTHORN', anonymous: false },
    total: 1,
    timeline: [ITEM],
    next: null,
    lanes: LANES,
    proposals: [],
    plans: [],
    situation: { ...NOWHERE, placements: [OPEN], episode: 1 },
    contradictions: [],
    narratives: { [VERSION_ID]: { text: 'Arrived with her sister; agreed to evening groups.' } },
    references: {},
    freshness: FRESHNESS,
    current: true,
    erased: false,
  } as const,
  () => EXAMPLE_ZONE,
);
