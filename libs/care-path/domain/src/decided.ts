import { type Acceptance, ACCEPTED } from './acceptance.js';
import type { EntryNamed } from './contradictions.js';
import type { Draft } from './draft.js';
import type { Impact } from './impact.js';

/** What a decision answers: events to store (none when nothing changes), and what they would change. */
export interface Decided {
  readonly events: readonly Draft[];
  readonly impact: readonly Impact[];
  /** What the impact asks for, whoever asks. */
  readonly acceptance: Acceptance;
  /** Later entries that hang in the air behind the admission that is recorded, and that it could take over. */
  readonly inTheAir?: readonly EntryNamed[];
  /** The entry that stands after the decision: the new one, or the identical one that already stands. */
  readonly entryId: string | null;
}

/** Events that change no entry: nothing else reads differently for them. */
export const recordOnly = (...events: readonly Draft[]): Decided => ({
  events,
  impact: [],
  acceptance: ACCEPTED,
  entryId: null,
});
