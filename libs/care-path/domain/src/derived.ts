import type { Place } from './place.js';
import type { Situation } from './situation.js';

export const MOVES = [
  'admission',
  'step-up',
  'step-down',
  'transfer',
  'discharge',
  'aftercare-start',
  'aftercare-end',
  'death',
] as const;
export type Move = (typeof MOVES)[number];

/** What an entry turns out to mean once everything before it is folded: never stored, because a correction changes it. */
export interface Derived {
  readonly move: Move | null;
  readonly from: Place | null;
  readonly to: Place | null;
  readonly episode: number;
  /** It concerns a placement that is not open at its time (its admission was voided, or it now comes later). */
  readonly unanchored: boolean;
  /** It opens a placement on a track that another placement already holds. */
  readonly overlapping: boolean;
  /** It is dated after the death that is recorded, and neither ends nor settles anything. */
  readonly afterDeath: boolean;
  /** The recorder named one direction and the active entries say another. */
  readonly assertedDiffers: boolean;
}

export interface Step {
  readonly situation: Situation;
  readonly derived: Derived;
}

export const derivedOf = (situation: Situation): Derived => ({
  move: null,
  from: null,
  to: null,
  episode: situation.episode,
  unanchored: false,
  overlapping: false,
  afterDeath: false,
  assertedDiffers: false,
});
