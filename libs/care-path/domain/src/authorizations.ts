import type { EntryOf } from './entry.js';
import { covers, isOver, overlap, yetToCome } from './periods.js';
import type { Situation } from './situation.js';

/** What a payer's word leaves unsaid: of an authorization that says no more than its state, level and days. */
export const UNSAID = {
  payer: null,
  urgency: null,
  submitted: null,
  due: null,
  decided: null,
  units: null,
  denial: null,
  appeal: null,
  reference: null,
} as const satisfies Partial<EntryOf<'AuthorizationRecorded'>>;

type Word = Situation['authorizations'][number];

/**
 * What is known once one more word is said: a renewal for next month takes nothing from the month that runs. Of words
 * that overlap the later one counts for a day that both cover, which is for the judge to say.
 */
export const authorizationsWith = (known: Situation['authorizations'], output: Word): Situation['authorizations'] => [
  ...known.filter((older) => !takesThePlaceOf(output, older)),
  output,
];

function takesThePlaceOf({ on, value: newer }: Word, { value: older }: Word): boolean {
  if (newer.level?.code !== older.level?.code) return false;
  const left = yetToCome(older, on);
  if (isOver(left)) return true;
  // An answer is to the whole of a request, and what is ended ends as a whole.
  if (older.state === 'requested' || newer.state === 'ended') return overlap(newer, left);
  // Asking takes nothing away.
  return newer.state !== 'requested' && covers(newer, left);
}
