import type { Random } from './random.js';

export type Ending = 'completed' | 'transferred' | 'dropped-out' | 'terminated' | 'other';

/**
 * How stays end, as percentages of discharges. Source: Treatment Episode Data Set, discharges (TEDS-D) 2004, as summarized for
 * long-term residential and for intensive outpatient care; what the summary leaves out is `other` (incarcerated, died, moved
 * away and the like). Old but citable: newer tables should take its place. Outpatient and day care follow intensive outpatient.
 */
export const ENDINGS: Readonly<Record<'residential' | 'outpatient', readonly (readonly [Ending, number])[]>> = {
  residential: [
    ['completed', 42.9],
    ['transferred', 12.5],
    ['dropped-out', 28.1],
    ['terminated', 7.7],
    ['other', 8.8],
  ],
  outpatient: [
    ['completed', 37.7],
    ['transferred', 17.9],
    ['dropped-out', 23.2],
    ['terminated', 14.0],
    ['other', 7.2],
  ],
};

export interface Exit {
  readonly disposition: string;
  readonly planned: boolean;
  readonly destination: string | null;
}

/** Dispositions of clients who stopped of their own accord. */
export const DROPPED_OUT: ReadonlySet<string> = new Set(['left-against-advice', 'stopped-coming', 'client-decision']);

/** What an ending is recorded as, in the codes of the packs. */
export function exitOf(ending: Ending, random: Random): Exit {
  switch (ending) {
    case 'completed':
      return { disposition: 'completed', planned: true, destination: 'home' };
    case 'transferred':
      return {
        disposition: 'transferred',
        planned: true,
        destination: random.weighted([
          ['residential', 4],
          ['other-provider', 3],
          ['outpatient', 3],
          ['extended-care', 1],
        ]),
      };
    case 'dropped-out':
      return {
        disposition: random.weighted([
          ['left-against-advice', 5],
          ['stopped-coming', 4],
          ['client-decision', 3],
        ]),
        planned: false,
        destination: random.pick([null, 'home', 'unknown']),
      };
    case 'terminated':
      return {
        disposition: random.weighted([
          ['attendance', 5],
          ['lack-of-progress', 3],
          ['terminated', 2],
        ]),
        planned: false,
        destination: 'home',
      };
    case 'other':
      return random.weighted<Exit>([
        [{ disposition: 'incarcerated', planned: false, destination: 'corrections' }, 3],
        [{ disposition: 'financial', planned: false, destination: 'home' }, 3],
        [{ disposition: 'moved-away', planned: true, destination: 'other-provider' }, 3],
        [{ disposition: 'medical', planned: false, destination: 'hospital' }, 3],
        [{ disposition: 'died', planned: false, destination: null }, 0.6],
      ]);
  }
}
