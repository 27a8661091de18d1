import type { Verdict } from '@throughline/continuum';
import type { DecisionContext } from './decision-context.js';
import type { Derived } from './derived.js';
import type { Advisory, Conformance, Rejudged } from './events.js';
import type { VersionOf } from './facts.js';
import { conformanceOf, groundsOf } from './conformance.js';
import { advisoryOn, judgeEntry, nothingFound } from './judging.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { bornAsJudged, judgedPopulation, wasForUnknownPopulation } from './population.js';
import type { Level, Place } from './place.js';
import { openPlacement } from './situation.js';

/** A later entry that would read differently, how, and what that asks for. */
export interface Impact {
  readonly entryId: string;
  readonly kind: string;
  readonly effective: Entry['body']['effective'];
  readonly was: ImpactSide;
  readonly becomes: ImpactSide;
}

export interface ImpactSide {
  readonly move: Derived['move'];
  /** The level at which the entry finds its placement, and the one at which it leaves it; null where there is none. */
  readonly from: Level | null;
  readonly to: Level | null;
  readonly phase: string | null;
  /** The open placement that it concerns; null when it concerns none, or none that is open. */
  readonly placementId: string | null;
  readonly unanchored: boolean;
  readonly afterDeath: boolean;
  readonly conformance: Conformance | null;
  readonly verdict: Verdict | null;
}

/** By what entries are judged again: the packs that judged them, and the versions that stand now. */
interface JudgedBy extends Pick<DecisionContext, 'packBySha' | 'program'> {
  readonly versionOf: VersionOf;
}

/**
 * Judges every entry from an index on again, under the pack pinned on it, and puts the verdicts that change, or that
 * rest on other versions, onto the list. Entries in `own` were judged by the command itself, or are judged here when they come back as they were.
 */
export function judgeAgain(entries: Entry[], from: number, own: ReadonlySet<string>, by: JudgedBy): void {
  for (let index = from; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    if (!entry.active || !entry.judged || own.has(entry.body.entryId)) continue;
    const pack = by.packBySha(entry.judged.pack.sha256);
    const before = situationBefore(entries, index);
    const { reason, population: was } = entry.judged;
    const born = bornAsJudged(was);
    const forUnknownPopulation = wasForUnknownPopulation(entry.judged.verdict);
    const toJudge = {
      entry: entry.body,
      reason,
      derived: entry.derived,
      born,
      forUnknownPopulation,
      program: by.program,
    };
    // A fact that nothing is said of any more, the death before it having been voided, keeps no finding.
    const verdict = pack && (judgeEntry(pack, before, toJudge, by.versionOf) ?? nothingFound(pack));
    const population = judgedPopulation(before, born);
    const advisoryPack = by.packBySha(entry.judged.advisory?.pack.sha256 ?? '');
    const advice = advisoryOn(advisoryPack, before, toJudge, by.versionOf);
    const same = population.is === was.is && sameAdvice(advice.advisory, entry.judged.advisory);
    if (!verdict || (same && restsOnTheSame(verdict, entry.judged.verdict))) continue;
    const conformance = conformanceOf(verdict, groundsOf(entry.judged));
    entries[index] = { ...entry, judged: { ...entry.judged, verdict, ...advice, population, conformance } };
  }
}

/** What of an edited list is judged otherwise than before, as the event says it. */
export function rejudgedOf(path: Path, edited: readonly Entry[], from: number, own: ReadonlySet<string>): Rejudged[] {
  return edited.slice(from).flatMap(({ body: { entryId }, judged }) => {
    const old = path.entries[path.indexOf.get(entryId) ?? -1]?.judged;
    if (!old || !judged || old === judged || own.has(entryId)) return [];
    const { verdict, advisory, population, conformance } = judged;
    return [{ entryId, verdict, ...(advisory && { advisory }), population, conformance }];
  });
}

/**
 * The entries that read differently after an edit than before it. What the command itself recorded, corrected or took
 * off the path is not among them; what it put back is, when it does not read as it did when it left.
 */
