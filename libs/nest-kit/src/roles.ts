/** What a person, or a partner's system, may do. Which clients they may do it for is a matter of facilities. */
export const ROLES = [
  'front-desk',
  'clinician',
  'utilization-review',
  'director',
  'analyst',
  'partner',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);
