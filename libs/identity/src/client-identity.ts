import type { Clock } from '@throughline/kernel';
import { Refusal } from '@throughline/kernel';
import { z } from 'zod';
import { Email, Phone, RecordNumber } from './contact-numbers.js';
import { foldedName } from './folded-name.js';
import { faultsOf } from './identity-faults.js';
import { LegibleText } from './legible-text.js';

const NAME_LENGTH_MAX = 100;
const RECORD_NUMBERS_MAX = 20;
const PHONES_MAX = 10;
const EMAILS_MAX = 10;
const AGE_YEARS_MAX = 130;

/** A person with one name has it as the family name; given names may be empty. */
export const FamilyName = LegibleText.min(1, 'text-empty')
  .max(NAME_LENGTH_MAX, 'text-too-long')
  .refine(hasALetter, 'name-without-letters');
export const GivenNames = LegibleText.max(NAME_LENGTH_MAX, 'text-too-long').refine(
  (names) => names === '' || hasALetter(names),
  'name-without-letters',
);
export const BirthDate = z
  .string('text-expected')
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date-malformed', abort: true })
  .refine(isOnTheCalendar, 'date-does-not-exist');

export const ClientIdentity = z.strictObject(
  {
    familyName: FamilyName,
    givenNames: GivenNames,
    birthDate: BirthDate.nullable(),
    recordNumbers: z.array(RecordNumber, 'list-expected').max(RECORD_NUMBERS_MAX, 'list-too-long'),
    phones: z.array(Phone, 'list-expected').max(PHONES_MAX, 'list-too-long'),
    emails: z.array(Email, 'list-expected').max(EMAILS_MAX, 'list-too-long'),
  },
  'fields-not-as-expected',
);
/** Who a client is. Names in Unicode NFC with single spaces; `birthDate` `YYYY-MM-DD`; never stored outside the vault. */
export type ClientIdentity = z.infer<typeof ClientIdentity>;

/** Throws `Refusal` `identity-invalid` with one fault per wrong field; `pointer` says where the identity stands. */
export function parseClientIdentity(input: unknown, clock: Clock, pointer = '/identity'): ClientIdentity {
  const parsed = ClientIdentity.safeParse(input);
  const faults = parsed.success
    ? birthDateFaults(parsed.data.birthDate, clock, pointer)
    : faultsOf(parsed.error, pointer);
  if (!parsed.success || faults.length > 0) {
    throw new Refusal('identity-invalid', 'Some of what identifies the client cannot be right.', {
      kind: 'malformed',
      faults,
    });
  }
  return parsed.data;
}

/** After folding, because a name that folds to nothing could never be found again. */
function hasALetter(name: string): boolean {
  return /\p{L}/u.test(foldedName(name));
}

function isOnTheCalendar(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** Tomorrow has begun somewhere: fourteen hours ahead of UTC is the furthest zone. */
function birthDateFaults(birthDate: string | null, clock: Clock, pointer: string) {
  const FURTHEST_ZONE_MS = 14 * 3_600_000;
  if (birthDate === null) return [];
  const today = new Date(clock.now() + FURTHEST_ZONE_MS).toISOString().slice(0, 10);
  const fault = (code: string, detail: string) => [{ pointer: `${pointer}/birthDate`, code, detail }];
  if (birthDate > today) return fault('birth-date-in-future', 'A birth date cannot be in the future.');
  if (Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > AGE_YEARS_MAX) {
    return fault('birth-date-implausible', 'A birth date can be at most 130 years ago.');
  }
  return [];
}
