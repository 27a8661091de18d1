import { Inject, Injectable } from '@nestjs/common';
import { within } from '@throughline/kernel';
import { DIRECTORY } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import type {
  AuthorizedLevels,
  BoardPlace,
  BoardProgram,
  BoardQuery,
  SiteInstant,
  Today,
  ViewQuery,
} from '@throughline/projection';
import { atInstant } from '@throughline/time';
import { SiteTimes } from './site-times.js';

/** The programs that the board lists whoever is in them, with the levels they offer and the places they have. */
@Injectable()
export class BoardPrograms {
  constructor(
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  /** Programs that are open on the day asked for, at the facilities asked for. */
  of({
    facilities,
    at,
  }: Pick<ViewQuery, 'facilities' | 'at'>): Pick<BoardQuery, 'programs' | 'today' | 'authorizedLevels'> {
    return {
      today: this.todayOf(at),
      authorizedLevels: this.#authorizedLevels(facilities, at),
      programs: this.directory.programs().flatMap((program) => {
        const { code: programId, facilityId, levels, openFrom, closedOn } = program;
        const day = this.#dayOf(facilityId, at);
        const open = openFrom <= day && (closedOn === null || day <= closedOn);
        if (!open || !within(facilities, facilityId)) return [];
        const { inForce } = this.directory.packsAdopted(facilityId, { on: day, programId, population: null });
        const known = levels.flatMap((code) => inForce?.level(code) ?? []);
        const offered = known.map(({ system, code, rank }) => ({ levelSystem: system, level: code, rank }));
        return [{ facilityId, programId, levels: offered } satisfies BoardProgram];
      }),
    };
  }

  /** Places of a program, or of the programs of a site or of all; null where none says how many it has. */
  readonly capacities = (
    listed: readonly BoardPlace[],
    { facilityId, programId }: { readonly facilityId?: string; readonly programId?: string | null },
  ): number | null => {
    const meant = listed.filter(
      (place) =>
        (facilityId === undefined || place.facilityId === facilityId) &&
        (programId === undefined || place.programId === programId),
    );
    const programs = new Set(meant.map((place) => place.programId));
    const known = [...programs].flatMap((code) =>
      code === null ? [] : (this.directory.program(code)?.capacity ?? []),
    );
    return known.length === 0 ? null : known.reduce((sum, capacity) => sum + capacity, 0);
  };

  /** The calendar day at every facility at the instant asked for. */
  todayOf(at: SiteInstant): Today {
    const days = this.directory.facilities().map(({ code }) => [code, this.#dayOf(code, at)] as const);
    return { at: new Map(days), elsewhere: this.#dayOf('', at) };
  }

  /** Closed programs too: clients may still be placed there. */
  #authorizedLevels(facilities: ViewQuery['facilities'], at: SiteInstant): readonly AuthorizedLevels[] {
    const places = [
      ...this.directory.facilities().map(({ code }) => ({ facilityId: code, programId: null })),
      ...this.directory.programs().map(({ code, facilityId }) => ({ facilityId, programId: code })),
    ];
    return places
      .filter(({ facilityId }) => within(facilities, facilityId))
      .flatMap(({ facilityId, programId }) => {
        const on = this.#dayOf(facilityId, at);
        const { inForce } = this.directory.packsAdopted(facilityId, { on, programId, population: null });
        return inForce ? [{ facilityId, programId, levels: inForce.levelsAuthorized }] : [];
      });
  }

  #dayOf(facilityId: string, at: SiteInstant): string {
    const instant = this.times.instantAt(facilityId, at) ?? 0;
    return atInstant(this.times.zoneOf(facilityId), instant).localDate;
  }
}
