import type { Role } from '@throughline/kernel';
import { inventedName } from './names.js';
import type { Random } from './random.js';

/** Someone who works at a site. The name goes into the vault and nowhere else. */
export interface StaffMember {
  readonly staffId: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly siteCode: string;
}

export interface SiteStaff {
  readonly director: StaffMember;
  readonly reviewer: StaffMember;
  readonly therapists: readonly StaffMember[];
  readonly coaches: readonly StaffMember[];
  readonly admissions: readonly StaffMember[];
}

const THERAPIST_TITLES = ['LCSW', 'LMFT', 'LPC', 'LCDC', 'PsyD', 'RN'];

/** The invented people who work at one site. */
export function staffOf(siteCode: string, random: Random): SiteStaff {
  const member = (role: Role, title: string): StaffMember => {
    const { givenNames, familyName } = inventedName(random);
    return { staffId: `staff-${random.uuid()}`, name: `${givenNames} ${familyName}`, title, role, siteCode };
  };
  const many = (count: number, role: Role, title: () => string) =>
    Array.from({ length: count }, () => member(role, title()));
  return {
    director: member('director', 'Clinical director'),
    reviewer: member('utilization-review', 'Utilization reviewer'),
    therapists: many(6, 'clinician', () => random.pick(THERAPIST_TITLES)),
    coaches: many(2, 'clinician', () => 'Recovery coach'),
    admissions: many(2, 'front-desk', () => 'Admissions specialist'),
  };
}

export const everyone = (staff: SiteStaff): readonly StaffMember[] => [
  staff.director,
  staff.reviewer,
  ...staff.therapists,
  ...staff.coaches,
  ...staff.admissions,
];
