import { correctEntry } from './edits/correct-entry.js';
import { reinstateEntry } from './edits/reinstate-entry.js';
import { voidEntry } from './edits/void-entry.js';
import { ENTRY_SLICES } from './entries/every-entry-slice.js';
import { cancelPlannedMove } from './plans/cancel-planned-move.js';
import { planMove } from './plans/plan-move.js';
import { approveMove } from './proposals/approve-move.js';
import { declineMove } from './proposals/decline-move.js';
import { proposeMove } from './proposals/propose-move.js';
import { withdrawMove } from './proposals/withdraw-move.js';
import type { CarePathSlice } from './slices/care-path-slice.js';

type AnySlice = Pick<CarePathSlice<object>, 'Handler' | 'Controller'>;

/** Every command over one client's path that the shared shape of a slice fits. */
export const EVERY_SLICE: readonly AnySlice[] = [
  ...ENTRY_SLICES,
  proposeMove,
  approveMove,
  declineMove,
  withdrawMove,
  planMove,
  cancelPlannedMove,
  correctEntry,
  voidEntry,
  reinstateEntry,
] as unknown as readonly AnySlice[];
