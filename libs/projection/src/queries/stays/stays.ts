import type { Answered, Listed, Page, SiteInstant, Today, ViewQuery } from '../view-query.js';
import type { Incidence } from './aalen-johansen.js';

/** Days after a discharge within which another admission counts as a readmission. */
export const READMISSION_DAYS = [7, 30, 90] as const;

/** Stays that began in the window, observed until they ended or until `at`. Aftercare is no stay. */
export interface StaysQuery extends ViewQuery {
  readonly from: SiteInstant;
  readonly to: SiteInstant;
  /** The program and level of the admission; of the values of each, one must fit. */
  readonly programId?: readonly string[];
  readonly level?: readonly string[];
  readonly today: Today;
}

export interface Stay {
  readonly clientId: string;
  readonly placementId: string;
  /** Where the admission led. */
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: string;
  readonly admittedAt: number;
  readonly admittedOn: string;
  /** Null while it goes on. */
  readonly endedOn: string | null;
  /** Local midnights from the admission to the end, or so far. */
  readonly days: number;
  /** The disposition of the discharge, `died`, or null while it goes on. */
  readonly outcome: string | null;
}

export interface Readmission {
  readonly days: number;
  /** Discharges that were followed for so many days. */
  readonly discharged: number;
  readonly readmitted: number;
  /** Of ten discharges or more; null below: fewer say less than a share does. */
  readonly share: number | null;
}

export interface Stays extends Answered, Incidence {
  readonly stays: number;
  readonly ended: number;
  readonly open: number;
  readonly atRisk: readonly { readonly day: number; readonly stays: number }[];
  /** Days until a quarter, half, and three quarters of the stays had ended; null where that was not reached. */
  readonly quartiles: readonly [number | null, number | null, number | null];
  readonly readmissions: readonly Readmission[];
}

export interface StayListQuery extends StaysQuery {
  /** Of these outcomes; `open` is a stay that goes on. All when left out. */
  readonly outcome?: readonly string[];
  readonly page: Page;
}
export interface StayList extends Listed<Stay> {
  /** All that match, whatever the page. */
  readonly total: number;
}
