import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { entryOn, type Path, type Place, undoUntil } from '@throughline/care-path';
import type { Sealing } from '@throughline/identity';
import { type Clock, Refusal } from '@throughline/kernel';
import { type CallerContext, hasRole, MAY } from '@throughline/access';
import { CLOCK, type FreshnessShown, KNOWN_DIRECTORIES, VAULT } from '@throughline/http-kit';
import type { KnownAtFacilities, KnownDirectories } from '@throughline/organization';
import { atInstant } from '@throughline/time';
import {
  OBLIGATION_COLUMNS,
  type InstantAt,
  type LanesQuery,
  type PathPage,
  pathPage,
  type PathView,
  pathView,
  type PlanShown,
  type ProposalShown,
  type TimelineItem,
} from '@throughline/views';
import { freshnessShown } from '../answers/fields.js';
import type { ShownRow } from '../answers/shown-row.js';
import { type ShownTimes, shownTimes, type ZoneIn } from '../answers/shown-times.js';
import { KnownPaths } from './known-path.js';
import { type OpenedNarrative, openedNarratives, openedReferences } from './opened-narratives.js';
import { cursorAt, type PathTerms, placeAt } from './path-terms.js';
import { periodOutOfOrder } from './see-flow.js';
import { SiteTimes } from './site-times.js';

type ObligationShown = ShownRow<typeof OBLIGATION_COLUMNS>;
type WithObligations<Item> = Omit<Item, 'obligations'> & { readonly obligations: readonly ObligationShown[] };

/** UTC ms. Until when the reader may undo the entry; null where they may not. */
interface Undoable {
  readonly undoUntil: number | null;
}

/** A path as people read it. */
export interface PathAnswer extends ShownTimes<Omit<PathView, 'timeline' | 'proposals' | 'plans'>> {
  /** The `cursor` of the next page, which holds older entries; null on the last. */
  readonly next: string | null;
  readonly timeline: readonly ShownTimes<WithObligations<TimelineItem> & Undoable>[];
  readonly proposals: readonly ShownTimes<WithObligations<ProposalShown>>[];
  readonly plans: readonly ShownTimes<WithObligations<PlanShown>>[];
  /** Free text by the id of the version, proposal or plan that holds it; null for roles without access to it. */
  readonly narratives: Readonly<Record<string, OpenedNarrative>> | null;
  /** Payers' numbers for authorizations, by the id of the version or proposal that holds one; null for roles without access to them. */
  readonly references: Readonly<Record<string, OpenedNarrative>> | null;
  readonly freshness: FreshnessShown;
  readonly current: boolean;
  readonly erased: boolean;
}

