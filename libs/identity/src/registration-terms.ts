import { Refusal } from '@throughline/kernel';
import { z } from 'zod';
import { faultsOf } from './identity-faults.js';
import { ExactText } from './legible-text.js';

export const FacilityId = ExactText.min(1, 'text-empty').max(64, 'text-too-long');

const RegistrationTerms = z.object({
  principal: ExactText.min(1, 'text-empty').max(200, 'text-too-long'),
  idempotencyKey: ExactText.min(1, 'text-empty').max(200, 'text-too-long'),
  facilityId: FacilityId,
});

/** Everything of a registration but who the client is. Throws `Refusal` `registration-invalid` with its faults. */
export function parseRegistrationTerms(input: unknown, pointer: string): z.infer<typeof RegistrationTerms> {
  const parsed = RegistrationTerms.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal('registration-invalid', 'This registration cannot be understood.', {
    kind: 'malformed',
    faults: faultsOf(parsed.error, pointer),
  });
}
