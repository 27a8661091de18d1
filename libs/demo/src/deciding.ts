import type { DecisionContext, Path, RecordingTerms } from '@throughline/care-path';
import type { RequestContext } from '@throughline/care-path-application';
import type { Step } from './step.js';

/** What earlier steps of a client have made, by label. */
export interface Made {
  readonly entryId: string | null;
  readonly proposalId: string | null;
  readonly planId: string | null;
}

export interface Deciding {
  readonly step: Step;
  readonly terms: Partial<RecordingTerms>;
  readonly path: Path;
  readonly context: DecisionContext;
  readonly requestContext: RequestContext;
  made(label: string): Made;
}
