import { type ReactNode, useId } from 'react';

interface LabeledTerms {
  readonly caption: string;
  readonly optional?: boolean;
}

/** A question of a form above the one control that answers it. */
export function Labeled({ children, ...terms }: LabeledTerms & { children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{captionOf(terms)}</label>
      {children(id)}
    </div>
  );
}

/** A question of a form above the several controls that answer it together. */
export function LabeledGroup({ children, ...terms }: LabeledTerms & { children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{captionOf(terms)}</legend>
      {children}
    </fieldset>
  );
}

const captionOf = ({ caption, optional }: LabeledTerms): string => (optional ? `${caption} (optional)` : caption);
