import { type Clock, defineProblem, fieldEmpty, Refusal, textTooLong } from '@throughline/kernel';
import { z } from 'zod';
import type { Registration } from './client-identities.js';
import { parseClientIdentity } from './client-identity.js';
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

const registrationsTooMany = defineProblem({
  code: 'registrations-too-many',
  kind: 'too-large',
  sentence: 'More clients than one call can register. Register at most 10,000 per call.',
});

const REGISTRATIONS_PER_CALL_MAX = 10_000;

export const FacilityId = ExactText.min(1, fieldEmpty.code).max(64, textTooLong.code);

const RegistrationTerms = z.object({
  principal: ExactText.min(1, fieldEmpty.code).max(200, textTooLong.code),
  idempotencyKey: ExactText.min(1, fieldEmpty.code).max(200, textTooLong.code),
  facilityId: FacilityId,
});

/** As it is stored. Throws `Refusal` `registration-invalid`, `identity-invalid` with its faults, whose pointers begin with this one. */
export function parseRegistration(registration: Registration, clock: Clock, pointer: string): Registration {
  const { identity, unlessKnown = false } = registration;
  return {
    unlessKnown,
    ...parseRegistrationTerms(registration, pointer),
    identity: identity === null ? null : parseClientIdentity(identity, clock, `${pointer}/identity`),
  };
}

/** Throws `Refusal` `registrations-too-many`. */
export function assertNotTooMany({ length }: readonly Registration[]): void {
  if (length > REGISTRATIONS_PER_CALL_MAX) throw new Refusal(registrationsTooMany);
}

function parseRegistrationTerms(input: unknown, pointer: string): z.infer<typeof RegistrationTerms> {
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