export class PathQuery extends Query<PathAnswer> {
  constructor(
    readonly clientId: string,
    readonly terms: PathTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(PathQuery)
export class PathQueryHandler implements IQueryHandler<PathQuery> {
  constructor(
    @Inject(KnownPaths) private readonly paths: KnownPaths,
    @Inject(VAULT) private readonly sealing: Sealing,
    @Inject(SiteTimes) private readonly times: SiteTimes,
    @Inject(KNOWN_DIRECTORIES) private readonly directories: KnownDirectories,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clientId, terms, caller }: PathQuery): Promise<PathAnswer> {
    await this.times.catchUp();
    const until = typeof terms.cursor === 'string' ? placeAt(terms.cursor) : null;
    const window = this.#windowOf(terms);
    const today = await this.directories.knownAt(null, 'all');
    const { path, freshness, knownAt, erased } = await this.paths.of(clientId, terms, caller);
    const current = knownAt === null;
    // A path of the past is nobody else's: it stays as it is meanwhile.
    const directory = current ? today : await this.directories.knownAt(knownAt, 'all');
    const at = this.#instantAt(terms.asOf, 'asOf');
    const page = pathPage(path, { at, ...window, entryIds: terms.entryId ?? null, until, limit: terms.limit });
    const lanes =
      until === null ? { ...window, today: this.#todayAsOf(at), isAsked: authorizationAskedBy(directory) } : null;
    const viewed = pathView(path, { clientId, page, at, lanes });
    const answered = {
      ...viewed,
      timeline: viewed.timeline.map((item) => ({
        ...this.#shown(item),
        undoUntil: current ? this.#undoUntil(path, item, caller) : null,
      })),
      proposals: viewed.proposals.map((item) => this.#shown(item)),
      plans: viewed.plans.map((item) => this.#shown(item)),
    };
    return {
      ...shownTimes(answered, this.#zoneIn(path)),
      next: page.next && cursorAt(page.next),
      ...(await this.#opened(path, page, { clientId, erased, caller })),
      freshness: freshnessShown(freshness),
      current,
      erased,
    };
  }

  #windowOf({ from, to }: PathTerms): Pick<LanesQuery, 'from' | 'before'> {
    const [begin, end] = [this.times.instantIfGiven(from, 'from'), this.times.instantIfGiven(to, 'to')];
    if (begin !== null && end !== null && this.times.isBefore(end, begin))
      throw new Refusal(periodOutOfOrder, { at: 'query:to' });
    return { from: this.#instantAt(from, 'from'), before: this.#instantAt(to, 'to') };
  }

  /** An instant or a day at each facility; null where none was sent. Nothing has happened yet on a day that a site has not. */
  #instantAt(text: string | null | undefined, parameter: string): InstantAt | null {
    const instant = this.times.instantIfGiven(text, parameter);
    if (instant === null) return null;
    return (facilityId) => this.times.instantAt(facilityId, instant) ?? Number.MAX_SAFE_INTEGER;
  }

  #todayAsOf(at: InstantAt | null): LanesQuery['today'] {
    const now = this.clock.now();
    return (facilityId) => atInstant(this.times.zoneOf(facilityId), Math.min(at?.(facilityId) ?? now, now)).localDate;
  }

  /** Finds every seal before it waits for the first: the next command may change the path. */
  async #opened(
    path: Path,
    page: PathPage,
    { clientId, erased, caller }: { clientId: string; erased: boolean; caller: CallerContext },
  ): Promise<Pick<PathAnswer, 'narratives' | 'references'>> {
    const shown = { ...page, entries: page.indexes.flatMap((index) => path.entries[index] ?? []) };
    const record = { clientId, erased };
    const [narratives, references] = await Promise.all([
      hasRole(caller, ...MAY.readNarratives) ? openedNarratives(shown, record, this.sealing) : null,
      hasRole(caller, ...MAY.readReferences) ? openedReferences(shown, record, this.sealing) : null,
    ]);
    return { narratives, references };
  }

  #undoUntil(path: Path, { entryId }: TimelineItem, { principal }: CallerContext): number | null {
    const entry = entryOn(path, entryId);
    return entry ? undoUntil(path, entry, principal, this.clock.now()) : null;
  }

  /** The zone of the facility that a part names, of the place of a placement, or of the entry that says so. */
  #zoneIn(path: Path): ZoneIn {
    return ({ facilityId, place, entryId }) => {
      if (typeof facilityId === 'string') return this.times.zoneOf(facilityId);
      if (typeof place === 'object' && place !== null) return this.times.zoneOf((place as Place).facilityId);
      return typeof entryId === 'string' ? entryOn(path, entryId)?.body.effective.zone : undefined;
    };
  }

  #shown<Item extends Pick<TimelineItem, 'obligations'>>(item: Item): WithObligations<Item> {
    return { ...item, obligations: item.obligations.map((row) => this.times.shown(OBLIGATION_COLUMNS, row)) };
  }
}

/** By the rule pack in effect on the day, as far as it was known. */
const authorizationAskedBy =
  (directory: KnownAtFacilities): LanesQuery['isAsked'] =>
  ({ facilityId, programId, level }, on) => {
    const adopted = directory.at(facilityId)?.packsAdopted(facilityId, { on, programId, population: null });
    return adopted?.inForce?.levelsAuthorized.has(level.code) ?? false;
  };
