import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import type { SiteInstant } from '@throughline/projection';
import { isoIn, isoInUtc, siteInstantOf } from '@throughline/time';
import type { Columns, RowOf } from '@throughline/views';
import { type ShownRow, shownRow } from '../answers/shown-row.js';

/** Times as people at each site mean and read them: a day is another window from zone to zone. */
@Injectable()
export class SiteTimes {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganizationDirectory) {}

  /** Knows every facility that was recorded so far: a day is asked for at each of them. Await it before all else. */
  catchUp(): Promise<void> {
    return this.directory.catchUp();
  }

  /** An instant with its offset, or a day: its first instant at each facility. */
  instantOf(text: string, parameter: string): SiteInstant {
    return siteInstantOf(text, parameter, this.directory.facilities());
  }

  instantIfGiven(text: string | null | undefined, parameter: string): SiteInstant | null {
    return typeof text === 'string' ? this.instantOf(text, parameter) : null;
  }

  /** The same at one facility. */
  instantAt(facilityId: string, instant: SiteInstant | null): number | null {
    return typeof instant === 'object' && instant !== null ? (instant.get(facilityId) ?? null) : instant;
  }

  /** Whether a window ends before it begins, at any site; or where it begins, if `orEqual`. */
  isBefore(to: SiteInstant, from: SiteInstant, orEqual = false): boolean {
    const facilities = [to, from].flatMap((instant) => (typeof instant === 'number' ? [] : [...instant.keys()]));
    const precedes = (end: number, begin: number) => end < begin || (orEqual && end === begin);
    if (typeof to === 'number' && typeof from === 'number') return precedes(to, from);
    return facilities.some((facilityId) =>
      precedes(this.instantAt(facilityId, to) ?? 0, this.instantAt(facilityId, from) ?? 0),
    );
  }

  /** An instant as the clocks of a facility showed it; in UTC where none is named. */
  isoAt(instant: number, facilityId: string | null): string {
    return facilityId === null ? isoInUtc(instant) : isoIn(instant, this.zoneOf(facilityId));
  }

  shown<Declared extends Columns>(columns: Declared, row: RowOf<Declared>): ShownRow<Declared> {
    return shownRow(columns, row, this.zoneOf);
  }

  readonly zoneOf = (facilityId: string): string => this.directory.facility(facilityId)?.zone ?? 'UTC';
}
