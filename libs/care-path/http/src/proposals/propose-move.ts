import { PROPOSABLE_MOVES, proposableCommands } from '@throughline/care-path-application';
import { Choice } from '@throughline/http-kit';
import { ENTRY_BODIES } from '../entries/entry-bodies.js';
import { ApiHeldEntries, HeldEntry } from '../slices/held-entry.js';

const bodies = proposableCommands.map((command) => ENTRY_BODIES[command].body);

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
