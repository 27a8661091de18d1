import { entryNotJudged, proposeMove as propose } from '@throughline/care-path';
import { PROPOSABLE_MOVES, useCaseOfMove } from '../entries/every-entry-slice.js';
import { Choice } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { carePathSlice } from '../slices/care-path-slice.js';
import { entryContext } from '../slices/entry-context.js';
import { facilityNamed } from '../slices/entry-use-case.js';
import { ApiHeldEntries, heldEntry, HeldEntry } from '../slices/held-entry.js';
import { pathProblems } from '../slices/problems.js';
import { pointingBelow } from '@throughline/care-path-application';

const bodies = PROPOSABLE_MOVES.map((move) => useCaseOfMove(move).body);

@ApiHeldEntries(bodies)
export class ProposalBody {
  @Choice(PROPOSABLE_MOVES, { example: 'discharge' })
  move!: string;

  @HeldEntry(bodies, 'The body that records such a move.', {
    facilityId: 'HAWTHORN',
    when: '2026-03-02T09:00-06:00',
    disposition: 'early-exit',
    planned: false,
    reason: 'client-choice',
  })
  entry!: object;
}

/** Asks a second person for a move that the rule pack wants approved. The path does not change until they approve. */
export const proposeMove = carePathSlice({
  command: 'ProposeMove',
  path: 'proposals',
  tag: 'Proposals and plans',
  summary: 'Propose a move for approval',
  roles: MAY.proposeMoves,
  body: ProposalBody,
  problems: [...pathProblems.recording, ...pathProblems.judging, entryNotJudged],
  decide: (asked) => (path, context) => {
    const { body, caller } = asked;
    const useCase = useCaseOfMove(body.move);
    const entry = heldEntry(useCase.body, body.entry);
    return pointingBelow('/entry', () => {
      const facilityId = facilityNamed(useCase, entry, path, caller.facilities);
      const entered = entryContext({ body: entry, facilityId, path, context, asked });
      return propose({ ...entered.terms, entry: useCase.asserted(entry, entered) }, path, context);
    });
  },
});
