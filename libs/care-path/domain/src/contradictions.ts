import { adoptedFor } from './adopted.js';
import type { CompiledPack } from '@throughline/continuum';
import { defineProblem, type Effective, type ProblemType, type Refusal } from '@throughline/kernel';
import type { DecisionContext } from './decision-context.js';
import { stated } from './draft.js';
import type { Unfolded } from './edit.js';
import type { EntryBody, EntryKind } from './entry.js';
import { type Entry, entryOn, type Path, situationBefore } from './path.js';
import { resolutionsOf, type Resolution } from './resolutions.js';
import { pathRulesFor } from './rules/by-kind.js';
import { hasDied, openPlacement, type OpenPlacement, type Situation } from './situation.js';
import { clientDied } from './rules/deaths.js';
import { clientInAftercare, placementNotOpen, trackOccupied, tracksExclude } from './rules/placements.js';

/** An entry that takes part in a contradiction, in the words that a person finds it by. */
export interface EntryNamed {
  readonly entryId: string;
  /** Null for an entry that is not recorded yet. */
  readonly versionId: string | null;
  readonly kind: EntryKind;
  readonly effective: Effective;
  readonly active: boolean;
}

/** What cannot be so on a path: the rule it breaks, the entry that breaks it, and those it breaks it with. */
export interface Contradiction {
  /** Code of the rule, e.g. `placement-not-open`. */
  readonly rule: string;
  readonly detail: string;
  readonly entry: EntryNamed;
  readonly with: readonly EntryNamed[];
  /** What would resolve it; any one of them. */
  readonly resolve: readonly Resolution[];
}

/** Every contradiction among the active entries from an index on. Source: ADR 0002. */
function contradictionsOf(path: Path, from: number, context: DecisionContext): readonly Contradiction[] {
  return path.entries.slice(from).flatMap((entry, offset) => contradictionsAt(path, entry, from + offset, context));
}

function contradictionsAt(path: Path, entry: Entry, index: number, context: DecisionContext): readonly Contradiction[] {
  if (!entry.active) return [];
  const before = situationBefore(path.entries, index);
  const draft = stated(entry.body);
  const pack = packOf(entry, before, context);
  return pathRulesFor(entry.body.kind).flatMap((rule) => {
    const refusal = rule({ entry: draft, before, path, pack, context });
    return refusal ? contradictionOf(refusal, entry, before, path) : [];
  });
}

/** The pack that judged an entry, else the one its facility had adopted then. */
export const packOf = (
  { judged, body }: Entry,
  before: Situation,
  context: DecisionContext,
): CompiledPack | undefined =>
  judged ? context.packBySha(judged.pack.sha256) : adoptedFor(body, before, context).inForce;

/** The contradiction that a refusal of a rule speaks of. */
export function contradictionOf(
  { code, message }: Pick<Refusal, 'code' | 'message'>,
  entry: Unfolded,
  before: Situation,
  path: Path,
): Contradiction {
  const others = othersOf(code, entry.body, before, path);
  return {
    rule: code,
    detail: message,
    entry: named(entry),
    with: others.map(named),
    resolve: resolutionsOf(entry, others, before),
  };
}

export const named = ({ body, versionId, active }: Unfolded): EntryNamed => ({
  entryId: body.entryId,
  versionId: versionId === '' ? null : versionId,
  kind: body.kind,
  effective: body.effective,
  active,
});

const TRACK_RULES: ReadonlySet<string> = new Set(
  [trackOccupied, tracksExclude, clientInAftercare].map(({ code }) => code),
);

function othersOf(code: string, body: EntryBody, before: Situation, path: Path): readonly Entry[] {
  if (TRACK_RULES.has(code)) return entriesNamed(path, openBeside(body, before, code));
  if (code === clientDied.code || body.kind === 'DeathRecorded')
    return entriesNamed(path, [before.death?.entryId ?? '']);
  if (body.kind === 'EntryReviewed') return entriesNamed(path, [body.reviews]);
  if (body.kind === 'InquiryClosed') return path.entries.filter((other) => other.body.kind === 'InquiryReceived');
  if (body.kind === 'LevelRecommended') return entriesNamed(path, [body.assessmentId ?? '']);
  const placementId = 'placementId' in body ? body.placementId : null;
  const placement = openPlacement(before, placementId);
  if (placement) return entriesNamed(path, [placement.changedBy]);
  const death = hasDied(before) ? before.death?.entryId : undefined;
  return path.entries.filter(
    (other) =>
      (opensOrCloses(other.body, placementId) || other.body.entryId === death) && other.body.entryId !== body.entryId,
  );
}

/** The entries that opened what is open beside; on the same track where the rule is about one track. */
function openBeside(body: EntryBody, before: Situation, code: string): readonly string[] {
  const own = 'placementId' in body ? body.placementId : null;
  const track = 'to' in body ? body.to.track : null;
  const concerns = ({ placementId, place, status }: OpenPlacement): boolean => {
    if (placementId === own) return false;
    if (code === clientInAftercare.code) return status === 'aftercare';
    return code === trackOccupied.code ? place.track === track : status !== 'aftercare';
  };
  return before.placements.filter(concerns).map(({ openedBy }) => openedBy);
}

const entriesNamed = (path: Path, ids: readonly string[]): readonly Entry[] =>
  ids.flatMap((id) => entryOn(path, id) ?? []);

const OPENING_OR_CLOSING: ReadonlySet<EntryKind> = new Set([
  'Admitted',
  'AftercareStarted',
  'Discharged',
  'AftercareEnded',
]);
const opensOrCloses = (body: EntryBody, placementId: string | null): boolean =>
  OPENING_OR_CLOSING.has(body.kind) && 'placementId' in body && body.placementId === placementId;

/** What contradicts itself on a path as it is folded, whatever packs say: an older import, say, that nobody has repaired. */
export const incoherencesOf = (path: Path): readonly Contradiction[] =>
  path.entries.flatMap((entry, index) => {
    if (!isIncoherent(entry)) return [];
    const { code, sentence: message } = incoherence(entry.derived);
    return contradictionOf({ code, message }, entry, situationBefore(path.entries, index), path);
  });

const incoherence = ({ unanchored, afterDeath }: Entry['derived']): ProblemType => {
  if (unanchored) return placementNotOpen;
  return afterDeath ? clientDied : trackOccupied;
};

export const isIncoherent = ({ active, derived }: Entry): boolean =>
  active && (derived.unanchored || derived.overlapping || (derived.afterDeath && OPENINGS.has(derived.move)));

/** What begins a stay. */
const OPENINGS: ReadonlySet<Entry['derived']['move']> = new Set(['admission', 'aftercare-start']);

/** The same rule broken by the same entries is the same contradiction, whatever else has changed. */
const keyOf = ({ rule, entry, with: others }: Contradiction): string =>
  [rule, entry.entryId, ...others.map(({ entryId }) => entryId).sort()].join(' ');

/** Those that hold of the edited path and not of the path as it is. */
export function contradictionsAdded(
  path: Path,
  edited: Path,
  from: number,
  context: DecisionContext,
): readonly Contradiction[] {
  const added = contradictionsOf(edited, from, context);
  if (added.length === 0) return added;
  const known = new Set(contradictionsOf(path, from, context).map(keyOf));
  return added.filter((one) => !known.has(keyOf(one)));
}

/** What a command is refused with that would contradict entries other than its own. */
export const contradictionAdded = defineProblem({
  code: 'adds-contradiction',
  sentence: 'This would contradict other entries of the path. Change it, or mend those entries in the same command.',
  details: { contradictions: [], inTheAir: [] },
});
