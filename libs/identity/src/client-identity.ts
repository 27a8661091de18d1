import type { Clock } from '@throughline/kernel';
import {
  dateDoesNotExist,
  defineProblem,
  fieldEmpty,
  listTooLong,
  Refusal,
  revisionStale,
  textTooLong,
} from '@throughline/kernel';
import { z } from 'zod';
import { Email, Phone, RecordNumber } from './contact-numbers.js';
import { foldedName } from './folded-name.js';
import {
  dateMalformed,
  faultsOf,
  fieldsNotAsExpected,
  listExpected,
  nameWithoutLetters,
  textExpected,
} from './identity-faults.js';
import { LegibleText } from './legible-text.js';

export const identityInvalid = defineProblem({
  code: 'identity-invalid',
  kind: 'malformed',
  sentence: 'Some of what identifies the client is not valid. Correct each field that `errors` lists.',
});

const NAME_LENGTH_MAX = 100;
export const RECORD_NUMBERS_MAX = 20;
const PHONES_MAX = 10;
const EMAILS_MAX = 10;
const AGE_YEARS_MAX = 130;

/** A person with one name has it as the family name; given names may be empty. */
export const FamilyName = LegibleText.min(1, fieldEmpty.code)
  .max(NAME_LENGTH_MAX, textTooLong.code)
  .refine(hasALetter, nameWithoutLetters.code);
export const GivenNames = LegibleText.max(NAME_LENGTH_MAX, textTooLong.code).refine(
  (names) => names === '' || hasALetter(names),
  nameWithoutLetters.code,
);
export const BirthDate = z
  .string(textExpected.code)
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: dateMalformed.code, abort: true })
  .refine(isOnTheCalendar, dateDoesNotExist.code);

export const ClientIdentity = z.strictObject(
  {
    familyName: FamilyName,
    givenNames: GivenNames,
    birthDate: BirthDate.nullable(),
    recordNumbers: z.array(RecordNumber, listExpected.code).max(RECORD_NUMBERS_MAX, listTooLong.code),
    phones: z.array(Phone, listExpected.code).max(PHONES_MAX, listTooLong.code),
    emails: z.array(Email, listExpected.code).max(EMAILS_MAX, listTooLong.code),
  },
  fieldsNotAsExpected.code,
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
    throw new Refusal(identityInvalid, { faults });
  }
  return parsed.data;
}

/** Throws `Refusal` `revision-stale` when the caller has seen another version than the client's present one; 0 without an identity. */
export function assertSeen(seen: number | null, version: number): void {
  if (seen !== null && seen !== version) throw new Refusal(revisionStale, { details: { currentRevision: version } });
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

/** One version of who a client is. */
export interface RecordedIdentity {
  readonly version: number;
  readonly recordedAt: number;
  /** The pseudonymous id of who recorded it; null when it was not said. */
  readonly recordedBy: string | null;
  readonly identity: ClientIdentity;
}
