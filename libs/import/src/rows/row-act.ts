import type { ActivityRule } from '../mapping/activity-rules.js';
import type { CodeFrom } from '../mapping/mapping-words.js';

type Rule<Record extends ActivityRule['record']> = Extract<ActivityRule, { record: Record }>;

/** What a row records, with every code read: a setting that names a column has become the code of its cell. */
export type RowAct =
  | { readonly record: 'admission' | 'readmission' | 'level'; readonly level: string; readonly reason: string | null }
  | {
      readonly record: 'discharge';
      readonly disposition: string;
      readonly planned: boolean;
      readonly from: readonly string[] | null;
      readonly reason: string | null;
    }
  | { readonly record: 'assessment'; readonly parts: readonly string[] }
  | { readonly record: 'inquiry'; readonly source: string | null }
  | { readonly record: 'leave-start'; readonly leave: string; readonly reason: string | null }
  | { readonly record: 'leave-end'; readonly outcome: Rule<'leave-end'>['outcome'] }
  | { readonly record: 'referral-out'; readonly target: string; readonly reason: string | null }
  | { readonly record: 'referral-return'; readonly outcome: Rule<'referral-return'>['outcome'] }
  | { readonly record: 'phase'; readonly phase: string }
  | { readonly record: 'aftercare-start' }
  | { readonly record: 'aftercare-end'; readonly outcome: string }
  | { readonly record: 'cancellation'; readonly of: readonly string[] };

/** A cell that means no code. */
class ValueUnknown extends Error {}

/** Undefined when a cell has a value that the mapping does not explain. */
export function actOf(rule: ActivityRule, cells: Readonly<Record<string, string>>): RowAct | undefined {
  try {
    return { ...rule, ...codesRead(rule, cells) } as RowAct;
  } catch (error) {
    if (error instanceof ValueUnknown) return undefined;
    throw error;
  }
}

const CODED = ['level', 'disposition', 'reason', 'source', 'leave', 'target', 'phase', 'outcome'] as const;

function codesRead(
  rule: ActivityRule,
  cells: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const said = rule as Partial<Record<(typeof CODED)[number], CodeFrom | null>>;
  return Object.fromEntries(
    CODED.flatMap((name) => (said[name] === undefined ? [] : [[name, codeRead(said[name], cells)] as const])),
  );
}

function codeRead(from: CodeFrom | null, cells: Readonly<Record<string, string>>): string | null {
  if (from === null || typeof from === 'string') return from;
  const cell = cells[from.column] ?? '';
  const code = Object.hasOwn(from.values, cell) ? from.values[cell] : from.otherwise;
  if (code === undefined || code === null) throw new ValueUnknown();
  return code;
}
