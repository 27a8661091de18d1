import { Refusal } from '@throughline/kernel';
import { z } from 'zod';
import { BirthDate, FamilyName, GivenNames } from './client-identity.js';
import type { MatchQuestion } from './client-match.js';
import { Phone, RecordNumber } from './contact-numbers.js';
import { faultsOf } from './identity-faults.js';

const Question = z.object({
  name: z.strictObject({ familyName: FamilyName, givenNames: GivenNames }, 'fields-not-as-expected'),
  birthDate: BirthDate.nullish(),
  recordNumber: RecordNumber.partial({ system: true }).optional(),
  phone: Phone.optional(),
});

/** The question with its text as the vault would store it. Throws `Refusal` `match-invalid` with its faults. */
export function parseMatchQuestion(question: MatchQuestion): Omit<MatchQuestion, 'facilities'> {
  const parsed = Question.safeParse(question);
  if (parsed.success) return parsed.data as Omit<MatchQuestion, 'facilities'>;
  throw new Refusal('match-invalid', 'This question for a match cannot be understood.', {
    kind: 'malformed',
    faults: faultsOf(parsed.error, ''),
  });
}
