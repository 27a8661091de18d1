/** One of what a field offers. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What else there is to know before it is chosen. */
  readonly second?: string;
  readonly disabled?: boolean;
  readonly chip?: boolean;
}

/** The choice of none, where an answer is optional. */
export const NONE: Choice = { value: '(none)', words: 'Not recorded' };
