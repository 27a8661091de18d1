import { proposeMove as propose } from '@throughline/care-path';
import type { Decide } from '../care-paths.js';
import { pointingBelow } from '../described-refusal.js';
import { entryContext } from '../entries/entry-context.js';
import type { EntryRequest } from '../entries/entry-request.js';
import { facilityNamed, kindOf } from '../entries/entry-use-case.js';
import { commandOfMove, type EntryCommand, useCaseOf } from '../entries/every-entry.js';

interface ProposalRequest {
  /** One of `PROPOSABLE_MOVES`. */
  readonly move: string;
  /** The move as what records it takes it. */
  entryFor(command: EntryCommand): EntryRequest;
}

/** Asks a second person for a move that the rule pack wants approved. The path does not change until they approve. */
export const proposeMove =
  ({ move, entryFor }: ProposalRequest): Decide =>
  (path, context, requestContext) => {
    const command = commandOfMove(move);
    const useCase = useCaseOf(command);
    const request = entryFor(command);
    return pointingBelow('/entry', () => {
      const facilityId = facilityNamed(useCase, request, path, requestContext.facilities);
      const entered = entryContext({ request, kind: kindOf(useCase), facilityId, path, context, requestContext });
      return propose({ ...entered.terms, entry: useCase.asserted(request, entered) }, path, context);
    });
  };
