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

/** The views can be asked once they follow; while they are made again, their rows are not those of this log. */
export type ProjectorMessage = ProjectorPhase;
