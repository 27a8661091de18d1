import { defineProblem, type FacilityScope, Refusal } from '@throughline/kernel';
import { z } from 'zod';
import { BirthDate, FamilyName, GivenNames } from './client-identity.js';
import { Phone, RecordNumber } from './contact-numbers.js';
import { faultsOf, fieldsNotAsExpected } from './identity-faults.js';

/** A person in front of the desk: are they known already? */
export interface MatchQuestion {
  readonly name: { readonly familyName: string; readonly givenNames: string };
  readonly birthDate?: string | null;
  readonly recordNumber?: { readonly system?: string; readonly value: string };
  readonly phone?: string;
  readonly facilities: FacilityScope;
}

export const matchInvalid = defineProblem({
  code: 'match-invalid',
  kind: 'malformed',
  sentence: 'This request for a match is not valid. Correct each field that `errors` lists.',
});

const Question = z.object({
  name: z.strictObject({ familyName: FamilyName, givenNames: GivenNames }, fieldsNotAsExpected.code),
  birthDate: BirthDate.nullish(),
  recordNumber: RecordNumber.partial({ system: true }).optional(),
  phone: Phone.optional(),
});

/** The question with its text as the vault would store it. Throws `Refusal` `match-invalid` with its faults. */
export function parseMatchQuestion(question: MatchQuestion): Omit<MatchQuestion, 'facilities'> {
  const parsed = Question.safeParse(question);
  if (parsed.success) return parsed.data as Omit<MatchQuestion, 'facilities'>;
  throw new Refusal(matchInvalid, { faults: faultsOf(parsed.error, '') });
}
