import { defineProblem, fieldEmpty, Refusal, textTooLong } from '@throughline/kernel';
import { z } from 'zod';
import { faultsOf } from './identity-faults.js';
import { ExactText } from './legible-text.js';

export const registrationInvalid = defineProblem({
  code: 'registration-invalid',
  kind: 'malformed',
  sentence: 'This registration is not valid. Correct each field that `errors` lists.',
});

const facilityIdMalformed = defineProblem({
  code: 'facility-id-malformed',
  kind: 'malformed',
  at: '/facilityId',
  sentence: 'This is not a facility ID. Send 1 to 64 characters.',
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

/** Throws `Refusal` `facility-id-malformed`. */
export function parseFacilityIds(facilityIds: readonly string[]): readonly string[] {
  const parsed = z.array(FacilityId).safeParse(facilityIds);
  if (!parsed.success) throw new Refusal(facilityIdMalformed);
  return parsed.data;
}
