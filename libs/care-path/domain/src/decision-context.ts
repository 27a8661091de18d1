import type { CompiledPack, Population } from '@throughline/continuum';
import type { Actor, LocalDate, Origin, StartOfDay } from '@throughline/kernel';
import type { EntryTexts } from './draft.js';
import type { Entry, Path } from './path.js';

/** What a decision may know of a program: where it is, what it offers, and since when. */
export interface ProgramFacts {
  readonly code: string;
  readonly facilityId: string;
  /** The program of the facility's pack that this one follows; null when it follows none. */
  readonly template: string | null;
  /** Level codes that the program delivers. */
  readonly levels: readonly string[];
  /** What it states of itself; null where it leaves that to its template. */
  readonly window: string | null;
  readonly modality: string | null;
  readonly openFrom: LocalDate;
  readonly openTo: LocalDate | null;
}

/** From which day to which day, both of them included, a facility takes clients; null while no end is known. */
export interface FacilityFacts {
  readonly openFrom: LocalDate;
  readonly openTo: LocalDate | null;
}

/** The packs that a facility judges by on a day, for a program and a population. */
export interface AdoptedPacks {
  readonly inForce: CompiledPack | undefined;
  /** Its verdict is stored beside the one in force, and decides nothing. */
  readonly advisory: CompiledPack | undefined;
  /** The population is not known, and some population has another pack. */
  readonly forUnknownPopulation: boolean;
}

/** An entry, or a proposal of one, and the event that holds its free text. */
export interface HoldsTexts {
  readonly body: Entry['body'];
  readonly recording: Pick<Entry['recording'], 'versionId'>;
}

/** Everything outside the path that a decision may look at, gathered before it runs: a decision is a pure function. */
export interface DecisionContext {
  readonly commandId: string;
  /** Index that the next event of the command will have: what it mints is named by it. */
  readonly nextPart: number;
  /** UTC ms. */
  readonly now: number;
  readonly actor: Actor;
  readonly origin: Origin;
  /** The packs that a facility judges by on a day, for a program and a population; null where they are not known. */
  packsAdopted(
    facilityId: string,
    query: { readonly on: LocalDate; readonly programId: string | null; readonly population: Population | null },
  ): AdoptedPacks;
  packBySha(sha256: string): CompiledPack | undefined;
  facility(code: string): FacilityFacts | undefined;
  /** Refuses an actor who has no rights at a facility that the entry speaks of, before anything else is said of it. */
  assertMayEdit(path: Path, entry: Entry): void;
  /** The texts of an entry out of their seals, for a version that restates the entry; null where it has none. */
  textsOf(entry: HoldsTexts): EntryTexts;
  /** What is decided is only proposed: whoever answers it accepts its impact and approves it. */
  readonly proposes?: boolean;
  /** What is decided takes back an entry on which nothing recorded since relies: others read as they did before it. */
  readonly undoes?: boolean;
  /** The population that follows from the client's birth date on a day; null while that is not known. The date itself enters no decision. */
  populationOn(day: LocalDate): Population | null;
  program(code: string): ProgramFacts | undefined;
  readonly startOfDay: StartOfDay;
}
