import { atZone, wallOf } from '../design/times';
import type { Draft } from './draft';
import { listOf, type PackDocument } from './choices';
import type { Field, Form } from './forms/form';
import { rowsOf } from './pair-rows';
import { type Checked, currentOf } from './judged';

/** The moment that a draft names: an instant, or a day alone; null before. */
export function whenOf({ date, time }: Pick<Draft, 'date' | 'time'>, zone: string): string | null {
  if (date === '') return null;
  return time === '' ? date : atZone(date, time, zone);
}

/** The body of the request; null while something required is missing. */
export function bodyOf(
  draft: Draft,
  form: Form,
  { facilityId, zone, reviews }: { facilityId: string; zone: string; reviews: string | null },
): Record<string, unknown> | null {
  if (draft.date === '') return null;
  const typed = withPairs(form.fields, draft.values);
  if (typed === null || form.fields.some(({ name, optional }) => !optional && isMissing(typed[name]))) return null;
  const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => !isMissing(value)));
  return {
    when: whenOf(draft, zone),
    facilityId,
    ...nested(values),
    ...(reviews && form.route === 'entry-reviews' && { reviews }),
    ...(draft.note.trim() !== '' && { narrative: draft.note.trim() }),
    ...(draft.reason && { reason: draft.reason }),
    ...(draft.acknowledged.length > 0 && { acknowledge: draft.acknowledged }),
    ...(draft.acceptImpact && { acceptImpact: draft.acceptImpact }),
  };
}

/** The values without rows that say nothing; null while a row says only half. */
function withPairs(fields: readonly Field[], values: Draft['values']): Draft['values'] | null {
  const whole: Record<string, unknown> = { ...values };
  for (const { name, pair } of fields) {
    if (!pair || values[name] === undefined) continue;
    const rows = rowsOf(values[name]).filter((row) => pair.some((part) => !isMissing(row[part.name])));
    if (rows.some((row) => pair.some((part) => isMissing(row[part.name])))) return null;
    whole[name] = rows;
  }
  return whole;
}

/** Moves that can be planned before they happen. */
const PLANNED: ReadonlySet<string> = new Set(['admission', 'level-change', 'discharge']);

/** Whether the form names a moment that is still to come at the site, and what it records can be planned. */
export function isPlan(form: Form, { date, time }: Pick<Draft, 'date' | 'time'>, zone: string, now: number): boolean {
  if (date === '' || !PLANNED.has(form.move ?? '')) return false;
  return time === '' ? date > wallOf(now, zone).date : Date.parse(atZone(date, time, zone)) > now;
}

/** The same entry as a plan: what it takes of it. */
export const planOf = (form: Form, { when, ...entry }: Record<string, unknown>): Record<string, unknown> => ({
  move: form.move,
  expected: when,
  ...Object.fromEntries(
    ['facilityId', 'level', 'programId', 'placementId', 'reason', 'narrative'].flatMap((name) =>
      entry[name] === undefined ? [] : [[name, entry[name]]],
    ),
  ),
});

/** Values whose names have a dot, as objects inside the body. */
export function nested(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [outer = name, inner] = name.split('.');
    body[outer] = inner === undefined ? value : { ...(body[outer] as object | undefined), [inner]: value };
  }
  return body;
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Why the button waits, in a sentence; null when nothing is in the way. */
export function blockedBy(checked: Checked): string | null {
  if (checked.state === 'idle') return 'Fill in when it happened and what.';
  if (checked.state === 'checking') return null;
  if (checked.state === 'rejected') return checked.problem.status === 0 ? null : missingWords(checked.problem.code);
  return null;
}

const missingWords = (code: string): string =>
  code === 'impact-not-accepted'
    ? 'Choose a reason for accepting these changes first.'
    : 'See the rule check next to this form for what is missing.';

/** A lost connection keeps nobody from pressing: the press finds out. */
export const isRefused = (checked: Checked): boolean =>
  checked.state === 'idle' ||
  checked.state === 'checking' ||
  (checked.state === 'rejected' && checked.problem.status !== 0);

/** Whether the form asks why: of every move, and of any other entry once the rules ask for a reason. */
export const asksWhy = (form: Form, draft: Draft, checked: Checked): boolean => {
  const current = currentOf(checked);
  const asked = current?.state === 'rejected' && current.problem.code === 'justification-needed';
  return form.move !== undefined || draft.reason !== null || asked;
};

export const needsApproval = (checked: Checked): boolean =>
  checked.state === 'rejected' && checked.problem.code === 'approval-needed';

export function buttonWords(checked: Checked): string {
  const conformance = checked.state === 'passes' ? checked.answer.conformance : null;
  return conformance === 'justified'
    ? 'Record as justified'
    : conformance === 'non-conforming'
      ? 'Record as non-conforming'
      : 'Record';
}

export const reasonsFor = (document: PackDocument | undefined, form: Form) => [
  ...(form.id === 'level-change' || form.id === 'admission' ? listOf(document, 'move') : []),
  ...listOf(document, 'override'),
];
