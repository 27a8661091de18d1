import type { FacilityScope } from '@throughline/kernel';
import type { RequestOnce } from './request-memo.js';
import type { StaffMember } from './staff-member.js';

export interface StaffSearch {
  /** Words or beginnings of words of names; empty for everyone in scope. */
  readonly text: string;
  readonly facilities: FacilityScope;
  /** 1 to 100. */
  readonly limit: number;
}

/** What one change of a member of staff is made under. */
export interface RegisterStaffTerms {
  /** Where they work elsewhere is not touched: others have said so. All facilities when absent. */
  readonly within?: FacilityScope;
  /** Kept with the change. */
  readonly once?: RequestOnce;
}

export interface StaffRegistered {
  readonly staffId: string;
  readonly created: boolean;
  /** True when `once` was answered before: nothing was done now. */
  readonly replayed: boolean;
}

/** Who stands behind the pseudonymous ids of staff. */
export interface StaffDirectory {
  /**
   * Adds a member of staff, or amends the one with this id. Without an id, a random one is made. Refuses `staff-invalid`, and
   * `staff-id-taken` when the id is of someone who works only outside `within`.
   */
  registerStaff(
    member: Omit<StaffMember, 'staffId'> & { readonly staffId?: string },
    terms?: RegisterStaffTerms,
  ): Promise<StaffRegistered>;
  /** Only of those who work at one of these facilities. */
  staffNames(staffIds: readonly string[], facilities: FacilityScope): Promise<ReadonlyMap<string, string>>;
  /** Null when nobody has this id. */
  staffMember(staffId: string): Promise<StaffMember | null>;
  searchStaff(search: StaffSearch): Promise<readonly StaffMember[]>;
}