export function impactOf(
  path: Pick<Path, 'entries' | 'indexOf'>,
  edited: readonly Entry[],
  from: number,
  own: ReadonlySet<string>,
): readonly Impact[] {
  const impacts: Impact[] = [];
  for (let index = from; index < edited.length; index += 1) {
    const entry = edited[index] as Entry;
    const { entryId, kind, effective } = entry.body;
    const oldIndex = path.indexOf.get(entryId);
    if (oldIndex === undefined || !entry.active || own.has(entryId)) continue;
    const becomes = sideOf(edited, index);
    const old = path.entries[oldIndex] as Entry;
    const was = old.active ? sideOf(path.entries, oldIndex) : { ...becomes, ...judgedSide(old) };
    if (differs(was, becomes)) impacts.push({ entryId, kind, effective, was, becomes });
  }
  return impacts;
}

function sideOf(entries: readonly Entry[], index: number): ImpactSide {
  const entry = entries[index] as Entry;
  const { body, derived, after } = entry;
  const placementId = 'placementId' in body ? body.placementId : null;
  const found = openPlacement(situationBefore(entries, index), placementId);
  const left = openPlacement(after, placementId);
  return {
    move: derived.move,
    from: levelOf(derived.from ?? found?.place),
    to: levelOf(derived.to ?? left?.place),
    phase: left?.phase ?? null,
    placementId: (left ?? found)?.placementId ?? null,
    unanchored: derived.unanchored,
    afterDeath: derived.afterDeath,
    ...judgedSide(entry),
  };
}

const levelOf = (place: Place | undefined): Level | null => place?.level ?? null;

const judgedSide = ({ judged }: Entry): Pick<ImpactSide, 'conformance' | 'verdict'> => ({
  conformance: judged?.conformance ?? null,
  verdict: judged?.verdict ?? null,
});

const differs = (a: ImpactSide, b: ImpactSide): boolean =>
  readsOtherwise(a, b) || !sameVerdict(a.verdict, b.verdict) || evidenceOf(a.verdict) !== evidenceOf(b.verdict);

/** Whether it is another move, or one of another placement. */
export const isAnotherMove = (a: ImpactSide, b: ImpactSide): boolean =>
  a.move !== b.move || a.unanchored !== b.unanchored || a.placementId !== b.placementId;

const readsOtherwise = (a: ImpactSide, b: ImpactSide): boolean =>
  isAnotherMove(a, b) ||
  a.afterDeath !== b.afterDeath ||
  a.phase !== b.phase ||
  !sameLevel(a.from, b.from) ||
  !sameLevel(a.to, b.to);

const sameLevel = (a: Level | null, b: Level | null): boolean => a?.code === b?.code && a?.system === b?.system;

/** Same decision on the same grounds; the wording of an observation (an assessment's age, say) may differ. */
function sameVerdict(a: Verdict | null, b: Verdict | null): boolean {
  if (!a || !b) return a === b;
  return a.decision === b.decision && findingsOf(a) === findingsOf(b);
}

const findingsOf = (verdict: Verdict): string =>
  verdict.findings
    .map((finding) => `${finding.ruleId}:${finding.severity}`)
    .sort()
    .join(' ');

/** What a verdict rests on, whatever the version: other words in a narrative are not other evidence. */
const evidenceOf = (verdict: Verdict | null): string =>
  JSON.stringify(verdict?.relied.map(({ ruleId, entryId, inputs }) => [ruleId, entryId, inputs]));

const sameAdvice = (a: Advisory | undefined, b: Advisory | undefined): boolean =>
  !a || !b ? a === b : restsOnTheSame(a.verdict, b.verdict);

const restsOnTheSame = (a: Verdict, b: Verdict): boolean =>
  sameVerdict(a, b) &&
  evidenceOf(a) === evidenceOf(b) &&
  a.relied.every(({ versionId }, index) => versionId === b.relied[index]?.versionId);
