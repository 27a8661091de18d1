import { WEEKDAYS as EVERY_DAY, type DAY_WINDOWS, type MODALITIES } from '@throughline/continuum';
import { addDays, type LocalDate } from '@throughline/kernel';
import type { Random } from './random.js';
import { type SiteStaff, staffOf } from './staff.js';

interface Phase {
  readonly code: string;
  /** Part of the stay that it takes, out of ten. */
  readonly tenths: number;
}

/** What a site runs. `template` is the program of its pack that it follows. */
export interface SiteProgram {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly template: string | null;
  readonly capacity: number;
  readonly groupCap: number | null;
  readonly window: (typeof DAY_WINDOWS)[number] | null;
  readonly modality: (typeof MODALITIES)[number];
  readonly days: readonly (typeof EVERY_DAY)[number][];
  readonly sessionMinutes: number | null;
  /** Days that a stay usually lasts, both ends included. */
  readonly stayDays: readonly [number, number];
  /** How often a new client starts here; 0 for programs that one moves to. */
  readonly entryWeight: number;
  /** Where a client goes next when goals are met: programs with their weights, null for discharge. */
  readonly next: readonly (readonly [program: string | null, weight: number])[];
  /** Where a client goes when care has to become more intensive. */
  readonly up: string | null;
  readonly reviewEveryDays: number;
  readonly phases: readonly Phase[];
}

export interface Site {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly packId: string;
  readonly openFrom: LocalDate;
  readonly assessmentParts: readonly string[];
  readonly programs: readonly SiteProgram[];
  readonly staff: SiteStaff;
  /** Share of the clients who ask here first. */
  readonly weight: number;
}

export const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const THREE_DAYS = ['mon', 'wed', 'thu'] as const;
const EARLY_MIDDLE_LATER = [
  { code: 'early', tenths: 3 },
  { code: 'middle', tenths: 4 },
  { code: 'later', tenths: 3 },
];
const HOURS = 60;

const program = (code: string, name: string, level: string, more: Partial<SiteProgram>): SiteProgram => ({
  code,
  name,
  level,
  template: null,
  capacity: 40,
  groupCap: null,
  window: 'day',
  modality: 'in-person',
  days: WORKDAYS,
  sessionMinutes: null,
  stayDays: [30, 60],
  entryWeight: 0,
  next: [[null, 1]],
  up: null,
  reviewEveryDays: 30,
  phases: [],
  ...more,
});

const DALLAS: readonly SiteProgram[] = [
  program('DAL-PHP', 'Day program', '2.5', {
    template: 'php',
    capacity: 14,
    groupCap: 8,
    sessionMinutes: 6 * HOURS,
    stayDays: [14, 56],
    entryWeight: 45,
    next: [
      ['DAL-IOP-PM', 5],
      ['DAL-IOP-AM', 4],
      [null, 1],
    ],
    reviewEveryDays: 14,
  }),
  program('DAL-IOP-AM', 'Intensive outpatient, mornings', '2.1', {
    template: 'iop',
    capacity: 16,
    groupCap: 8,
    window: 'morning',
    days: THREE_DAYS,
    sessionMinutes: 3 * HOURS,
    stayDays: [60, 95],
    entryWeight: 18,
    next: [
      ['DAL-OP', 6],
      [null, 4],
    ],
    up: 'DAL-PHP',
    phases: EARLY_MIDDLE_LATER,
  }),
  program('DAL-IOP-PM', 'Intensive outpatient, evenings', '2.1', {
    template: 'iop',
    capacity: 18,
    groupCap: 8,
    window: 'evening',
    days: THREE_DAYS,
    sessionMinutes: 3 * HOURS,
    stayDays: [60, 95],
    entryWeight: 25,
    next: [
      ['DAL-OP', 6],
      [null, 4],
    ],
    up: 'DAL-PHP',
    phases: EARLY_MIDDLE_LATER,
  }),
  program('DAL-OP', 'Outpatient', '1', {
    template: 'outpatient',
    capacity: 20,
    groupCap: 8,
    days: ['tue'],
    sessionMinutes: 2 * HOURS,
    stayDays: [90, 180],
    entryWeight: 10,
    up: 'DAL-IOP-PM',
    reviewEveryDays: 60,
  }),
  program('DAL-RR', 'Sober living', 'RR', {
    template: 'sober-living',
    capacity: 8,
    window: null,
    days: [],
    stayDays: [60, 150],
  }),
];

