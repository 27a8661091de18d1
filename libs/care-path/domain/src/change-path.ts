import type { CompiledPack, Verdict } from '@throughline/continuum';
import { defineProblem, eventIdOf, Refusal } from '@throughline/kernel';
import { adoptedFor } from './adopted.js';
import { type Applied, applyStep } from './apply-step.js';
import { type Consequences, CONSEQUENCES_AT_THE_LAST, consequencesOf, storedConsequences } from './consequences.js';
import { assertPossible } from './possible.js';
import type { Decided } from './decided.js';
import type { DecisionContext } from './decision-context.js';
import { ACCEPTED } from './acceptance.js';
import { type Draft, type DraftEntry, entryDraft, foldable, type Recorded } from './draft.js';
import type { Judged } from './events.js';
import { type VersionOf, versionsOn } from './facts.js';
import { advisoryOn, judgeEntry } from './judging.js';
import { obligationsOf, owedAt } from './obligations.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { judgedPopulation, type JudgedPopulation } from './population.js';
import { refusedWith } from './refused-with.js';
import { type Approval, settle } from './settle.js';
import type { Situation } from './situation.js';
import { namedInTheAir } from './take-over.js';
import type { StepDecision } from './steps.js';
import { WorkingPath } from './working-path.js';

export const entryChangedTwice = defineProblem({
  code: 'entry-changed-twice',
  sentence: 'Two steps change the same entry. Change it once, as it should be in the end.',
});

interface ChangePath {
  readonly steps: readonly StepDecision[];
  /** Coded reason for accepting that other entries read differently. */
  readonly acceptImpact: string | null;
  /** Where a step lies in the request, for pointers of refusals. */
  pointerTo(step: number): string;
}

/**
 * Changes a path by several recordings, corrections, voidings and reinstatements at once: they are judged together, by
 * the path that they leave, and go in together or not at all. Their order does not matter to what is refused.
 */
export function changePath(command: ChangePath, path: Path, context: DecisionContext, approval?: Approval): Decided {
  const working = new WorkingPath(path);
  const applied = command.steps.map((decide, step) =>
    refusedAt(command.pointerTo(step), () => {
      const own = contextOf(context, step);
      return applyStep(decide(working.path, own), path, working, own);
    }),
  );
  assertEachOnce(applied, command);
  const changing = applied.flatMap((one, step) => (one.changes ? { ...one, at: command.pointerTo(step) } : []));
  const entryId = applied[0]?.entryId ?? null;
  if (changing.length === 0) return { events: [], impact: [], acceptance: ACCEPTED, entryId };
  return decided(command, path, working, { changing, entryId, context, approval });
}

/** A step mints other ids than the one before it. */
const contextOf = (context: DecisionContext, step: number): DecisionContext => ({
  ...context,
  nextPart: context.nextPart + step,
});

function assertEachOnce(applied: readonly Applied[], command: ChangePath): void {
  applied.forEach(({ entryId, changes }, step) => {
    const first = applied.findIndex((other) => other.entryId === entryId);
    if (first === step || !changes) return;
    throw new Refusal(entryChangedTwice, { at: command.pointerTo(step) });
  });
}

/** A step that changes the path, and where it lies in the request. */
interface Changing extends Applied {
  readonly at: string;
}

interface Deciding {
  readonly changing: readonly Changing[];
  readonly entryId: string | null;
  readonly context: DecisionContext;
  readonly approval: Approval | undefined;
}

function decided(command: ChangePath, path: Path, working: WorkingPath, deciding: Deciding): Decided {
  const { changing, entryId, context } = deciding;
  const own = new Set(changing.map((one) => one.entryId));
  const reinstated = new Set(changing.flatMap(({ step }) => (step.do === 'reinstate' ? step.entryId : [])));
  const versionOf = versionsAfter(changing, path, context);
  const edit = { path, edited: working.path.entries, from: working.from, own, reinstated, versionOf };
  const consequences = consequencesOf(edit, context);
  const judging = changing.map((one) => ({
    ...one,
    ...judgingOf(one, working.path, versionOf, context),
  }));
  const { impact, acceptance } = consequences;
  const inTheAir = changing.flatMap((one) => namedInTheAir(working.path, one.entryId));
  const obligations = judging.flatMap(({ entry, obligations: own }) => (entry ? owedAt(entry.facilityId, own) : []));
  const known = { impact, acceptance, obligations, ...(inTheAir.length > 0 && { inTheAir }) };
  return refusedWith(known, () => {
    assertPossible(path, working, changing, context);
    return {
      events: eventsOf(command, judging, consequences, { ...deciding, path }),
      impact,
      acceptance,
      inTheAir,
      entryId,
    };
  });
}

/** What a command changes stands in the version that its event makes. */
function versionsAfter(changing: readonly Changing[], path: Path, context: DecisionContext): VersionOf {
  const { commandId, nextPart } = context;
  const own = new Map(changing.map(({ entryId }, index) => [entryId, eventIdOf(commandId, nextPart + index)]));
  const recorded = versionsOn(path);
  return (entryId) => own.get(entryId) ?? recorded(entryId);
}

