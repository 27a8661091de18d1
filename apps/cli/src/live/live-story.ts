import type { Role } from '@throughline/kernel';

/** What a story knows of itself by now. */
export interface Told {
  readonly clientId: string;
  /** Ids of the entries that were recorded, by route. */
  readonly entryIds: Readonly<Record<string, string>>;
}

/** One command of the API. `when` and the facility are added where it is sent. */
export interface Scene {
  /** Behind the client: `admissions`. */
  readonly route: string;
  readonly role: Role;
  body(told: Told): object;
}

const PHP = { level: '2.5', programId: 'DAL-PHP' };
const IOP = { level: '2.1', programId: 'DAL-IOP-AM' };
const because = { reason: 'clinical-judgment' };

/** From the inquiry into the day program, down to the intensive outpatient program, and into aftercare. All of it is invented. */
export const SCENES: readonly Scene[] = [
  { route: 'inquiries', role: 'front-desk', body: () => ({ source: 'self' }) },
  { route: 'coverage-verifications', role: 'front-desk', body: () => ({ outcome: 'verified' }) },
  {
    route: 'living-environments',
    role: 'front-desk',
    body: () => ({ place: 'home', safe: true, substanceFree: true }),
  },
  { route: 'authorizations', role: 'utilization-review', body: () => ({ state: 'not-required' }) },
  {
    route: 'assessments',
    role: 'clinician',
    body: () => ({ parts: [], findings: [], ratings: [{ dimension: 'D1', rating: '1' }] }),
  },
  {
    route: 'entry-reviews',
    role: 'director',
    body: ({ entryIds }) => ({ reviews: entryIds['assessments'], outcome: 'accepted' }),
  },
  {
    route: 'recommendations',
    role: 'clinician',
    body: ({ entryIds }) => ({ level: PHP.level, assessmentId: entryIds['assessments'] }),
  },
  { route: 'admissions', role: 'clinician', body: () => ({ ...PHP, ...because }) },
  { route: 'level-changes', role: 'clinician', body: () => ({ ...IOP, ...because }) },
  { route: 'discharges', role: 'clinician', body: () => ({ disposition: 'completed', planned: true, ...because }) },
  { route: 'aftercare-starts', role: 'clinician', body: () => ({}) },
  { route: 'aftercare-contacts', role: 'clinician', body: () => ({ method: 'phone', reached: true }) },
];
