import type { Finding, Problem } from '../api/client';
import type { CommandAnswer, RemedyShown } from '../api/types';
import { checkWords, faultAt } from './screen-words';

/** What is known of a draft: nothing yet, that it is being checked, or what the service answered. */
export type Checked =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly last: Checked | null }
  | { readonly state: 'passes'; readonly answer: CommandAnswer }
  | { readonly state: 'rejected'; readonly problem: Problem };

/** What a command would change and open, whether the check passed or rejected it. */
export interface Consequences {
  readonly impact: CommandAnswer['impact'];
  readonly acceptance: CommandAnswer['acceptance'];
  readonly obligations: CommandAnswer['obligations'];
}

const NO_CONSEQUENCES: Consequences = {
  impact: [],
  acceptance: { needs: 'nothing', roles: [], because: [] },
  obligations: [],
};

/** While a draft is checked anew, the last answer stands: the card does not jump. */
export const currentOf = (checked: Checked): Checked | null => (checked.state === 'checking' ? checked.last : checked);

export function consequencesOf(checked: Checked): Consequences {
  const current = currentOf(checked);
  if (current?.state === 'passes') return current.answer;
  return current?.state === 'rejected'
    ? { ...NO_CONSEQUENCES, ...(current.problem as Partial<Consequences>) }
    : NO_CONSEQUENCES;
}

/** Whether what a command changes can be accepted by others only. */
export const isForAnother = ({ acceptance }: Consequences, roles: readonly string[]): boolean =>
  acceptance.needs === 'role' && !acceptance.roles.some((role) => roles.includes(role));

interface JudgedIn {
  readonly findings: readonly Finding[];
  readonly remedies: readonly RemedyShown[];
}

/** What the rules found, and how each finding is met, whether they let it pass or not. */
export function judgedIn(checked: Checked): JudgedIn {
  const current = currentOf(checked);
  if (current?.state === 'passes')
    return { findings: current.answer.verdict?.findings ?? [], remedies: current.answer.remedies };
  return current?.state === 'rejected'
    ? { findings: [], remedies: [], ...(current.problem as Partial<JudgedIn>) }
    : { findings: [], remedies: [] };
}

/** A finding that stands in the way of recording: who saw it and records all the same says so. */
export const isToBeSeen = ({ severity, approval }: Pick<Finding, 'severity' | 'approval'>): boolean =>
  severity === 'refuse' || approval !== null;

/** How far the check is. */
export function checkStateWords({ state }: Checked): string {
  if (state === 'idle') return '';
  return state === 'checking' ? 'checking…' : 'checked just now; nothing is recorded yet';
}

/** What stands first on the card: a sentence with what is wrong below it, or how the entry would be judged. */
type Summary =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'judged'; readonly conformance: NonNullable<CommandAnswer['conformance']> }
  | { readonly kind: 'rejected'; readonly words: string; readonly faults: ReturnType<typeof checkWords>[1] };

export function summaryOf(checked: Checked): Summary {
  const current = currentOf(checked);
  if (!current || current.state === 'idle')
    return { kind: 'words', words: 'Fill in the form. The rules are checked as you go.' };
  if (current.state === 'rejected') {
    const [words, faults] = checkWords(current.problem);
    return { kind: 'rejected', words, faults };
  }
  if (current.state !== 'passes') return { kind: 'nothing' };
  const { conformance } = current.answer;
  return conformance ? { kind: 'judged', conformance } : { kind: 'words', words: 'Can be recorded as it is.' };
}

/** What heads the card of consequences; null where there is none. */
export function impactWords({ impact, acceptance }: Consequences): string | null {
  if (impact.length === 0) return acceptance.needs === 'nothing' ? null : 'This changes the census of a past day';
  return impact.length === 1
    ? 'This changes how 1 later entry reads'
    : `This changes how ${impact.length} later entries read`;
}

/** What the service said of one answer of the form; null when it said nothing. */
export function faultIn(checked: Checked, field: string): string | null {
  const current = currentOf(checked);
  return current?.state === 'rejected' ? faultAt(current.problem, `/${field.replaceAll('.', '/')}`) : null;
}
