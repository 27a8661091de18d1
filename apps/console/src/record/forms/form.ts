import type { Obligation } from '../../api/types';

/** Where the choices of a field come from: a list of the rule pack, its levels, the site's programs, or fixed words. */
type Choices =
  | { readonly pack: string }
  | { readonly levels: true }
  | { readonly programs: true }
  | { readonly phases: true }
  | { readonly words: Readonly<Record<string, string>> };

export interface Field {
  /** As the body of the request has it; a dot leads into an object. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'choices' | 'date' | 'number' | 'text' | 'yes-no';
  readonly choices?: Choices;
  readonly optional?: boolean;
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
