import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  canonicalJson,
  type Clock,
  defineProblem,
  facilitiesWithin,
  type FacilityScope,
  fieldEmpty,
  listTooLong,
  Refusal,
  staffIdMalformed,
  textTooLong,
} from '@throughline/kernel';
import { z } from 'zod';
import { foldedName, nameTokens } from './folded-name.js';
import { faultsOf, fieldsNotAsExpected, listExpected, nameWithoutLetters, textExpected } from './identity-faults.js';
import { beginningWith } from './identity-index.js';
import { LegibleText } from './legible-text.js';
import { FacilityId } from './registration-terms.js';
import { limitOutOfRange, searchWords } from './search-words.js';
import { inTransaction } from './transaction.js';

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

export interface StaffSearch {
  /** Words or beginnings of words of names; empty for everyone in scope. */
  readonly text: string;
  readonly facilities: FacilityScope;
  /** 1 to 100. */
  readonly limit: number;
}

/** Who stands behind the pseudonymous ids of staff. */
export class Staff {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #select: StatementSync;
  readonly #selectMany: StatementSync;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#select = database.prepare('SELECT document FROM staff WHERE staff_id = ?');
    this.#selectMany = database.prepare(
      'SELECT document FROM staff WHERE staff_id IN (SELECT value FROM json_each(?))',
    );
  }

  register(input: Omit<StaffMember, 'staffId'> & { readonly staffId?: string }): {
    readonly staffId: string;
    readonly created: boolean;
  } {
    const parsed = StaffMember.safeParse({ ...input, staffId: input.staffId ?? randomUUID() });
    if (!parsed.success) {
      throw new Refusal(staffInvalid, { faults: faultsOf(parsed.error, '') });
    }
    const member = parsed.data;
    return inTransaction(this.#database, () => {
      const created = this.#select.get(member.staffId) === undefined;
      this.#write(member);
      return { staffId: member.staffId, created };
    });
  }

  names(staffIds: readonly string[], facilities: FacilityScope): ReadonlyMap<string, string> {
    const members = this.#selectMany.all(JSON.stringify(staffIds)).map(memberIn);
    const shown = members.filter(({ facilityIds }) => facilitiesWithin(facilityIds, facilities).length > 0);
    return new Map((facilities === 'all' ? members : shown).map(({ staffId, name }) => [staffId, name]));
  }

  member(staffId: string): StaffMember | null {
    const row = this.#select.get(staffId);
    return row === undefined ? null : memberIn(row);
  }

  search({ text, facilities, limit }: StaffSearch): readonly StaffMember[] {
    if (!Number.isInteger(limit) || limit < 1 || limit > STAFF_LIMIT_MAX) {
      throw new Refusal(limitOutOfRange);
    }
    const ranges = searchWords(text).map(beginningWith);
    const byName = ranges.map(
      () => 'staff_id IN (SELECT staff_id FROM staff_name_index WHERE token >= ? AND token < ?)',
    );
    const bySite =
      facilities === 'all'
        ? '1'
        : 'staff_id IN (SELECT staff_id FROM staff_facilities WHERE facility_id IN (SELECT value FROM json_each(?)))';
    return this.#database
      .prepare(
        `SELECT document FROM staff WHERE ${[...byName, bySite].join(' AND ')} ORDER BY sort_name, staff_id LIMIT ?`,
      )
      .all(
        ...ranges.flatMap(({ from, before }) => [from, before]),
        ...(facilities === 'all' ? [] : [JSON.stringify(facilities)]),
        limit,
      )
      .map(memberIn);
  }

  #write(member: StaffMember): void {
    const { staffId, name, facilityIds } = member;
    const run = (sql: string, ...values: (string | number)[]) => this.#database.prepare(sql).run(...values);
    run(
      'INSERT INTO staff (staff_id, document, sort_name, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET document = excluded.document, sort_name = excluded.sort_name, recorded_at = excluded.recorded_at',
      staffId,
      canonicalJson(member),
      foldedName(name),
      this.#clock.now(),
    );
    run('DELETE FROM staff_facilities WHERE staff_id = ?', staffId);
    run('DELETE FROM staff_name_index WHERE staff_id = ?', staffId);
    for (const facilityId of new Set(facilityIds))
      run('INSERT INTO staff_facilities (staff_id, facility_id) VALUES (?, ?)', staffId, facilityId);
    for (const token of new Set(nameTokens(name)))
      run('INSERT INTO staff_name_index (token, staff_id) VALUES (?, ?)', token, staffId);
  }
}

function memberIn(row: Record<string, unknown>): StaffMember {
  return JSON.parse(String(row['document'])) as StaffMember;
}
