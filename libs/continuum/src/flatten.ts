import type { FlatPack } from './document/pack.js';

/** A pack as it is written: unchecked, and perhaps only what differs from the pack it extends. */
export type RawPack = Readonly<Record<string, unknown>>;

/** The base that a pack builds on, and its hash. */
export interface BasePack {
  readonly document: FlatPack;
  readonly sha256: string;
}

export interface Flattened {
  /** Still unchecked: `FlatPack` parses it. */
  readonly document: RawPack;
  /** For each list, where in the written pack each item comes from; null for an inherited one. */
  readonly origins: ReadonlyMap<string, readonly (number | null)[]>;
}

/** What makes two items of a list the same item. */
const KEYS: Readonly<Record<string, (item: RawPack) => string>> = {
  sources: ({ id }) => String(id),
  tracks: ({ code }) => String(code),
  levels: ({ code }) => String(code),
  moves: ({ id }) => String(id),
  gates: ({ id }) => String(id),
  calendars: ({ code }) => String(code),
  clocks: ({ id }) => String(id),
  phases: ({ code }) => String(code),
  programs: ({ code }) => String(code),
  crosswalk: ({ system, code }) => `${String(system)} ${String(code)}`,
  notes: ({ topic, text }) => `${String(topic)} ${String(text)}`,
};
const LISTS: readonly string[] = Object.keys(KEYS);

/** A pack says these for itself; everything else it may inherit. */
const OWN_KEYS = ['id', 'version', 'title', 'effectiveFrom', 'review', 'extends'] as const;

/**
 * Lays a written pack over its base. An item of the same id or code changes the fields it names and keeps the rest; a new
 * one is added; `without` takes items away. A pack without a base is itself.
 */
export function flatten(written: RawPack, base: BasePack | undefined): Flattened {
  const { without, extends: _extends, ...own } = written;
  const origins = new Map<string, readonly (number | null)[]>();
  const inherited: Record<string, unknown> = base ? { ...base.document } : {};
  for (const key of OWN_KEYS) delete inherited[key];
  const document: Record<string, unknown> = { ...inherited, ...own, extends: base ? refOf(base) : null };
  for (const list of LISTS) {
    const merged = mergeList(list, inherited[list], own[list], removedFrom(without, list));
    if (!merged) continue;
    document[list] = merged.items;
    origins.set(list, merged.origins);
  }
  if (base && isRecord(own['intensity'])) document['intensity'] = { ...base.document.intensity, ...own['intensity'] };
  if (base && isRecord(own['reasons'])) document['reasons'] = mergeReasons(base, own['reasons'], origins);
  return { document, origins };
}

const refOf = ({ document: { id, version }, sha256 }: BasePack) => ({ id, version, sha256 });

const removedFrom = (without: unknown, list: string): readonly unknown[] => {
  const removed = isRecord(without) ? without[list] : undefined;
  return Array.isArray(removed) ? removed : [];
};

type Origins = Map<string, readonly (number | null)[]>;

function mergeReasons(base: BasePack, own: RawPack, origins: Origins): RawPack {
  const merged: Record<string, unknown> = { ...base.document.reasons, ...own };
  for (const [list, reasons] of Object.entries(base.document.reasons)) {
    const both = mergeList('levels', reasons, own[list], []);
    if (!both) continue;
    merged[list] = both.items;
    origins.set(`reasons/${list}`, both.origins);
  }
  return merged;
}

interface Merged {
  readonly items: readonly unknown[];
  readonly origins: readonly (number | null)[];
}

/** Undefined when there is nothing to merge, or when what is written is no list: the schema will say so. */
function mergeList(list: string, inherited: unknown, own: unknown, removed: readonly unknown[]): Merged | undefined {
  if (own === undefined && inherited === undefined) return undefined;
  if (own !== undefined && !Array.isArray(own)) return undefined;
  const keyOf = (item: unknown): string | undefined => (isRecord(item) ? KEYS[list]?.(item) : undefined);
  // A crosswalk is taken away by the system that it reads, all lines at once.
  const removalKeyOf = (item: unknown): unknown =>
    list === 'crosswalk' && isRecord(item) ? item['system'] : keyOf(item);
  const kept = (Array.isArray(inherited) ? inherited : []).filter((item) => !removed.includes(removalKeyOf(item)));
  const items: unknown[] = [...kept];
  const origins: (number | null)[] = kept.map(() => null);
  for (const [index, item] of (own ?? []).entries()) {
    const at = kept.findIndex((known) => keyOf(known) === keyOf(item));
    const merged = at >= 0 ? overlay(kept[at] as RawPack, item as RawPack) : item;
    // A second item of the same key stays beside the first, so that the check for duplicates finds it.
    const slot = at >= 0 && origins[at] === null ? at : items.length;
    items[slot] = merged;
    origins[slot] = index;
  }
  return { items, origins };
}

/** A gate with another condition is another gate: it keeps nothing. */
function overlay(base: RawPack, own: RawPack): RawPack {
  return 'condition' in own && own['condition'] !== base['condition'] ? own : { ...base, ...own };
}

export const isRecord = (value: unknown): value is RawPack =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
