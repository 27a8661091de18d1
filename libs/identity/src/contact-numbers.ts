import { z } from 'zod';
import { fieldEmpty, textTooLong } from '@throughline/kernel';
import { LegibleText } from './legible-text.js';
import { emailMalformed, fieldsNotAsExpected, phoneMalformed, recordNumberMalformed } from './identity-faults.js';

/** Digits in a phone number that any numbering plan allows (ITU-T E.164, 6.1). */
const PHONE_DIGITS_MIN = 5;
const PHONE_DIGITS_MAX = 15;
/** Numbers are compared on as many digits as follow any country code or trunk prefix in most plans. */
const PHONE_DIGITS_COMPARED = 10;

export const Phone = LegibleText.max(32, textTooLong.code)
  .overwrite((phone) => phone.normalize('NFKC'))
  .regex(/^\+?[0-9][0-9 ().\-/]*$/, phoneMalformed.code)
  .refine((phone) => {
    const digits = digitsOf(phone).length;
    return digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
  }, phoneMalformed.code);

export const Email = LegibleText.max(254, textTooLong.code).regex(/^[^\s@]{1,64}@[^\s@]{1,189}$/u, emailMalformed.code);

/** A number under which another system knows the client; `system` names who gave it, e.g. `county-mrn`. */
export const RecordNumber = z.strictObject(
  {
    system: LegibleText.min(1, fieldEmpty.code).max(64, textTooLong.code),
    value: LegibleText.min(1, fieldEmpty.code)
      .max(64, textTooLong.code)
      .regex(/[\p{L}\p{N}]/u, recordNumberMalformed.code),
  },
  fieldsNotAsExpected.code,
);
export type RecordNumber = z.infer<typeof RecordNumber>;

/** `+1 (555) 010-0199` and `555.010.0199` are the same phone. */
export function comparablePhone(phone: string): string {
  return digitsOf(phone.normalize('NFKC')).slice(-PHONE_DIGITS_COMPARED);
}

/** Letter case, spaces and dashes do not tell record numbers apart; leading zeros do. */
export function comparableRecordNumber(value: string): string {
  return value
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
}

function digitsOf(phone: string): string {
  return phone.replaceAll(/[^0-9]/g, '');
}
