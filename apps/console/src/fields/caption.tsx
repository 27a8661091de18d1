import { FieldError, Label } from 'react-aria-components';

/** What every field of a form has: its question, and what the service said of the answer. */
export interface FieldTerms {
  readonly caption: string;
  readonly optional?: boolean;
  /** What is wrong with the answer, and how to mend it; null while nothing is. */
  readonly error?: string | null;
}

/** The question of a field, above the control that answers it. */
export function Caption({ caption, optional = false }: FieldTerms) {
  return <Label className="caption">{optional ? `${caption} (optional)` : caption}</Label>;
}

/** What is wrong with the answer, below the control. A form with a fault can still be sent: the service decides. */
export function Fault({ error }: FieldTerms) {
  return error ? <FieldError className="error-text">{error}</FieldError> : null;
}

/** How a control is told that its answer is wrong. */
export const faulty = ({ error }: FieldTerms) =>
  ({ isInvalid: Boolean(error), validationBehavior: 'aria', className: 'field' }) as const;
