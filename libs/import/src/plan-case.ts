import type { ActivityRule } from './mapping-schema.js';
import type { CasePlan, PlannedAct, RejectedRow } from './plan.js';
import type { DatedRow } from './read-row.js';
import type { RejectCode } from './reject-reasons.js';

interface PlacementState {
  readonly level: string | null;
  readonly everReleased: boolean;
}

type Outcome =
  | { readonly kind: 'entry'; readonly act: PlannedAct; readonly state: PlacementState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'rejected'; readonly code: RejectCode };

/** Reads the rows of one case as a path. Rows are taken in the order of their times; rows of one instant as the file has them. */
export function planCase(rows: readonly DatedRow[]): CasePlan {
  const ordered = rows.toSorted((a, b) => a.effective.at - b.effective.at || a.row.line - b.row.line);
  const plan = { entries: [] as CasePlan['entries'][number][], rejected: [] as RejectedRow[], unchanged: 0 };
  const alike = new Map<string, number>();
  let state: PlacementState = { level: null, everReleased: false };
  for (const [index, dated] of ordered.entries()) {
    const ordinal = nextOrdinal(alike, dated);
    const outcome = outcomeOf(dated.rule, state, ordered.slice(index + 1));
    if (outcome.kind === 'unchanged') plan.unchanged += 1;
    else if (outcome.kind === 'rejected')
      plan.rejected.push(rejectedRow(dated, outcome.code, ordered.slice(index + 1)));
    else {
      plan.entries.push({ row: dated.row, ordinal, effective: dated.effective, act: outcome.act });
      state = outcome.state;
    }
  }
  return { case: ordered[0]?.row.case ?? '', ...plan, endsAt: state.level };
}

function nextOrdinal(alike: Map<string, number>, { row }: DatedRow): number {
  const key = `${row.activity}\u001f${row.timestamp}`;
  const ordinal = alike.get(key) ?? 0;
  alike.set(key, ordinal + 1);
  return ordinal;
}

function outcomeOf(rule: ActivityRule, state: PlacementState, later: readonly DatedRow[]): Outcome {
  switch (rule.record) {
    case 'admission':
      return state.level === null ? at(rule.level, 'admission', state) : rejected('already-admitted');
    case 'readmission':
      if (state.level !== null) return rejected('already-admitted');
      return state.everReleased ? at(rule.level, 'admission', state) : rejected('not-released-before');
    case 'level':
      if (state.level === rule.level) return { kind: 'unchanged' };
      return at(rule.level, state.level === null ? 'admission' : 'level-change', state);
    case 'discharge':
      return outcomeOfRelease(rule, state, later);
    case 'assessment':
      return { kind: 'entry', act: { record: 'assessment', parts: rule.parts }, state };
    case 'inquiry':
      return { kind: 'entry', act: { record: 'inquiry', source: rule.source }, state };
  }
}

function outcomeOfRelease(
  rule: Extract<ActivityRule, { record: 'discharge' }>,
  state: PlacementState,
  later: readonly DatedRow[],
): Outcome {
  const { disposition, planned } = rule;
  if (state.level !== null && (rule.from === null || rule.from.includes(state.level))) {
    return {
      kind: 'entry',
      act: { record: 'discharge', disposition, planned },
      state: { level: null, everReleased: true },
    };
  }
  return rejected(laterAdmission(rule, later) ? 'released-before-admission' : 'released-without-admission');
}

/** The row that brings the case to where it could have been released from, before anything else releases it. */
function laterAdmission(
  { from }: Extract<ActivityRule, { record: 'discharge' }>,
  later: readonly DatedRow[],
): DatedRow | undefined {
  return later.find(({ rule }) => 'level' in rule && (from === null || from.includes(rule.level)));
}

const at = (level: string, record: 'admission' | 'level-change', { everReleased }: PlacementState): Outcome => ({
  kind: 'entry',
  act: { record, level },
  state: { level, everReleased },
});

const rejected = (code: RejectCode): Outcome => ({ kind: 'rejected', code });

function rejectedRow({ row, rule }: DatedRow, code: RejectCode, later: readonly DatedRow[]): RejectedRow {
  const admission =
    code === 'released-before-admission' && rule.record === 'discharge' ? laterAdmission(rule, later) : undefined;
  return { ...row, code, see: admission ? { line: admission.row.line, what: 'the later admission' } : null };
}
