import type { Obligation, Path } from '../../api/types';

/** Where the choices of a field come from: a list of the rule pack, its levels, what the site has, or fixed words. */
export type Choices =
  | { readonly pack: string }
  | { readonly levels: true }
  /** Those that give the chosen level, or all of the site where a form asks for no level. */
  | { readonly programs: 'of-level' | 'all' }
  | { readonly phases: true }
  | { readonly staff: true }
  /** The assessment on record, if there is one. */
  | { readonly assessment: true }
  | { readonly words: Readonly<Record<string, string>> };

/** One of the two answers that a row of a list of pairs holds. */
export interface PairPart {
  readonly name: string;
  readonly label: string;
  /** What may be chosen; a text of at most `max` characters where nothing is offered. */
  readonly choices?: Choices;
  readonly max?: number;
}

export interface Field {
  /** As the body of the request has it; a dot leads into an object. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'choices' | 'date' | 'number' | 'pairs' | 'text' | 'yes-no';
  readonly choices?: Choices;
  /** With `pairs`: what each row asks. */
  readonly pair?: readonly [PairPart, PairPart];
  readonly optional?: boolean;
  /** Whether it is asked of this client at all; always when omitted. */
  readonly asked?: (path: Path) => boolean;
}

export interface Form {
  readonly id: string;
  readonly title: string;
  /** What the button of a task says. */
  readonly verb: string;
  readonly route: string;
  readonly roles: readonly string[];
  readonly fields: readonly Field[];
  /** A move that the rule pack checks: it may need a reason, an acknowledgment, or an approval. */
  readonly move?: string;
  readonly hidden?: boolean;
  /** It is about one placement, which has to be named where there are several. */
  readonly placed?: boolean;
  /** What the address of the form carries when it is opened from a task. */
  fromTask(task: Obligation): Record<string, string | null>;
}

export const CLINICAL = ['clinician', 'director'];
export const INTAKE = ['front-desk', 'clinician', 'director'];
export const level: Field = { name: 'level', label: 'To which level?', kind: 'choice', choices: { levels: true } };
const nothing = () => ({});

export function form(terms: Omit<Form, 'fromTask' | 'verb'> & { verb?: string; fromTask?: Form['fromTask'] }): Form {
  return { verb: `Record ${terms.title.charAt(0).toLowerCase()}${terms.title.slice(1)}`, fromTask: nothing, ...terms };
}
