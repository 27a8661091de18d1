import type { Judged, Place } from '@throughline/care-path';
import type { Finding, Obligation, Relied } from '@throughline/continuum';
import { on } from './chronicle.js';
import { aboutItself, SELF, type Described } from './itself.js';

/** Ranks of the invented levels, times ten. */
export const RANKS: Readonly<Record<string, number>> = { '1': 100, '2.1': 210, '2.5': 250, '3.5': 350, OTP: 100 };
export const DAY_MS = 86_400_000;

export function place(level: string, at: Partial<Place> = {}): Place {
  return {
    facilityId: 'north',
    programId: null,
    template: null,
    track: level === 'OTP' ? 'opioid-treatment' : 'treatment',
    level: { system: 'invented', code: level },
    rank: RANKS[level] ?? 0,
    ...at,
  };
}

/** Entries by what they say; the facility is that of the place unless it is given. */
export const admission = (when: string, placementId: string, to: Place) =>
  ({ kind: 'Admitted', effective: on(when), facilityId: to.facilityId, placementId, to, source: null }) as const;

type LevelChange = 'SteppedUp' | 'SteppedDown' | 'Transferred';
export const levelChange = (kind: LevelChange, when: string, placementId: string, to: Place) =>
  ({ kind, effective: on(when), facilityId: to.facilityId, placementId, to }) as const;

export const discharge = (when: string, placementId: string, disposition = 'completed') =>
  ({ kind: 'Discharged', effective: on(when), placementId, disposition, planned: true, destination: null }) as const;

export const phaseChange = (when: string, placementId: string, phase: string) =>
  ({ kind: 'PhaseChanged', effective: on(when), placementId, phase }) as const;

export const leaveStart = (when: string, placementId: string) =>
  ({ kind: 'LeaveStarted', effective: on(when), placementId, leave: 'therapeutic', expectedReturn: null }) as const;

export const leaveEnd = (when: string, placementId: string) =>
  ({ kind: 'LeaveEnded', effective: on(when), placementId, outcome: 'returned' }) as const;

export const referralOut = (when: string, placementId: string, target = 'detox') =>
  ({ kind: 'ReferredOut', effective: on(when), placementId, target, reason: null, expectedReturn: null }) as const;

export const referralReturn = (when: string, placementId: string) =>
  ({ kind: 'ReturnedFromReferral', effective: on(when), placementId, outcome: 'completed' }) as const;

export const stayReview = (when: string, placementId: string) =>
  ({ kind: 'ContinuedStayReviewed', effective: on(when), placementId, outcome: 'continue', nextReview: null }) as const;

export const entryReview = (when: string, reviews: string) =>
  ({ kind: 'EntryReviewed', effective: on(when), reviews, outcome: 'accepted' }) as const;

export const assessment = (when: string) =>
  ({
    kind: 'AssessmentRecorded',
    effective: on(when),
    parts: [],
    ratings: [],
    findings: [],
    recommendedLevel: null,
    crisisOver: false,
  }) as const;

export const recommendation = (when: string, code: string) =>
  ({
    kind: 'LevelRecommended',
    effective: on(when),
    level: { system: 'invented', code },
    assessmentId: null,
    reason: null,
  }) as const;

/** A payer's word on the days from one to another. */
export const authorization = (when: string, said: { state?: string; level?: string | null; days: [string, string] }) =>
  ({
    kind: 'AuthorizationRecorded',
    effective: on(when),
    state: (said.state ?? 'approved') as 'approved',
    level: said.level ? { system: 'invented', code: said.level } : null,
    from: said.days[0],
    lastDay: said.days[1],
    payer: null,
    urgency: null,
    submitted: null,
    due: null,
    decided: null,
    units: null,
    denial: null,
    appeal: null,
    reference: null,
  }) as const;

export const aftercareStart = (when: string, placementId: string) =>
  ({ kind: 'AftercareStarted', effective: on(when), placementId, programId: null }) as const;

export const aftercareContact = (when: string, reached = true) =>
  ({ kind: 'AftercareContactRecorded', effective: on(when), placementId: null, method: 'phone', reached }) as const;

export const aftercareEnd = (when: string, placementId: string) =>
  ({ kind: 'AftercareEnded', effective: on(when), placementId, outcome: 'completed' }) as const;

export const death = (when: string) => ({ kind: 'DeathRecorded', effective: on(when) }) as const;

/**
 * An obligation that an entry opens, as a pack's clock words it. Unless it says otherwise it is about the placement of its
 * entry, and a kind of entry that is named alone has to concern that one.
 */
export function obligation(clockId: string, from: string, terms: Partial<Described> = {}): Obligation {
  const { at } = on(from);
  const dueAt = terms.dueAt ?? at + 14 * DAY_MS;
  return aboutItself({
    clockId,
    title: clockId,
    subject: { kind: 'placement', id: SELF },
    listedFrom: at,
    opensFrom: at,
    warnAt: at + 10 * DAY_MS,
    dueAt,
    overdueFrom: dueAt,
    lapsesAt: null,
    ownerRole: 'utilization-review',
    metBy: ['ContinuedStayReviewed'],
    endedBy: ['Discharged'],
    again: 'replaces',
    ...terms,
  });
}

const PACK = { id: 'invented', version: '1', sha256: '0'.repeat(64) };

/** How a move was judged; conforming unless findings are given. */
export function judged(
  terms: Partial<Omit<Judged, 'verdict'>> & {
    readonly findings?: readonly Finding[];
    readonly relied?: readonly Relied[];
  } = {},
): Judged {
  const { findings = [], relied = [], ...rest } = terms;
  const decision = findings.some(({ severity }) => severity === 'refuse')
    ? 'refuse'
    : findings.length > 0
      ? 'justify'
      : 'allow';
  return {
    pack: PACK,
    verdict: { decision, findings: [...findings], relied: [...relied], judgeVersion: 1, packSha256: PACK.sha256 },
    population: { is: 'adult', known: 'birth-date' },
    conformance: 'conforming',
    reason: null,
    acknowledged: [],
    proposalId: null,
    approvedBy: null,
    ...rest,
  } as Judged;
}

export const finding = (ruleId: string, severity: Finding['severity'] = 'justify'): Finding => ({
  ruleId,
  severity,
  title: ruleId,
  observed: 'observed',
  required: 'required',
  remedy: 'remedy',
  source: 'invented',
  approval: null,
  inputs: [],
});
