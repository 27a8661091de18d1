import { Narrative } from '@throughline/kernel';

/** The free text of a body, closed: from here on it can be carried and sealed, never read. */
export const narrativeOf = ({ narrative }: { readonly narrative?: string | null }): Narrative | null =>
  typeof narrative === 'string' ? new Narrative(narrative) : null;
