import {
  defineProblem,
  type FacilityScope,
  fieldEmpty,
  listTooLong,
  Refusal,
  staffIdMalformed,
  textTooLong,
  within,
} from '@throughline/kernel';
import { z } from 'zod';
import { faultsOf, fieldsNotAsExpected, listExpected, nameWithoutLetters, textExpected } from './identity-faults.js';
import { beginningWith, type IndexRange } from './identity-index.js';
import { LegibleText } from './legible-text.js';
import { FacilityId } from './registration-terms.js';
import { limitOutOfRange, searchWords } from './search-words.js';

export const staffIdTaken = defineProblem({
  code: 'staff-id-taken',
  kind: 'conflict',
  at: '/staffId',
  sentence: 'This ID is taken. Omit `staffId` to get a new one.',
});

export const staffInvalid = defineProblem({
  code: 'staff-invalid',
  kind: 'malformed',
  sentence: 'This staff member is not valid. Correct each field that `errors` lists.',
});

export const STAFF_LIMIT_MAX = 100;

const StaffMember = z.strictObject(
  {
    /** The actor id in events: pseudonymous, never a name or an address. */
    staffId: z.string(textExpected.code).regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/, staffIdMalformed.code),
    name: LegibleText.min(1, fieldEmpty.code).max(200, textTooLong.code).regex(/\p{L}/u, nameWithoutLetters.code),
    /** Credential or post, e.g. `LCSW`. */
    title: LegibleText.max(100, textTooLong.code).nullable(),
    facilityIds: z.array(FacilityId, listExpected.code).max(1_000, listTooLong.code),
  },
  fieldsNotAsExpected.code,
);
export type StaffMember = z.infer<typeof StaffMember>;

/** Throws `Refusal` `staff-invalid` with one fault per wrong field. */
export function parseStaffMember(input: StaffMember): StaffMember {
  const parsed = StaffMember.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(staffInvalid, { faults: faultsOf(parsed.error, '') });
}

/**
 * The member as amended by someone who answers for the facilities `scope`: what others have said about their own facilities
 * stays. Throws `Refusal` `staff-id-taken` for someone who works at none of them.
 */
export function amendedStaff(member: StaffMember, known: StaffMember | null, scope: FacilityScope): StaffMember {
  if (known === null) return member;
  assertMayAmend(known, scope);
  const elsewhere = known.facilityIds.filter((code) => !within(scope, code));
  return { ...member, facilityIds: [...new Set([...member.facilityIds, ...elsewhere])] };
}

export function assertMayAmend(known: StaffMember, scope: FacilityScope): void {
  if (scope === 'all' || known.facilityIds.some((code) => within(scope, code))) return;
  throw new Refusal(staffIdTaken);
}

/** Where each word of the search is found among the words of names. Throws `Refusal` `limit-out-of-range`, `text-too-long`. */
export function staffNameRanges({
  text,
  limit,
}: {
  readonly text: string;
  readonly limit: number;
}): readonly IndexRange[] {
  if (!Number.isInteger(limit) || limit < 1 || limit > STAFF_LIMIT_MAX) throw new Refusal(limitOutOfRange);
  return searchWords(text).map(beginningWith);
}
