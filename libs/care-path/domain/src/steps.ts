import type { Narrative } from '@throughline/kernel';
import type { DecisionContext } from './decision-context.js';
import type { AssertedEntry, RecordEntry, RecordingTerms } from './draft.js';
import type { CorrectionReason, VoidReason } from './events.js';
import type { Path } from './path.js';

/** An entry of the path in the version that the recorder saw; refused when it has changed since. */
interface Seen {
  readonly entryId: string;
  readonly replaces: string;
}

export interface CorrectEntry extends RecordingTerms, Seen {
  readonly correction: CorrectionReason;
  /** The whole entry as it should have been. Its kind stays; a level change may turn out to have another direction. */
  readonly entry: AssertedEntry;
}

export interface ReinstateEntry extends Seen {
  readonly narrative: Narrative | null;
  readonly acceptImpact: string | null;
}

export interface VoidEntry extends ReinstateEntry {
  readonly reason: VoidReason;
}

/** One step of a command that changes a path. Of a repair of several steps, the command accepts the impact, no step does. */
export type Step =
  | ({ readonly do: 'record' } & RecordEntry)
  | ({ readonly do: 'correct' } & CorrectEntry)
  | ({ readonly do: 'void' } & VoidEntry)
  | ({ readonly do: 'reinstate' } & ReinstateEntry);

/** A step, decided over the path as the steps before it would leave it. Ids that it mints come from its own context. */
export type StepDecision = (path: Path, context: DecisionContext) => Step;
