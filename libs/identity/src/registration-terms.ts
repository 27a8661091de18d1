import { defineProblem, fieldEmpty, Refusal, textTooLong } from '@throughline/kernel';
import { z } from 'zod';
import { faultsOf } from './identity-faults.js';
import { ExactText } from './legible-text.js';

export const registrationInvalid = defineProblem({
  code: 'registration-invalid',
  kind: 'malformed',
  sentence: 'This registration is not valid. Correct each field that `errors` lists.',
});

export const FacilityId = ExactText.min(1, fieldEmpty.code).max(64, textTooLong.code);

const RegistrationTerms = z.object({
  principal: ExactText.min(1, fieldEmpty.code).max(200, textTooLong.code),
  idempotencyKey: ExactText.min(1, fieldEmpty.code).max(200, textTooLong.code),
  facilityId: FacilityId,
});

/** Everything of a registration but who the client is. Throws `Refusal` `registration-invalid` with its faults. */
export function parseRegistrationTerms(input: unknown, pointer: string): z.infer<typeof RegistrationTerms> {
  const parsed = RegistrationTerms.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(registrationInvalid, { faults: faultsOf(parsed.error, pointer) });
}
