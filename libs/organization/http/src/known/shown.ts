/** One thing of the organization as it was known. */
export interface Shown<Answer> {
  readonly answer: Answer;
  /** It is what is known now, whose revision `If-Match` may name. */
  readonly current: boolean;
}
