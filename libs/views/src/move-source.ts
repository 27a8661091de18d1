import type { Entry, Proposal, Situation } from '@throughline/care-path';
import type { MoveKind } from './move-kind.js';
import type { PlacementContext, Places } from './places.js';

/** What a row of the transition audit is made from. */
export interface MoveSource {
  readonly entry: Entry;
  readonly move: MoveKind;
  readonly placement: PlacementContext;
  readonly places: Places;
  /** Just before the move. */
  readonly situation: Situation;
  /** The proposal that it carried out, if one is on the path. */
  readonly proposal: Proposal | null;
}
