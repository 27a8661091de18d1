import { compareEntries, type Entry, type Path, type Plan, type Proposal } from '@throughline/care-path';
import type { Effective } from '@throughline/kernel';
import type { InstantAt } from './obligations.js';

/** At most this many proposals, and this many plans: those that are open, then the latest that are closed. */
export const OPEN_FIRST_MAX = 200;
/** At most this many versions of an entry that corrections replaced: the latest. */
export const SUPERSEDED_MAX = 100;
/** At most this many obligations of an entry, a plan, or a proposal: the latest. */
export const OBLIGATIONS_MAX = 100;
/** At most this many contradictions: the first on the path. Each one that is resolved makes room for another. */
export const CONTRADICTIONS_MAX = 200;

/** A place in the order of a path. */
export interface PlaceInPath {
  readonly effective: Pick<Effective, 'at'>;
  readonly seq: number;
  readonly entryId: string;
}

export interface PathPageQuery {
  /** Leaves out what happened after this instant (UTC ms) at each facility; null for none. */
  readonly at: InstantAt | null;
  /** Only entries from this instant on, and only those before the other; null for no bound. */
  readonly from: InstantAt | null;
  readonly before: InstantAt | null;
  /** Only these entries; null for all. */
  readonly entryIds: readonly string[] | null;
  /** Ends just before this place: where the page before began. Null for the newest entries. */
  readonly until: PlaceInPath | null;
  readonly limit: number;
}

/** Which entries, proposals and plans of a path a page shows. */
export interface PathPage {
  /** Places of its entries on the path, in order. */
  readonly indexes: readonly number[];
  /** How many entries the range holds, over all pages. */
  readonly total: number;
  /** Where the next page ends, which holds older entries; null on the last. */
  readonly next: PlaceInPath | null;
  /** How many entries happened up to the instant asked for. */
  readonly end: number;
  readonly proposals: readonly Proposal[];
  readonly plans: readonly Plan[];
}

/** The newest entries come first, page by page; within a page they stand in the order of the path. */
export function pathPage(path: Path, query: PathPageQuery): PathPage {
  const end = endOf(path, query.at);
  const inRange = indexesIn(path, end, query);
  const { until } = query;
  const older = until ? inRange.filter((index) => compareEntries(bodyAt(path, index), until) < 0) : inRange;
  const indexes = older.slice(-query.limit);
  const first = indexes[0];
  return {
    indexes,
    total: inRange.length,
    next: first !== undefined && indexes.length < older.length ? placeOf(bodyAt(path, first)) : null,
    end,
    proposals: openFirst([...path.proposals.values()], ({ state }) => state === 'waiting'),
    plans: openFirst([...path.plans.values()], ({ state }) => state === 'planned'),
  };
}

const bodyAt = ({ entries }: Path, index: number): Entry['body'] => (entries[index] as Entry).body;

const placeOf = ({ effective: { at }, seq, entryId }: Entry['body']): PlaceInPath => ({
  effective: { at },
  seq,
  entryId,
});

function endOf({ entries }: Path, at: InstantAt | null): number {
  const later = at === null ? -1 : entries.findIndex(({ body }) => body.effective.at > at(body.facilityId));
  return later < 0 ? entries.length : later;
}

function indexesIn(path: Path, end: number, { from, before, entryIds }: PathPageQuery): readonly number[] {
  const wanted = entryIds && new Set(entryIds);
  return [...path.entries.keys()].filter((index) => {
    const { entryId, effective, facilityId } = bodyAt(path, index);
    return (
      index < end &&
      (!wanted || wanted.has(entryId)) &&
      (from === null || effective.at >= from(facilityId)) &&
      (before === null || effective.at < before(facilityId))
    );
  });
}

/** The latest that are open, and as many of the latest others as there is room for, in the order in which they were recorded. */
function openFirst<Item>(all: readonly Item[], isOpen: (item: Item) => boolean): readonly Item[] {
  const open = all.filter(isOpen).slice(-OPEN_FIRST_MAX);
  const room = OPEN_FIRST_MAX - open.length;
  const closed = room === 0 ? [] : all.filter((item) => !isOpen(item)).slice(-room);
  const kept = new Set([...open, ...closed]);
  return all.filter((item) => kept.has(item));
}
