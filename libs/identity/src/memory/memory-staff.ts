import { randomUUID } from 'node:crypto';
import { facilitiesWithin, type FacilityScope } from '@throughline/kernel';
import { foldedName, nameTokens } from '../folded-name.js';
import type { IndexRange } from '../identity-index.js';
import type { RegisterStaffTerms, StaffRegistered, StaffSearch } from '../staff-directory.js';
import { amendedStaff, parseStaffMember, type StaffMember, staffNameRanges } from '../staff-member.js';
import { bytewise, type Held } from './held.js';
import type { MemoryMemo } from './memory-memo.js';

/** Who stands behind the pseudonymous ids of staff. */
export class MemoryStaff {
  constructor(
    private readonly held: Held,
    private readonly memo: MemoryMemo,
  ) {}

  register(
    input: Omit<StaffMember, 'staffId'> & { readonly staffId?: string },
    { within = 'all', once }: RegisterStaffTerms = {},
  ): StaffRegistered {
    const member = parseStaffMember({ ...input, staffId: input.staffId ?? randomUUID() });
    const { staffId } = member;
    const { answer, replayed } = this.memo.once(once, () => {
      const known = this.held.staff.get(staffId) ?? null;
      this.held.put(this.held.staff, staffId, amendedStaff(member, known, within));
      return { created: known === null };
    });
    return { staffId, ...answer, replayed };
  }

  names(staffIds: readonly string[], scope: FacilityScope): ReadonlyMap<string, string> {
    const members = staffIds.flatMap((staffId) => this.held.staff.get(staffId) ?? []);
    return new Map(members.filter((one) => isWithin(one, scope)).map(({ staffId, name }) => [staffId, name]));
  }

  search({ text, facilities, limit }: StaffSearch): readonly StaffMember[] {
    const ranges = staffNameRanges({ text, limit });
    return [...this.held.staff.values()]
      .filter((one) => isWithin(one, facilities) && ranges.every((range) => hasWord(one, range)))
      .toSorted(
        (one, other) => bytewise(foldedName(one.name), foldedName(other.name)) || bytewise(one.staffId, other.staffId),
      )
      .slice(0, limit);
  }
}

const isWithin = ({ facilityIds }: StaffMember, scope: FacilityScope): boolean =>
  scope === 'all' || facilitiesWithin(facilityIds, scope).length > 0;

const hasWord = ({ name }: StaffMember, { from, before }: IndexRange): boolean =>
  nameTokens(name).some((word) => bytewise(word, from) >= 0 && bytewise(word, before) < 0);