const ORANGE_COUNTY: readonly SiteProgram[] = [
  program('OC-PHP', 'Day program', '2.5', {
    template: 'php',
    capacity: 8,
    sessionMinutes: 5 * HOURS,
    stayDays: [14, 42],
    entryWeight: 28,
    next: [
      ['OC-IOP', 6],
      ['OC-IOP-V', 3],
      [null, 1],
    ],
    reviewEveryDays: 14,
  }),
  program('OC-IOP', 'Evening intensive outpatient', '2.1', {
    template: 'iop',
    capacity: 20,
    window: 'evening',
    days: THREE_DAYS,
    sessionMinutes: 3 * HOURS,
    stayDays: [50, 90],
    entryWeight: 45,
    up: 'OC-PHP',
  }),
  program('OC-IOP-V', 'Evening intensive outpatient, virtual', '2.1', {
    template: 'iop-virtual',
    capacity: 16,
    window: 'evening',
    modality: 'virtual',
    days: THREE_DAYS,
    sessionMinutes: 3 * HOURS,
    stayDays: [50, 90],
    entryWeight: 27,
    up: 'OC-PHP',
  }),
];

const IOP_PHASES = [
  { code: 'stabilization', tenths: 4 },
  { code: 'skill-building', tenths: 4 },
  { code: 'aftercare-preparation', tenths: 2 },
];
const BALTIMORE: readonly SiteProgram[] = [
  program('BTC-INP', 'Inpatient', '3.7', {
    template: 'inpatient',
    capacity: 8,
    window: null,
    days: EVERY_DAY,
    stayDays: [14, 32],
    entryWeight: 35,
    next: [
      ['BTC-PHP', 8],
      ['BTC-IOP', 1],
      [null, 1],
    ],
    reviewEveryDays: 5,
  }),
  program('BTC-PHP', 'Day program', '2.5', {
    template: 'php',
    capacity: 10,
    days: EVERY_DAY,
    sessionMinutes: 5 * HOURS,
    stayDays: [14, 35],
    entryWeight: 20,
    next: [
      ['BTC-IOP', 5],
      ['BTC-IOP-EV', 4],
      [null, 1],
    ],
    up: 'BTC-INP',
    reviewEveryDays: 14,
  }),
  program('BTC-IOP', 'Intensive outpatient, weekdays', '2.1', {
    template: 'iop',
    capacity: 18,
    days: THREE_DAYS,
    sessionMinutes: 4 * HOURS,
    stayDays: [56, 90],
    entryWeight: 20,
    next: [
      ['BTC-OP', 6],
      [null, 4],
    ],
    up: 'BTC-PHP',
    phases: IOP_PHASES,
  }),
  program('BTC-IOP-EV', 'Intensive outpatient, evenings', '2.1', {
    template: 'iop',
    capacity: 14,
    window: 'evening',
    days: THREE_DAYS,
    sessionMinutes: 4 * HOURS,
    stayDays: [56, 90],
    entryWeight: 15,
    next: [
      ['BTC-OP', 6],
      [null, 4],
    ],
    up: 'BTC-PHP',
    phases: IOP_PHASES,
  }),
  program('BTC-OP', 'Outpatient', '1', {
    template: 'outpatient',
    capacity: 20,
    days: ['wed'],
    sessionMinutes: HOURS,
    stayDays: [75, 150],
    entryWeight: 10,
    up: 'BTC-IOP',
    reviewEveryDays: 60,
  }),
  program('BTC-OTP', 'Opioid treatment program', 'OTS', {
    template: 'otp',
    capacity: 18,
    window: 'morning',
    days: WORKDAYS,
    sessionMinutes: 30,
    stayDays: [120, 400],
  }),
];

/** The invented provider: three sites on three of the shipped packs, in three zones. The third opens four months after the others. */
export function inventedProvider(random: Random, begin: LocalDate): readonly Site[] {
  const site = (code: string, of: Omit<Site, 'code' | 'staff'>): Site => ({
    code,
    ...of,
    staff: staffOf(code, random.fork(`staff ${code}`)),
  });
  const sixParts = [
    'substance-history',
    'mental-health',
    'previous-treatment',
    'medical',
    'circumstances',
    'motivation',
  ];
  return [
    site('DAL', {
      name: 'Larkspur Dallas',
      zone: 'America/Chicago',
      packId: 'lighthouse-dallas',
      openFrom: begin,
      assessmentParts: sixParts,
      programs: DALLAS,
      weight: 38,
    }),
    site('OC', {
      name: 'Larkspur Orange County',
      zone: 'America/Los_Angeles',
      packId: 'manifest-orange-county',
      openFrom: begin,
      assessmentParts: sixParts,
      programs: ORANGE_COUNTY,
      weight: 30,
    }),
    site('BTC', {
      name: 'Larkspur Baltimore Treatment Center',
      zone: 'America/New_York',
      packId: 'beginnings-treatment',
      openFrom: addDays(begin, 120),
      assessmentParts: ['clinical-interview', 'medical-screening', 'psychosocial'],
      programs: BALTIMORE,
      weight: 32,
    }),
  ];
}

export function programAt(site: Site, code: string): SiteProgram {
  const found = site.programs.find((one) => one.code === code);
  if (!found) throw new RangeError(`${site.code} runs no ${code}.`);
  return found;
}
