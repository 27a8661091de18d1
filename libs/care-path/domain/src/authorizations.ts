import { addDays, type LocalDate } from '@throughline/kernel';
import type { EntryOf } from './entry.js';
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
} as const satisfies Partial<EntryOf<'AuthorizationRecorded'>>;

type Word = Situation['authorizations'][number];
type Period = Pick<Word['value'], 'from' | 'lastDay'>;

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

/** Moves are judged by what was said before them: of an older word only the days from now on matter. In another zone it may still be yesterday. */
function yetToCome({ from, lastDay }: Period, on: LocalDate): Period {
  const yesterday = addDays(on, -1);
  return { from: from !== null && from > yesterday ? from : yesterday, lastDay };
}

const startsBy = ({ from }: Period, day: LocalDate | null): boolean => from === null || day === null || from <= day;
const isOver = (left: Period): boolean => !startsBy(left, left.lastDay);
const overlap = (one: Period, other: Period): boolean => startsBy(one, other.lastDay) && startsBy(other, one.lastDay);
const covers = (outer: Period, inner: Period): boolean =>
  (outer.from === null || (inner.from !== null && outer.from <= inner.from)) &&
  (outer.lastDay === null || (inner.lastDay !== null && inner.lastDay <= outer.lastDay));
