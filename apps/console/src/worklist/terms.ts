/** Who owes a task, in the words of the screen. */
export const ROLES: Readonly<Record<string, string>> = {
  director: 'Director',
  clinician: 'Clinician',
  'utilization-review': 'Utilization review',
  'front-desk': 'Admissions staff',
};

/** How pressing a task is, the most pressing first. */
export const STATES = [
  ['overdue', 'Overdue'],
  ['due', 'Due'],
  ['upcoming', 'Upcoming'],
  ['missed', 'Missed'],
] as const;
