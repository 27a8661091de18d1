import { addDays, type LocalDate } from '@throughline/kernel';

/** From a day to a day, both of them included; null is open. */
export interface Period {
  readonly from: LocalDate | null;
  readonly lastDay: LocalDate | null;
}

/** Moves are judged by what was said before them: of an older word only the days from now on matter. In another zone it may still be yesterday. */
export function yetToCome({ from, lastDay }: Period, on: LocalDate): Period {
  const yesterday = addDays(on, -1);
  return { from: from !== null && from > yesterday ? from : yesterday, lastDay };
}

const startsBy = ({ from }: Period, day: LocalDate | null): boolean => from === null || day === null || from <= day;
export const isOver = (left: Period): boolean => !startsBy(left, left.lastDay);
export const overlap = (one: Period, other: Period): boolean =>
  startsBy(one, other.lastDay) && startsBy(other, one.lastDay);
export const covers = (outer: Period, inner: Period): boolean =>
  (outer.from === null || (inner.from !== null && outer.from <= inner.from)) &&
  (outer.lastDay === null || (inner.lastDay !== null && inner.lastDay <= outer.lastDay));
