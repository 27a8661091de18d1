import { type FacilityScope, within } from '@throughline/kernel';
import type { KnownAtFacilities, KnownDirectories } from '@throughline/organization';
import type { DirectoryHistory, EarlierDirectory, KnownBy } from './directory-history.js';

export interface EarlierAtFacilities extends KnownAtFacilities {
  /** The directory of each instant that was asked for (UTC ms); null where it is that of now. */
  readonly earlier: ReadonlyMap<number, EarlierDirectory> | null;
}

/** Folds what was known from the events that the directory holds. */
export class DirectoriesKnown implements KnownDirectories {
  constructor(private readonly parts: { readonly directory: DirectoryHistory; readonly known: KnownBy }) {}

  async knownAt(
    knownAt: number | ReadonlyMap<string, number> | null,
    facilities: FacilityScope,
  ): Promise<EarlierAtFacilities> {
    if (knownAt === null) return { at: () => this.parts.directory, earlier: null };
    if (typeof knownAt === 'number') {
      const earlier = await this.#earlier([knownAt]);
      return { at: () => earlier.get(knownAt) ?? null, earlier };
    }
    const seen = new Map([...knownAt].filter(([code]) => within(facilities, code)));
    const earlier = await this.#earlier([...seen.values()]);
    return { at: (facilityId) => earlier.get(seen.get(facilityId) ?? Number.NaN) ?? null, earlier };
  }

  /** By the instants, each once. */
  async #earlier(instants: readonly number[]): Promise<ReadonlyMap<number, EarlierDirectory>> {
    const { directory, known } = this.parts;
    const earlier = new Map<number, EarlierDirectory>();
    for (const instant of new Set(instants)) earlier.set(instant, directory.knownWhere(await known.by(instant)));
    return earlier;
  }
}
