import { Inject, Injectable } from '@nestjs/common';
import { type ReadableLog, START } from '@throughline/event-store';
import {
  assertTaken,
  CLOCK,
  DIRECTORY,
  EVENT_LOG,
  type FreshnessShown,
  KNOWN_DIRECTORIES,
  type KnownAsOf,
  viewsBehind,
} from '@throughline/http-kit';
import { type Clock, type FacilityScope, Refusal } from '@throughline/kernel';
import type { KnownAtFacilities, KnownDirectory } from '@throughline/organization';
import type { DirectoriesKnown, DirectoryHistory, EarlierDirectory } from '@throughline/organization-application';
import { instantOf, siteInstantOf } from '@throughline/time';

type Terms = Pick<KnownAsOf, 'knownAt' | 'atLeast'>;
type Earlier = ReadonlyMap<number, EarlierDirectory>;

/** The directory as it was known, and how far it takes account of the log. */
export interface KnownOrganization extends KnownAtFacilities {
  readonly freshness: FreshnessShown;
  /** It is what is known now, whose revisions `If-Match` may name. */
  readonly current: boolean;
}

/** The same where it is no matter of facilities. */
export interface KnownEverywhere extends Pick<KnownOrganization, 'freshness'> {
  readonly directory: KnownDirectory;
}

/** Puts a question to the directory: waits for what the asker has written, and asks as of one knowledge. */
@Injectable()
export class DirectoryRequests {
  constructor(
    @Inject(DIRECTORY) private readonly directory: DirectoryHistory,
    @Inject(EVENT_LOG) private readonly log: ReadableLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KNOWN_DIRECTORIES) private readonly known: DirectoriesKnown,
  ) {}

  /** Of these facilities, and what lies at one. */
  async ofFacilities({ knownAt, atLeast }: Terms, facilities: FacilityScope): Promise<KnownOrganization> {
    await this.#catchUp(atLeast);
    const asked = typeof knownAt === 'string' ? siteInstantOf(knownAt, 'knownAt', this.directory.facilities()) : null;
    const { at, earlier } = await this.known.knownAt(asked, facilities);
    return { at, freshness: this.#standing(earlier), current: asked === null };
  }

  /** Of packs: they belong to no facility, so a day is refused. */
  async ofProvider({ knownAt, atLeast }: Terms): Promise<KnownEverywhere> {
    await this.#catchUp(atLeast);
    if (typeof knownAt !== 'string') return { directory: this.directory, freshness: this.#standing(null) };
    const instant = instantOf(knownAt, 'knownAt');
    const { earlier } = await this.known.knownAt(instant, 'all');
    return { directory: earlier!.get(instant)!, freshness: this.#standing(earlier) };
  }

  async #catchUp(atLeast: string | null | undefined): Promise<void> {
    const position = typeof atLeast === 'string' ? await assertTaken(atLeast, this.log) : null;
    await this.directory.catchUp();
    if (position !== null && this.directory.position < position) throw new Refusal(viewsBehind);
  }

  #standing(earlier: Earlier | null): FreshnessShown {
    const { position } = this.directory;
    const known = earlier ? [...earlier.values()].map(({ lastPosition }) => lastPosition).toSorted() : [position];
    const now = this.clock.now();
    return {
      watermark: { position, recordedAt: null },
      knownTo: known.at(-1) ?? START,
      lag: { behind: false, ahead: false, events: 0, ms: 0 },
      incomplete: 0,
      future: earlier !== null && [...earlier.keys()].some((instant) => instant > now),
    };
  }
}
