import { type Effective, mintedId, type Narrative } from '@throughline/kernel';
import type { RecordingTerms } from '../draft.js';
import type { Path } from '../path.js';
import type { Decided } from '../decided.js';
import { recordEntry } from '../record.js';
import { placeNamed, type PlaceNamed, situationAt } from '../resolve.js';
import type { Approval } from '../settle.js';
import type { DecisionContext } from '../decision-context.js';
import type { Situation } from '../situation.js';

export interface Admit extends RecordingTerms, PlaceNamed {
  readonly effective: Effective;
  readonly source: string | null;
  readonly narrative: Narrative | null;
}

/** Opens a placement. What came before (an assessment, coverage, a recommendation) is for the pack to ask about. */
export function admit(command: Admit, path: Path, context: DecisionContext, approval?: Approval): Decided {
  const { effective } = command;
  const before = situationAt(path, { kind: 'Admitted', effective }, command, context);
  return recordEntry({ ...command, entry: admission(command, before, context) }, path, context, approval);
}

export const admission = (command: Admit, before: Situation, context: DecisionContext) =>
  ({
    kind: 'Admitted',
    effective: command.effective,
    facilityId: command.facilityId,
    narrative: command.narrative,
    placementId: mintedId(context.commandId, context.nextPart, 'placement'),
    to: placeNamed(command, command.effective, before, context),
    source: command.source,
  }) as const;