interface Judging extends Changing {
  readonly pack: CompiledPack | undefined;
  readonly verdict: Verdict | undefined;
  readonly advice: Pick<Judged, 'advisory'>;
  readonly population: JudgedPopulation;
  readonly before: Situation;
  readonly obligations: Recorded['obligations'];
}

/** How a step's entry is judged where it would stand, and what it would ask of whom. */
function judgingOf(
  { entry, entryId, old, step }: Applied,
  { entries, indexOf }: Path,
  versionOf: VersionOf,
  context: DecisionContext,
): Omit<Judging, keyof Changing> {
  const index = indexOf.get(entryId) as number;
  const before = situationBefore(entries, index);
  const about = entry ?? (old as Entry).body;
  const { inForce: pack, advisory, forUnknownPopulation } = adoptedFor(about, before, context);
  const born = context.populationOn(about.effective.localDate);
  const known = { pack, population: judgedPopulation(before, born), before };
  if (!entry || !pack) return { ...known, verdict: undefined, advice: {}, obligations: [] };
  const reason = 'correction' in step || step.do === 'record' ? step.reason : null;
  const { derived } = entries[index] as Entry;
  const toJudge = { entry: foldable(entry), reason, derived, born, forUnknownPopulation, program: context.program };
  const verdict = judgeEntry(pack, before, toJudge, versionOf);
  const advice = advisoryOn(advisory, before, toJudge, versionOf);
  return { ...known, verdict, advice, obligations: [...obligationsOf(pack, entry, before, null, context)] };
}

function eventsOf(
  command: ChangePath,
  judging: readonly Judging[],
  consequences: Consequences,
  deciding: Deciding & { readonly path: Path },
): readonly Draft[] {
  const { context } = deciding;
  const settled = judging.map((one) => ({ ...one, judged: refusedAt(one.at, () => settledOf(one, deciding)) }));
  const stored = storedConsequences(consequences, command.acceptImpact, context, judging[0]?.pack);
  return settled.map((one, index) =>
    eventOf(one, index === settled.length - 1 ? stored : CONSEQUENCES_AT_THE_LAST, context),
  );
}

function settledOf(
  { step, verdict, advice, population, pack, old }: Judging,
  deciding: Deciding & { readonly path: Path },
): Judged | null {
  const { approval, context, path } = deciding;
  if (!verdict || !pack || (step.do !== 'record' && step.do !== 'correct')) return null;
  const given = step.do === 'correct' ? (approval ?? approvalOf(old as Entry, path, context)) : approval;
  return settle(pack, { verdict, ...advice, population }, step, context, given);
}

/** An approved move stays approved when it is corrected by someone who might have approved it: entitled, and not its proposer. */
function approvalOf({ judged }: Entry, path: Path, { actor }: DecisionContext): Approval | undefined {
  const proposal = path.proposals.get(judged?.proposalId ?? '');
  const entitled = judged?.verdict.findings.some(({ approval }) => approval !== null && actor.roles.includes(approval));
  if (!proposal || !entitled || proposal.actor.id === actor.id) return undefined;
  return { proposalId: proposal.data.proposalId, approver: actor };
}

function eventOf(
  { step, entry, old, before, judged, pack }: Judging & { readonly judged: Judged | null },
  stored: Pick<Recorded, 'rejudged' | 'impactReason' | 'reclocked'>,
  context: DecisionContext,
): Draft {
  switch (step.do) {
    case 'void':
      return {
        type: 'EntryVoided',
        data: { ...seen(step), reason: step.reason, narrative: step.narrative, ...stored },
      };
    case 'reinstate':
      return { type: 'EntryReinstated', data: { ...seen(step), narrative: step.narrative, ...stored } };
    case 'record': {
      const recorded = recordedOf({ entry: entry as DraftEntry, before, judged, pack }, stored, context);
      return entryDraft(entry as DraftEntry, { ...recorded, fulfills: step.fulfills });
    }
    case 'correct': {
      const recorded = recordedOf({ entry: entry as DraftEntry, before, judged, pack }, stored, context);
      const given = { ...seen(step), reason: step.correction, entry: entry as DraftEntry };
      return { type: 'EntryCorrected', data: { ...given, ...recorded, fulfills: old?.fulfills ?? null } };
    }
  }
}

const seen = ({ entryId, replaces }: { readonly entryId: string; readonly replaces: string }) => ({
  entryId,
  replaces,
});

const recordedOf = (
  { entry, before, judged, pack }: Pick<Judging, 'before' | 'pack'> & { entry: DraftEntry; judged: Judged | null },
  stored: Pick<Recorded, 'rejudged' | 'impactReason' | 'reclocked'>,
  context: DecisionContext,
): Omit<Recorded, 'fulfills'> => ({
  judged,
  obligations: pack ? [...obligationsOf(pack, entry, before, judged, context)] : [],
  ...stored,
});

/** Points refusals below the step that they are about. */
function refusedAt<Result>(pointer: string, run: () => Result): Result {
  if (pointer === '') return run();
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw error.below(pointer);
  }
}
