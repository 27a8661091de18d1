import type { DatedRow } from '../rows/read-row.js';
import type { RowAct } from '../rows/row-act.js';
import type { RejectCode } from '../rows/reject-reasons.js';
import type { RecordName } from './entry-wanted.js';
import { type OpenStay, type Source, type CaseState, withoutStay, withStay } from './case-state.js';

/** What a row turns out to record, and which stay it concerns. */
export type RowOutcome =
  | {
      readonly kind: 'entry';
      readonly record: RecordName;
      /** The stay that it opens or concerns; null for what concerns none. */
      readonly placementId: string | null;
      readonly opens: boolean;
      readonly state: CaseState;
      /** A stay opened by a row that usually goes on with one: it makes less sense than one opened by an admission. */
      readonly implied: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'rejected'; readonly code: RejectCode; readonly against: Source | null };

export interface RowTerms {
  /** The track of a level, in the words of the pack. */
  trackOf(facilityId: string, level: string): string;
  /** The id of a stay that this row opens. */
  newPlacement(dated: DatedRow): string;
}

/** Reads one row where the case stands. */
export function outcomeOf(dated: DatedRow, state: CaseState, terms: RowTerms): RowOutcome {
  const { act } = dated;
  switch (act.record) {
    case 'admission':
      return admission(dated, act.level, state, terms);
    case 'readmission':
      return state.open.length === 0 && !state.everReleased
        ? rejected('not-released-before', null)
        : admission(dated, act.level, state, terms);
    case 'level':
      return levelOf(dated, act.level, state, terms);
    case 'discharge':
      return release(dated, act.from, state);
    case 'assessment':
    case 'inquiry':
      return { kind: 'entry', record: act.record, placementId: null, opens: false, state, implied: false };
    case 'aftercare-start': {
      if (state.aftercare !== null) return rejected('already-in-aftercare', null);
      const placementId = terms.newPlacement(dated);
      const next = { ...state, aftercare: placementId };
      return { kind: 'entry', record: act.record, placementId, opens: true, state: next, implied: false };
    }
    case 'aftercare-end': {
      const { aftercare: placementId } = state;
      if (placementId === null) return rejected('not-in-aftercare', null);
      const next = { ...state, aftercare: null };
      return { kind: 'entry', record: act.record, placementId, opens: false, state: next, implied: false };
    }
    case 'leave-start':
    case 'leave-end':
    case 'referral-out':
    case 'referral-return':
    case 'phase':
      return withinStay(dated, act, state);
    case 'cancellation':
      return rejected('nothing-to-cancel', null);
  }
}

function admission(dated: DatedRow, level: string, state: CaseState, terms: RowTerms): RowOutcome {
  const track = terms.trackOf(dated.facilityId, level);
  const open = state.open.find((one) => one.track === track);
  return open ? rejected('already-admitted', open.by) : opening(dated, { level, track, implied: false }, state, terms);
}

function levelOf(dated: DatedRow, level: string, state: CaseState, terms: RowTerms): RowOutcome {
  const track = terms.trackOf(dated.facilityId, level);
  const open = state.open.find((one) => one.track === track) ?? state.open[0];
  if (!open) return opening(dated, { level, track, implied: true }, state, terms);
  const other = otherStay(dated, open);
  if (other) return other;
  if (open.level === level && open.facilityId === dated.facilityId) return { kind: 'unchanged' };
  return moved(dated, 'level-change', state, { ...open, level, track, facilityId: dated.facilityId });
}

function opening(
  dated: DatedRow,
  { level, track, implied }: { readonly level: string; readonly track: string; readonly implied: boolean },
  state: CaseState,
  terms: RowTerms,
): RowOutcome {
  const placementId = terms.newPlacement(dated);
  const { facilityId, stay } = dated;
  const by = { line: dated.row.line };
  const opened: OpenStay = { placementId, track, level, facilityId, stay: stay || null, status: 'present', by };
  const next = withStay(state, opened);
  return { kind: 'entry', record: 'admission', placementId, opens: true, state: next, implied };
}

function release(dated: DatedRow, from: readonly string[] | null, state: CaseState): RowOutcome {
  const fitting = state.open.filter(({ level }) => from === null || from.includes(level));
  const [open, another] = ofStay(fitting, dated.stay);
  if (another) return rejected('stay-ambiguous', another.by);
  if (!open) {
    const [elsewhere] = state.open;
    if (elsewhere && from === null) return rejected('another-stay-open', elsewhere.by);
    return rejected('released-without-admission', state.closedBy);
  }
  const next = withoutStay(state, open.placementId, { line: dated.row.line });
  return entryOn(open.placementId, 'discharge', next);
}

/** Stays that a row can mean: those of its own id, or those of which no id is known. */
const ofStay = (open: readonly OpenStay[], stay: string): readonly OpenStay[] =>
  open.filter((one) => stay === '' || one.stay === null || one.stay === stay);

const otherStay = (dated: DatedRow, open: OpenStay): RowOutcome | undefined =>
  ofStay([open], dated.stay).length === 0 ? rejected('another-stay-open', open.by) : undefined;

/** Which status a row needs, and which it leads to; null for what any status goes with, or leaves as it is. */
const STATUS = {
  'leave-start': ['present', 'on-leave', 'already-away'],
  'leave-end': ['on-leave', 'present', 'not-on-leave'],
  'referral-out': ['present', 'out-on-referral', 'already-away'],
  'referral-return': ['out-on-referral', 'present', 'not-referred-out'],
} as const;

type WithinStay = Extract<RowAct, { record: keyof typeof STATUS | 'phase' }>;

function withinStay(dated: DatedRow, act: WithinStay, state: CaseState): RowOutcome {
  const [open, another] = ofStay(state.open, dated.stay);
  if (another) return rejected('stay-ambiguous', another.by);
  if (!open) return rejected(state.open[0] ? 'another-stay-open' : 'no-open-stay', state.open[0]?.by ?? state.closedBy);
  if (act.record === 'phase') return moved(dated, 'phase', state, open);
  const [needed, next, code] = STATUS[act.record];
  if (open.status !== needed) return rejected(code, open.by);
  const back = 'outcome' in act && act.outcome === 'did-not-return' ? open.status : next;
  return moved(dated, act.record, state, { ...open, status: back });
}

function moved(dated: DatedRow, record: RecordName, state: CaseState, stay: OpenStay): RowOutcome {
  const by = { line: dated.row.line };
  const named = { ...stay, stay: stay.stay ?? (dated.stay || null), by };
  return entryOn(stay.placementId, record, withStay(state, named));
}

const entryOn = (placementId: string, record: RecordName, state: CaseState): RowOutcome => ({
  kind: 'entry',
  record,
  placementId,
  opens: false,
  state,
  implied: false,
});

const rejected = (code: RejectCode, against: Source | null): RowOutcome => ({ kind: 'rejected', code, against });
