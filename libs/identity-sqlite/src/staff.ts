import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson, type Clock, facilitiesWithin, type FacilityScope } from '@throughline/kernel';
import type { AskedBefore } from './asked-before.js';
import {
  amendedStaff,
  foldedName,
  nameTokens,
  parseStaffMember,
  type RegisterStaffTerms,
  type StaffMember,
  staffNameRanges,
  type StaffRegistered,
  type StaffSearch,
} from '@throughline/identity/engine';

/** Who stands behind the pseudonymous ids of staff. */
export class Staff {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #memo: AskedBefore;
  readonly #select: StatementSync;
  readonly #selectMany: StatementSync;

  constructor(database: DatabaseSync, { clock, memo }: { readonly clock: Clock; readonly memo: AskedBefore }) {
    this.#database = database;
    this.#memo = memo;
    this.#clock = clock;
    this.#select = database.prepare('SELECT document FROM staff WHERE staff_id = ?');
    this.#selectMany = database.prepare(
      'SELECT document FROM staff WHERE staff_id IN (SELECT value FROM json_each(?))',
    );
  }

  register(
    input: Omit<StaffMember, 'staffId'> & { readonly staffId?: string },
    { within = 'all', once }: RegisterStaffTerms = {},
  ): StaffRegistered {
    const member = parseStaffMember({ ...input, staffId: input.staffId ?? randomUUID() });
    const { staffId } = member;
    const { answer, replayed } = this.#memo.once(once, () => {
      const known = this.member(staffId);
      this.#write(amendedStaff(member, known, within));
      return { created: known === null };
    });
    return { staffId, ...answer, replayed };
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
    const ranges = staffNameRanges({ text, limit });
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
