import { type Entry, entryOn, type Path } from '@throughline/care-path';
import { type Decide, repairPath, type RepairStep } from '@throughline/care-path-application';
import { mintedId } from '@throughline/kernel';
import type { Beside, CaseStep } from '../cases/case-plan.js';
import type { EntryWanted } from '../cases/entry-wanted.js';

/** Recordings alone make sense one after the other: so many go into one command, which has to fit into one append. */
const RECORDINGS_MAX = 60;
/** Corrections and voidings are judged together with what they lead to; only a very long case is cut. */
const EDITS_MAX = 120;

/** One command on the path of a case: all of its steps go in together, or none. */
export interface CaseCommand {
  readonly part: number;
  readonly steps: readonly CaseStep[];
  readonly decide: Decide;
  /** The id of the row that an entry of this command comes from; null for an entry whose row is gone. */
  recordIdOf(entryId: string): string | null | undefined;
}

type Correcting = Extract<CaseStep, { do: 'correct' }>;
type WithRow = Extract<CaseStep, { do: 'record' | 'correct' }>;

/** The commands of at most so many steps that bring a path to what the rows of a case say. `commandIdOf` answers the id of each part. */
export function caseCommands(
  steps: readonly CaseStep[],
  commandIdOf: (part: number) => string,
  size = steps.every((step) => step.do === 'record') ? RECORDINGS_MAX : EDITS_MAX,
): readonly CaseCommand[] {
  const idOf = (step: number, what: string): string =>
    mintedId(commandIdOf(Math.floor(step / size)), step % size, what);
  const ids: StepIds = {
    entry: (step) => entryIdOf(steps[step] as CaseStep) ?? idOf(step, 'entry'),
    placement: (step) => idOf(step, 'placement'),
  };
  return Array.from({ length: Math.ceil(steps.length / size) }, (_, part) => {
    const own = steps.slice(part * size, (part + 1) * size);
    const recordIds = new Map(own.map((step, index) => [ids.entry(part * size + index), step.recordId]));
    return {
      part,
      steps: own,
      decide: repairPath(
        own.map((step) => repairStep(step, ids)),
        null,
      ),
      recordIdOf: (entryId) => recordIds.get(entryId),
    };
  });
}

interface StepIds {
  entry(step: number): string;
  placement(step: number): string;
}

const entryIdOf = (step: CaseStep): string | undefined => (step.do === 'record' ? undefined : step.target.body.entryId);

function repairStep(step: CaseStep, ids: StepIds): RepairStep {
  switch (step.do) {
    case 'void': {
      const { entryId, versionId: replaces } = seenIn(step.target);
      const voiding = { entryId, replaces, reason: 'did-not-happen', narrative: null, acceptImpact: null } as const;
      return { do: 'edit', step: () => ({ do: 'void', ...voiding }) };
    }
    case 'record':
      return { do: 'record', command: step.wanted.command, entry: (path) => requestOf(step, ids, path) };
    case 'correct': {
      const { entryId, versionId: replaces } = seenIn(step.target);
      return {
        do: 'correct',
        entryId,
        replaces,
        correction: reasonOf(step),
        entryFor: (_, path) => requestOf(step, ids, path),
      };
    }
  }
}

const seenIn = ({ body, versionId }: Entry) => ({ entryId: body.entryId, versionId });

/** What the source has changed, as a person would say it. */
function reasonOf({ target: { body }, effective, wanted }: Correcting): 'wrong-date' | 'wrong-level' | 'wrong-detail' {
  if (body.effective.at !== effective.at) return 'wrong-date';
  const { level } = wanted.request;
  return typeof level === 'string' && 'to' in body && body.to.level.code !== level ? 'wrong-level' : 'wrong-detail';
}

function requestOf({ wanted, after, before }: WithRow, ids: StepIds, path: Path): EntryWanted['request'] {
  const { placementId } = wanted.request;
  const [, opener] = typeof placementId === 'string' ? (/^step:(\d+)$/.exec(placementId) ?? []) : [];
  return {
    ...wanted.request,
    ...(opener !== undefined && { placementId: ids.placement(Number(opener)) }),
    after: besideOf(after, ids, path),
    before: besideOf(before, ids, path),
  };
}

/** An entry that was on the path already is not recorded again, and has another id than its step would give it. */
function besideOf(beside: Beside | null, ids: StepIds, path: Path): string | null {
  if (beside === null) return null;
  const entryId = 'step' in beside ? ids.entry(beside.step) : beside.entryId;
  return entryOn(path, entryId)?.active === true ? entryId : null;
}
