import type { AnswerTo, Asked, QuestionName } from '@throughline/projection';

/** What a reader's thread is given. */
export interface ReaderData {
  readonly viewsFile: string;
  /** How much its connection keeps of the file's pages. */
  readonly pageBytes: number;
}

export interface QuestionPut {
  readonly name: QuestionName;
  readonly asked: Asked<QuestionName>;
}

export type QuestionOutcome =
  | { readonly kind: 'answered'; readonly answer: AnswerTo<QuestionName> }
  | { readonly kind: 'wrong-cursor' }
  /** The file is damaged or gone. */
  | { readonly kind: 'damaged' };
