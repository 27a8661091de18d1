import type { ProjectorPhase } from '@throughline/projection';
import type { LogPlace } from './log-place.js';

/** What the projector's thread is given. */
export interface ProjectorData {
  readonly log: LogPlace;
  readonly viewsFile: string;
  readonly leases: string;
}

/** What the projector's thread is told: to end, and that somebody waits for what it holds back. */
export type ProjectorOrder = 'stop' | 'hurry';

/**
 * What it is about to do: the views can be asked once they follow; while they are made again, their rows are not those of
 * this log. Or how many events were dealt with by then while they are made again.
 */
export type ProjectorMessage = ProjectorPhase | { readonly rebuilt: number };
