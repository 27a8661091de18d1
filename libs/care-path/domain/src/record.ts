import { type CompiledPack, type Obligation, openClocks } from '@throughline/continuum';
import { mintedId, Refusal } from '@throughline/kernel';
import { advance } from './advance.js';
import { anchorOf } from './anchor.js';
import { type Draft, type DraftEntry, entryDraft, foldable, type RecordEntry, type RecordingTerms } from './draft.js';
import { addEntry, type Unfolded } from './edit.js';
import type { Judged } from './events.js';
import { acceptImpact, type Impact, impactOf, rejudgedOf } from './impact.js';
import { judgeEntry } from './judging.js';
import { indexFor, place } from './order.js';
import { type Path, situationBefore } from './path.js';
import { reviewObligation, triggerOf } from './obligations.js';
import { reclockedOf, reclocking } from './reclocked.js';
import { identicalEntry } from './identical.js';
import { rulesFor } from './rules/by-kind.js';
import type { Situation } from './situation.js';
import { type Approval, settle } from './settle.js';
import type { DecisionContext } from './decision-context.js';

/** What a decision answers: events to store (none when nothing changes), and what they would change. */
export interface Decided {
  readonly events: readonly Draft[];
  readonly impact: readonly Impact[];
  /** The entry that stands after the decision: the new one, or the identical one that already stands. */
  readonly entryId: string | null;
}

/** Records one entry wherever it belongs in history. Recording what already stands, word for word, changes nothing. */
export function recordEntry(command: RecordEntry, path: Path, context: DecisionContext, approval?: Approval): Decided {
  const after = anchorOf(path, command.after);
  const placed = place(path.entries, command.entry.effective, after);
  const entry = {
    ...command.entry,
    ...placed,
    entryId: mintedId(context.commandId, context.nextPart, 'entry'),
  } as DraftEntry;
  const index = indexFor(path.entries, foldable(entry));
  const standing = identicalEntry(path, entry, index);
  if (standing) return { events: [], impact: [], entryId: standing.body.entryId };
  assertPlanWaits(path, command.fulfills);

  const before = situationBefore(path.entries, index);
  const pack = context.packAdoptedBy(entry.facilityId, entry.effective.localDate);
  enforce(entry, before, path, pack, context);
  const judged = pack ? judgedNow(pack, { entry, before, terms: command, approval }, context) : null;
  const obligations = pack ? obligationsOf(pack, entry, before, judged, context) : [];
  const { impact, reclocked } = index === path.entries.length ? NOTHING_LATER : changesByAdding(path, entry, context);
  const impactReason = acceptImpact(impact, command.acceptImpact, context, pack);
  const event = entryDraft(entry, {
    judged,
    obligations: [...obligations],
    fulfills: command.fulfills,
    rejudged: [...rejudgedOf(impact)],
    impactReason,
    ...reclocking(reclocked),
  });
  return { events: [event], impact, entryId: entry.entryId };
}

/** A plan is carried out once, by an entry of the same path. */
export function assertPlanWaits(path: Path, planId: string | null): void {
  if (planId === null || path.plans.get(planId)?.state === 'planned') return;
  throw Refusal.at('/fulfills', 'plan-not-open', 'There is no such planned move waiting on this path.');
}

/** Throws the first contradiction, in the order a clinician would want to hear them. */
export function enforce(
  entry: DraftEntry,
  before: Situation,
  path: Path,
  pack: CompiledPack | undefined,
  context: DecisionContext,
): void {
  for (const rule of rulesFor(entry.kind)) {
    const refusal = rule({ entry, before, path, pack, context });
    if (refusal) throw refusal;
  }
}

/** An entry about to be judged: where it would stand, and on whose terms. */
export interface Candidate {
  readonly entry: DraftEntry;
  readonly before: Situation;
  readonly terms: RecordingTerms;
  readonly approval?: Approval | undefined;
}

export function judgedNow(pack: CompiledPack, candidate: Candidate, context: DecisionContext): Judged | null {
  const { entry, before, terms, approval } = candidate;
  const body = foldable(entry);
  const verdict = judgeEntry(pack, before, body, terms.reason, advance(before, body).derived);
  return verdict ? settle(pack, verdict, terms, context, approval) : null;
}

export function obligationsOf(
  pack: CompiledPack,
  entry: DraftEntry,
  before: Situation,
  judged: Judged | null,
  context: DecisionContext,
): readonly Obligation[] {
  const opened = openClocks(pack, triggerOf(foldable(entry), before), context.startOfDay);
  const review = judged?.conformance === 'non-conforming' && context.origin.kind === 'live';
  return review ? [...opened, reviewObligation(context.now)] : opened;
}

const NOTHING_LATER = { impact: [], reclocked: [] };

function changesByAdding(path: Path, entry: DraftEntry, context: DecisionContext) {
  const edited = [...path.entries];
  const from = addEntry(edited, unrecorded(entry));
  return {
    impact: impactOf(path, edited, from, entry.entryId, context.packBySha),
    reclocked: reclockedOf(path, edited, from, entry.entryId, context),
  };
}

/** An entry as it would stand, for working out its impact before it is recorded. */
export function unrecorded(entry: DraftEntry): Unfolded {
  const recording = {
    versionId: '',
    // What is about to be recorded is newer than anything that is.
    revision: Number.MAX_SAFE_INTEGER,
    recordedAt: 0,
    actor: { id: '', kind: 'system' as const, roles: [] },
    origin: { kind: 'live' as const, system: null, recordId: null, sourceRecordedAt: null },
  };
  return {
    body: foldable(entry),
    versionId: '',
    recording,
    first: recording,
    judged: null,
    obligations: [],
    fulfills: null,
    standing: true,
    voided: null,
    superseded: [],
  };
}
