import { Inject, Injectable } from '@nestjs/common';
import { within } from '@throughline/kernel';
import { DIRECTORY, KNOWN_DIRECTORIES } from '@throughline/http-kit';
import type { KnownDirectories, KnownDirectory, OrganizationDirectory, Program } from '@throughline/organization';
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

interface AtFacility {
  readonly facilityId: string;
  readonly directory: KnownDirectory;
  /** The calendar day there at the instant asked for. */
  readonly on: string;
  /** Closed ones too. */
  readonly programs: readonly Program[];
}

/** The programs that the board lists whoever is in them, with the levels they offer and the places they have. */
@Injectable()
export class BoardPrograms {
  constructor(
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(KNOWN_DIRECTORIES) private readonly known: KnownDirectories,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  /** Programs that are open on the day asked for, at the facilities asked for, as they were known then. */
  async of(query: ViewQuery): Promise<Pick<BoardQuery, 'programs' | 'today' | 'authorizedLevels'> & Capacities> {
    const facilities = await this.#atFacilities(query);
    return {
      today: this.todayOf(query.at),
      authorizedLevels: facilities.flatMap(authorizedLevels),
      programs: facilities.flatMap(openPrograms),
      capacities: capacitiesOf(facilities.flatMap(({ programs }) => programs)),
    };
  }

  /** The calendar day at every facility at the instant asked for. */
  todayOf(at: SiteInstant): Today {
    const days = this.directory.facilities().map(({ code }) => [code, this.#dayOf(code, at)] as const);
    return { at: new Map(days), elsewhere: this.#dayOf('', at) };
  }

  async #atFacilities({ facilities, at, knownAt }: ViewQuery): Promise<readonly AtFacility[]> {
    const known = await this.known.knownAt(knownAt, facilities);
    return this.directory
      .facilities()
      .filter(({ code }) => within(facilities, code))
      .flatMap(({ code: facilityId }) => {
        const directory = known.at(facilityId);
        if (!directory) return [];
        const programs = directory.programs().filter((program) => program.facilityId === facilityId);
        return [{ facilityId, directory, on: this.#dayOf(facilityId, at), programs }];
      });
  }

  #dayOf(facilityId: string, at: SiteInstant): string {
    const instant = this.times.instantAt(facilityId, at) ?? 0;
    return atInstant(this.times.zoneOf(facilityId), instant).localDate;
  }
}

interface Capacities {
  /** Places of a program, or of the programs of a site or of all; null where none says how many it has. */
  capacities(
    listed: readonly BoardPlace[],
    of: { readonly facilityId?: string; readonly programId?: string | null },
  ): number | null;
}

function openPrograms({ facilityId, directory, on, programs }: AtFacility): readonly BoardProgram[] {
  return programs.flatMap(({ code: programId, levels, openFrom, closedOn }) => {
    if (on < openFrom || (closedOn !== null && closedOn < on)) return [];
    const { inForce } = directory.packsAdopted(facilityId, { on, programId, population: null });
    const known = levels.flatMap((code) => inForce?.level(code) ?? []);
    const offered = known.map(({ system, code, rank }) => ({ levelSystem: system, level: code, rank }));
    return [{ facilityId, programId, levels: offered }];
  });
}

/** Closed programs too: clients may still be placed there. */
const authorizedLevels = ({ facilityId, directory, on, programs }: AtFacility): readonly AuthorizedLevels[] =>
  [null, ...programs.map(({ code }) => code)].flatMap((programId) => {
    const { inForce } = directory.packsAdopted(facilityId, { on, programId, population: null });
    return inForce ? [{ facilityId, programId, levels: inForce.levelsAuthorized }] : [];
  });

const capacitiesOf =
  (programs: readonly Program[]): Capacities['capacities'] =>
  (listed, { facilityId, programId }) => {
    const meant = listed.filter(
      (place) =>
        (facilityId === undefined || place.facilityId === facilityId) &&
        (programId === undefined || place.programId === programId),
    );
    const codes = new Set(meant.map((place) => place.programId));
    const known = programs.flatMap(({ code, capacity }) => (codes.has(code) ? (capacity ?? []) : []));
    return known.length === 0 ? null : known.reduce((sum, capacity) => sum + capacity, 0);
  };
