import { useState } from 'react';
import { isDrafted, keepDraft, keptDraft } from '../record/draft';

/** One registration is typed at a time. */
export const DRAFT = 'new client';

export interface Values {
  readonly familyName: string;
  readonly givenNames: string;
  /** `YYYY-MM-DD`; empty while it is not known. */
  readonly birthDate: string;
  readonly facilityId: string | null;
  readonly isAnonymous: boolean;
}

export const NOBODY: Omit<Values, 'facilityId'> = { familyName: '', givenNames: '', birthDate: '', isAnonymous: false };

/** Who is typed, kept sealed with each change as every draft is; it begins as it was kept, or with `start`. */
export function useNewClient(start: Values) {
  const [values, setValues] = useState<Values>(() =>
    isDrafted(DRAFT) ? { ...start, ...(keptDraft(DRAFT).values as Partial<Values>) } : start,
  );
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes };
    keepDraft(DRAFT, { ...keptDraft(DRAFT), values: { ...next } });
    setValues(next);
  };
  return { values, change };
}
