import type { Level } from '../document/levels.js';
import type { FlatPack } from '../document/pack.js';
import { levelAtStart } from '../level-in-words.js';
import { differences, statements } from './differences.js';

/** The parts of a pack that hold things with a name of their own, and the pack itself. */
export const PACK_PARTS = [
  'pack',
  'levels',
  'moves',
  'gates',
  'clocks',
  'reasons',
  'programs',
  'phases',
  'tracks',
  'calendars',
  'crosswalk',
  'sources',
  'notes',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export const PACK_CHANGES = ['added', 'removed', 'differs'] as const;

/** One thing that is in one pack only, or reads differently in the other. */
export interface PackChange {
  readonly part: PackPart;
  /** Its id or code within the part. */
  readonly id: string;
  /** For people; as the later pack names it where both do. */
  readonly title: string;
  readonly change: (typeof PACK_CHANGES)[number];
  /** What it says, or what it says differently. */
  readonly sentences: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly fields: object;
}

const byCode = <Row extends { readonly code: string; readonly name: string }>(rows: readonly Row[]): readonly Entry[] =>
  rows.map(({ code, ...fields }) => ({ id: code, title: fields.name, fields }));
const byId = <Row extends { readonly id: string; readonly title: string }>(rows: readonly Row[]): readonly Entry[] =>
  rows.map(({ id, ...fields }) => ({ id, title: fields.title, fields }));

const levelEntry = ({ code, ...fields }: Level): Entry => ({
  id: code,
  title: levelAtStart({ code, ...fields }),
  fields,
});

/** What each part holds; what a pack says of itself is one thing. */
const ENTRIES: Readonly<Record<PackPart, (pack: FlatPack) => readonly Entry[]>> = {
  pack: ({ title, effectiveFrom, edition, jurisdiction, population, extends: base, ...pack }) => {
    const { attribution, disclaimer, review, acknowledging, intensity } = pack;
    const about = {
      title,
      effectiveFrom,
      edition,
      jurisdiction,
      population,
      extends: base && `${base.id} ${base.version}`,
    };
    return [{ id: 'pack', title, fields: { ...about, attribution, disclaimer, review, acknowledging, intensity } }];
  },
  levels: ({ levels }) => levels.map(levelEntry),
  moves: ({ moves }) => byId(moves),
  gates: ({ gates }) => byId(gates),
  clocks: ({ clocks }) => byId(clocks),
  reasons: ({ reasons }) =>
    Object.entries(reasons).flatMap(([list, all]) => byCode(all).map((one) => ({ ...one, id: `${list}.${one.id}` }))),
  programs: ({ programs }) => byCode(programs),
  phases: ({ phases }) => byCode(phases),
  tracks: ({ tracks }) => byCode(tracks),
  calendars: ({ calendars }) => byCode(calendars),
  crosswalk: ({ crosswalk }) =>
    crosswalk.map(({ system, code, ...fields }) => ({ id: `${system}.${code}`, title: `${system} ${code}`, fields })),
  sources: ({ sources }) => sources.map(({ id, ...fields }) => ({ id, title: fields.citation, fields })),
  notes: ({ notes }) => notes.map(({ topic, ...fields }) => ({ id: topic, title: fields.text, fields })),
};

/** What is different in a later pack, part by part, as sentences for people. Nothing for two packs that say the same. */
export const comparePacks = (before: FlatPack, after: FlatPack): readonly PackChange[] =>
  PACK_PARTS.flatMap((part) => comparePart(part, ENTRIES[part](before), ENTRIES[part](after)));

function comparePart(part: PackPart, before: readonly Entry[], after: readonly Entry[]): readonly PackChange[] {
  const [earlier, later] = [numbered(before), numbered(after)];
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids.flatMap((id): readonly PackChange[] => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const title = (is ?? was)?.title ?? id;
    if (!was || !is) {
      const sentences = statements((is ?? was)?.fields ?? {});
      return [{ part, id, title, change: is ? 'added' : 'removed', sentences }];
    }
    const sentences = differences(was.fields, is.fields);
    return sentences.length === 0 ? [] : [{ part, id, title, change: 'differs', sentences }];
  });
}

/** By id; where an id stands twice, as a system's code in a crosswalk or a topic of notes can, the second is `id 2`. */
function numbered(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const times = new Map<string, number>();
  for (const entry of entries) {
    const time = (times.get(entry.id) ?? 0) + 1;
    times.set(entry.id, time);
    found.set(time === 1 ? entry.id : `${entry.id} ${time}`, entry);
  }
  return found;
}
