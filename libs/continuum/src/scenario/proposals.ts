import type { Facts, MoveProposal, PlacementFacts, ScheduleFacts } from '../facts.js';

const TODAY = '2025-03-31';

/** Nothing is known of the client. */
export const NOTHING: Facts = {
  placements: [],
  population: null,
  attributes: [],
  inquiry: null,
  assessment: null,
  recommendation: null,
  coverages: [],
  certifications: [],
  authorizations: [],
  livingEnvironment: null,
  aftercarePlan: null,
  crisis: null,
  lastReview: null,
  lastDischarge: null,
  openReferral: null,
};

/** The facts that a test is about; nothing else is known. */
export const knowing = (known: Partial<Facts>): Facts => ({ ...NOTHING, ...known });

export const assessed = (more: Partial<NonNullable<Facts['assessment']>> = {}): Partial<Facts> => ({
  assessment: {
    by: { entryId: '00000000-0000-4000-8000-000000000001', versionId: '00000000-0000-4000-8000-0000000000a1' },
    on: '2025-03-25',
    recommendedLevel: null,
    review: 'not-reviewed',
    findings: [],
    parts: [],
    ...more,
  },
});

type To = NonNullable<MoveProposal['to']>;

const place = (level: string, more: Partial<To> = {}): To => ({
  facilityId: 'NORTH',
  programId: null,
  track: 'treatment',
  system: 'invented',
  level,
  ...more,
});

const move = (more: Partial<MoveProposal> & Pick<MoveProposal, 'kind'>): MoveProposal => ({
  at: Date.parse(`${TODAY}T12:00:00Z`),
  on: TODAY,
  placement: null,
  to: null,
  phase: null,
  disposition: null,
  reason: null,
  target: null,
  ...more,
});

export const placedAt = (level: string, more: Partial<PlacementFacts> = {}): PlacementFacts => ({
  ...place(level),
  placementId: '00000000-0000-4000-8000-000000000002',
  phase: null,
  status: 'present',
  admittedOn: '2025-03-01',
  levelSince: '2025-03-01',
  ...more,
});

export const admissionTo = (level: string, more: Partial<To> = {}): MoveProposal =>
  move({ kind: 'admission', to: place(level, more) });

export const moveBetween = (from: string, to: string, more: Partial<PlacementFacts> = {}): MoveProposal =>
  move({ kind: 'level-change', placement: placedAt(from, more), to: place(to) });

export const dischargeFrom = (
  level: string,
  disposition = 'completed',
  more: Partial<PlacementFacts> = {},
): MoveProposal => move({ kind: 'discharge', placement: placedAt(level, more), disposition });

export const scheduleAt = (
  level: string,
  days: readonly string[],
  sessionMinutes: number | null,
  more: Partial<ScheduleFacts> = {},
  where: Partial<PlacementFacts> = {},
): MoveProposal =>
  move({
    kind: 'schedule',
    placement: placedAt(level, where),
    schedule: { days, sessionMinutes, window: null, modality: null, ...more },
  });

export const because = (proposal: MoveProposal, reason: string): MoveProposal => ({ ...proposal, reason });
