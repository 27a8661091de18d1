import { type PackRef, type Population, POPULATIONS } from '@throughline/continuum';
import { defineProblem, type LocalDate, Refusal } from '@throughline/kernel';

export const sitePackMissing = defineProblem({
  code: 'site-pack-missing',
  at: '/from',
  sentence:
    'The facility has no general rule pack on that day. First adopt a pack without a program and a population, from that day or an earlier one.',
});

export const sitePackNeeded = defineProblem({
  code: 'site-pack-needed',
  at: '/pack',
  sentence: 'A facility always needs a rule pack for everyone. Adopt another pack instead of ending this one.',
});

/** For whom a pack is adopted. Null means everyone: whatever the program, whatever the population. */
export interface AdoptedFor {
  readonly programId: string | null;
  readonly population: Population | null;
  /** An advisory pack (a payer's edition, say) gives a second verdict, which decides nothing. */
  readonly advisory: boolean;
}

export interface Adoption extends AdoptedFor {
  /** Null: from this day on, what was adopted for just these is no longer in force. */
  readonly pack: PackRef | null;
  readonly from: LocalDate;
}

/** What an entry is judged by depends on its day, its program, and the client's population. */
export interface AdoptionQuery {
  readonly on: LocalDate;
  /** Null where the entry concerns no program, or none that is known. */
  readonly programId: string | null;
  /** Null while it is not known. */
  readonly population: Population | null;
}

export interface AdoptedPacks<Pack = PackRef> {
  readonly inForce: Pack | undefined;
  readonly advisory: Pack | undefined;
  /** The population is not known, and some population has another pack. */
  readonly forUnknownPopulation: boolean;
}

/** The packs of a day. The most specific adoption wins, an unknown population takes one without a population. */
export function adoptedPacks(adoptions: readonly Adoption[], query: AdoptionQuery): AdoptedPacks {
  const inForce = mostSpecific(adoptions, false, query);
  return {
    inForce,
    advisory: mostSpecific(adoptions, true, query),
    forUnknownPopulation:
      query.population === null &&
      POPULATIONS.some(
        (population) => mostSpecific(adoptions, false, { ...query, population })?.sha256 !== inForce?.sha256,
      ),
  };
}

/** From the most specific on: program and population, program, population, everyone. */
const SPECIFICITIES = [
  { program: true, population: true },
  { program: true, population: false },
  { program: false, population: true },
  { program: false, population: false },
];

function mostSpecific(
  adoptions: readonly Adoption[],
  advisory: boolean,
  { on, programId, population }: AdoptionQuery,
): PackRef | undefined {
  for (const by of SPECIFICITIES) {
    if ((by.program && programId === null) || (by.population && population === null)) continue;
    const scope = {
      programId: by.program ? programId : null,
      population: by.population ? population : null,
      advisory,
    };
    const found = adoptedForJust(adoptions, scope, on);
    if (found?.pack) return found.pack;
  }
  return undefined;
}

/** Of those adopted for just these, from that day or earlier, the one that starts last; later words on a tie. */
function adoptedForJust(adoptions: readonly Adoption[], scope: AdoptedFor, on: LocalDate): Adoption | undefined {
  let best: Adoption | undefined;
  for (const adoption of adoptions) {
    if (adoption.from <= on && isFor(adoption, scope) && (!best || adoption.from >= best.from)) best = adoption;
  }
  return best;
}

const isFor = (adoption: AdoptedFor, { programId, population, advisory }: AdoptedFor): boolean =>
  adoption.programId === programId && adoption.population === population && adoption.advisory === advisory;

export const EVERYONE: AdoptedFor = { programId: null, population: null, advisory: false };

/** Whether an adoption says anything new; refuses one that would leave somebody without a pack. */
export function adoptionChanges(adoptions: readonly Adoption[], adoption: Adoption): boolean {
  const everyone = isFor(adoption, EVERYONE);
  if (everyone && !adoption.pack) throw new Refusal(sitePackNeeded);
  if (!everyone && !adoptedForJust(adoptions, EVERYONE, adoption.from)) throw new Refusal(sitePackMissing);
  if (!adoption.pack) return Boolean(adoptedForJust(adoptions, adoption, adoption.from)?.pack);
  const latest = adoptions.findLast(({ from, ...other }) => from === adoption.from && isFor(other, adoption));
  return latest?.pack?.sha256 !== adoption.pack.sha256;
}
