import fc from 'fast-check';
import type { RunningService } from '../running-service.fixture.js';

/** One command, drawn as whole numbers: any sequence of them is a history, sensible or not. */
export interface Act {
  readonly what: number;
  readonly when: number;
  readonly which: number;
  readonly how: number;
}

export const act: fc.Arbitrary<Act> = fc.record({
  what: fc.nat(400),
  when: fc.nat(200),
  which: fc.nat(20),
  how: fc.nat(60),
});

/** An entry, proposal or placement of a client, as its path shows them. */
interface Known {
  readonly entries: readonly { entryId: string; versionId: string; kind: string; voided: object | null }[];
  readonly placements: readonly string[];
  readonly waiting: readonly string[];
  readonly plans: readonly string[];
}

export interface Command {
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Gives everything that may be asked for, so that only what cannot be so is refused. */
const GENEROUS = {
  reason: 'clinical-judgment',
  acknowledge: [
    'residential-by-step-up',
    'assessment-current',
    'aftercare-planned',
    'care-path.after-death',
    'care-path.already-there',
    'care-path.unanchored',
    'care-path.overlapping',
  ],
};
const LEVELS = ['1', '2.1', '2.5', '3.5', 'OTP'];
const SITES = { HAWTHORN: '-05:00', ROWAN: '-04:00' } as const;
const STATES = ['requested', 'approved', 'denied', 'not-required', 'ended'];

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const siteOf = ({ how }: Act) => pick(['HAWTHORN', 'HAWTHORN', 'HAWTHORN', 'HAWTHORN', 'ROWAN'] as const, how);

/** Ten days of May: a day as often as a time, and the same few times again and again. */
function whenOf(one: Act, site: keyof typeof SITES): string {
  const day = `2026-05-${String(1 + (one.when % 10)).padStart(2, '0')}`;
  const hour = Math.floor(one.when / 10) % 4;
  return hour === 0 ? day : `${day}T${pick(['00:00', '09:00', '23:59'], hour)}${SITES[site]}`;
}

type Maker = (known: Known, one: Act) => Command | undefined;
const recorded =
  (what: string, more: (known: Known, one: Act) => object = () => ({})): Maker =>
  (known, one) => {
    const site = siteOf(one);
    const beside =
      one.how % 11 === 0 && known.entries.length > 0 ? { before: pick(known.entries, one.which).entryId } : {};
    return {
      route: what,
      body: { facilityId: site, when: whenOf(one, site), ...GENEROUS, ...more(known, one), ...beside },
    };
  };
const levelOf = ({ how }: Act) => pick(LEVELS, how);
const ofPlacement = ({ placements }: Known, { which }: Act) =>
  placements.length > 0 && which % 3 > 0 ? { placementId: pick(placements, which) } : {};

const ENTRIES: Readonly<Record<string, Maker>> = {
  inquiries: recorded('inquiries'),
  'inquiry-closings': recorded('inquiry-closings', () => ({ reason: 'lost-contact' })),
  'entry-reviews': recorded('entry-reviews', ({ entries }, one) => ({
    ...(entries.length > 0 && { reviews: pick(entries, one.which).entryId }),
    outcome: 'accepted',
  })),
  assessments: recorded('assessments', () => ({ recommendedLevel: '2.1' })),
  recommendations: recorded('recommendations', ({ entries }, one) => {
    const assessment = entries.find(({ kind }) => kind === 'AssessmentRecorded');
    return { level: levelOf(one), ...(assessment && one.how % 2 === 0 && { assessmentId: assessment.entryId }) };
  }),
  authorizations: recorded('authorizations', (_, one) => ({ state: pick(STATES, one.which) })),
  admissions: recorded('admissions', (_, one) => ({ level: levelOf(one), takeOver: one.which % 2 === 0 })),
  'level-changes': recorded('level-changes', (known, one) => ({ level: levelOf(one), ...ofPlacement(known, one) })),
  'phase-changes': recorded('phase-changes', (known, one) => ({
    phase: pick(['early', 'late'], one.which),
    ...ofPlacement(known, one),
  })),
  leaves: recorded('leaves', (known, one) => ({ leave: 'therapeutic', ...ofPlacement(known, one) })),
  'leave-ends': recorded('leave-ends', (known, one) => ({
    outcome: pick(['returned', 'did-not-return'], one.which),
    ...ofPlacement(known, one),
  })),
  'referrals-out': recorded('referrals-out', (known, one) => ({ target: 'hospital', ...ofPlacement(known, one) })),
  'referral-returns': recorded('referral-returns', (known, one) => ({
    outcome: 'completed',
    ...ofPlacement(known, one),
  })),
  'continued-stay-reviews': recorded('continued-stay-reviews', (known, one) => ({
    outcome: 'continue',
    ...ofPlacement(known, one),
  })),
  'returns-to-use': recorded('returns-to-use', ofPlacement),
  'aftercare-plans': recorded('aftercare-plans', (known, one) => ({ components: [], ...ofPlacement(known, one) })),
  discharges: recorded('discharges', (known, one) => ({
    ...{ disposition: 'completed', planned: true },
    ...ofPlacement(known, one),
  })),
  'aftercare-starts': recorded('aftercare-starts'),
  'aftercare-contacts': recorded('aftercare-contacts', () => ({ method: 'phone', reached: true })),
  'aftercare-ends': recorded('aftercare-ends', (known, one) => ({ outcome: 'completed', ...ofPlacement(known, one) })),
  deaths: recorded('deaths'),
};

/** Moves are drawn more often than facts. */
const DRAWN = [
  ...Object.keys(ENTRIES),
  ...['admissions', 'admissions', 'admissions', 'level-changes', 'level-changes', 'discharges', 'discharges'],
  ...[
    'leaves',
    'leave-ends',
    'referrals-out',
    'referral-returns',
    'phase-changes',
    'aftercare-starts',
    'aftercare-ends',
  ],
];

const seen = ({ entries }: Known, { which }: Act, voided: boolean) => {
  const found = entries.filter((entry) => (entry.voided !== null) === voided);
  return found.length === 0 ? undefined : pick(found, which);
};

const COMMAND_OF_KIND: Readonly<Record<string, string>> = {
  InquiryReceived: 'inquiries',
  InquiryClosed: 'inquiry-closings',
  EntryReviewed: 'entry-reviews',
  AssessmentRecorded: 'assessments',
  LevelRecommended: 'recommendations',
  AuthorizationRecorded: 'authorizations',
  Admitted: 'admissions',
  SteppedUp: 'level-changes',
  SteppedDown: 'level-changes',
  Transferred: 'level-changes',
  PhaseChanged: 'phase-changes',
  LeaveStarted: 'leaves',
  LeaveEnded: 'leave-ends',
  ReferredOut: 'referrals-out',
  ReturnedFromReferral: 'referral-returns',
  ContinuedStayReviewed: 'continued-stay-reviews',
  ReturnToUseReported: 'returns-to-use',
  AftercarePlanned: 'aftercare-plans',
  Discharged: 'discharges',
  AftercareStarted: 'aftercare-starts',
  AftercareContactRecorded: 'aftercare-contacts',
  AftercareEnded: 'aftercare-ends',
  DeathRecorded: 'deaths',
};

const correct: Maker = (known, one) => {
  const entry = seen(known, one, false);
  const entered = entry && ENTRIES[COMMAND_OF_KIND[entry.kind] ?? '']?.(known, one);
  if (!entry || !entered) return undefined;
  const { takeOver: _takeOver, ...restated } = entered.body;
  const body = { replaces: entry.versionId, correction: 'wrong-date', entry: restated };
  return { route: `entries/${entry.entryId}/corrections`, body };
};

const voiding: Maker = (known, one) => {
  const entry = seen(known, one, false);
  if (!entry) return undefined;
  const hanging = pick([{}, { hanging: 'void' }, { hanging: 'attach' }], one.how);
  const body = { replaces: entry.versionId, reason: 'did-not-happen', ...hanging };
  return { route: `entries/${entry.entryId}/voids`, body };
};

const reinstating: Maker = (known, one) => {
  const entry = seen(known, one, true);
  return entry && { route: `entries/${entry.entryId}/reinstatements`, body: { replaces: entry.versionId } };
};

const repair: Maker = (known, one) => {
  const first = seen(known, one, false);
  const second = seen(known, { ...one, which: one.which + 1 }, false);
  const again = ENTRIES[pick(DRAWN, one.how)]?.(known, one);
  if (!first || !second || first === second || !again) return undefined;
  const what = COMMANDS_OF_REPAIRS[again.route];
  if (what === undefined) return undefined;
  const { takeOver: _takeOver, ...entry } = again.body;
  const taken = { do: 'void', entryId: first.entryId, replaces: first.versionId, because: 'did-not-happen' };
  const attached = { do: 'attach', entryId: second.entryId, replaces: second.versionId };
  return {
    route: 'repairs',
    body: { steps: [taken, { do: 'record', what, entry }, ...(one.how % 2 ? [attached] : [])] },
  };
};
const COMMANDS_OF_REPAIRS: Readonly<Record<string, string>> = {
  admissions: 'admitClient',
  'level-changes': 'changeLevel',
  discharges: 'dischargeClient',
  assessments: 'recordAssessment',
};

const propose: Maker = (known, one) => {
  const entered = ENTRIES['discharges']?.(known, one) as Command;
  return { route: 'proposals', body: { move: 'discharge', entry: { ...entered.body, disposition: 'early-exit' } } };
};
const proposeEdit: Maker = (known, one) => {
  const form = pick(['void', 'correct', 'reinstate', 'record'], one.how);
  if (form === 'record') {
    const entry = ENTRIES['assessments']?.(known, one)?.body;
    return { route: 'proposals/edits', body: { do: form, what: 'recordAssessment', entry } };
  }
  const entry = seen(known, one, form === 'reinstate');
  if (!entry) return undefined;
  const named = { do: form, entryId: entry.entryId, replaces: entry.versionId };
  if (form !== 'correct') return { route: 'proposals/edits', body: { ...named, because: 'did-not-happen' } };
  const entered = ENTRIES[COMMAND_OF_KIND[entry.kind] ?? '']?.(known, one);
  if (!entered) return undefined;
  const { takeOver: _takeOver, ...restated } = entered.body;
  return { route: 'proposals/edits', body: { ...named, because: 'wrong-date', entry: restated } };
};
const approve: Maker = ({ waiting }, one) =>
  waiting.length === 0 ? undefined : { route: `proposals/${pick(waiting, one.which)}/approval`, body: {} };

const MAKERS: readonly Maker[] = [
  ...DRAWN.map((what) => ENTRIES[what] as Maker),
  ...[correct, correct, correct, correct, voiding, voiding, voiding, reinstating, reinstating],
  ...[repair, repair, propose, proposeEdit, proposeEdit, approve, approve],
];

export const commandOf = (known: Known, one: Act): Command | undefined =>
  (MAKERS[one.what % MAKERS.length] as Maker)(known, one);

/** What the next command may name. */
export async function knownOf(service: RunningService, clientId: string): Promise<Known & { readonly path: Path }> {
  const { body } = await service.get(`/v1/clients/${clientId}/path`, { as: EVERYWHERE });
  const path = body as Path;
  return {
    path,
    entries: path.timeline,
    placements: [...new Set(path.timeline.flatMap(({ placementId }) => placementId ?? []))],
    waiting: path.proposals.filter(({ state }) => state === 'waiting').map(({ proposalId }) => proposalId),
    plans: [],
  };
}

export const EVERYWHERE = 'director+clinician+utilization-review+front-desk.eve@all';
export const SECOND = 'director+clinician.sam@all';

interface Path {
  readonly revision: number;
  readonly timeline: readonly {
    readonly entryId: string;
    readonly versionId: string;
    readonly kind: string;
    readonly move: string | null;
    readonly placementId: string | null;
    readonly unanchored: boolean;
    readonly voided: object | null;
    readonly from: { readonly level: { readonly code: string } } | null;
    readonly to: { readonly level: { readonly code: string } } | null;
    readonly effective: { readonly at: string };
    readonly ruleCheck: {
      readonly decision: string;
      readonly conformance: string;
      readonly findings: readonly { readonly ruleId: string }[];
      readonly reliedOn: readonly { readonly ruleId: string; readonly entryId: string | null }[];
    } | null;
  }[];
  readonly proposals: readonly { readonly proposalId: string; readonly state: string }[];
  readonly contradictions: readonly object[];
}
