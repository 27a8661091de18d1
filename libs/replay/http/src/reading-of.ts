import { defineProblem, facilityUnknown, Refusal, within } from '@throughline/kernel';
import type { CallerContext } from '@throughline/nest-kit';
import type { Reading } from '@throughline/replay-application';
import { resolveInstant, TIME_PROBLEMS } from '@throughline/time';
import type { EventFilter } from './event-terms.js';

const recordedPeriodEmpty = defineProblem({
  code: 'recorded-period-empty',
  kind: 'malformed',
  at: 'query:recordedTo',
  sentence: 'The period ends before it begins. Send a `recordedTo` that is later than `recordedFrom`.',
});

export const FILTER_PROBLEMS = [facilityUnknown, recordedPeriodEmpty, ...TIME_PROBLEMS];

interface Asking {
  readonly caller: CallerContext;
  /** Whether there is such a facility. */
  readonly isFacility: (code: string) => boolean;
  /** Where a field stands, such as `query:` or `/filter/`. */
  readonly place: string;
}

/**
 * What a caller reads of what they ask for. A facility that they may not see is refused as one that does not exist: a
 * stream that stays empty would not tell that the code is wrong. Throws one of `FILTER_PROBLEMS`.
 */
export function readingOf(asked: EventFilter, { caller, isFacility, place }: Asking): Reading {
  const { type, facilityId, clientId } = asked;
  for (const code of facilityId ?? [])
    if (!within(caller.facilities, code) || !isFacility(code))
      throw new Refusal(facilityUnknown, { at: `${place}facilityId` });
  const instantOf = (field: 'recordedFrom' | 'recordedTo'): number | null =>
    asked[field] === undefined ? null : resolveInstant(asked[field], `${place}${field}`);
  const [recordedFrom, recordedTo] = [instantOf('recordedFrom'), instantOf('recordedTo')];
  if (recordedFrom !== null && recordedTo !== null && recordedTo <= recordedFrom)
    throw new Refusal(recordedPeriodEmpty, { at: `${place}recordedTo` });
  const filter = { types: type ?? null, clientIds: clientId ?? null, recordedFrom, recordedTo };
  return { facilities: facilityId ?? caller.facilities, filter };
}
