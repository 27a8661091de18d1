/** Who cares for clients and answers for that care: a rule pack may name these. */
export const CARE_ROLES = ['front-desk', 'clinician', 'utilization-review', 'director'] as const;

/** What a person, or a partner's system, may do. Which clients they may do it for is a matter of facilities. */
export const ROLES = [...CARE_ROLES, 'analyst', 'partner', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);
