import { Inject, Injectable } from '@nestjs/common';
import { defineProblem, facilityUnknown, Refusal, within } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
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

/** What a caller reads of what they ask for. */
@Injectable()
export class Readings {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganizationDirectory) {}

  /**
   * A facility that the caller may not see is refused as one that does not exist: a stream that stays empty would not tell
   * that the code is wrong. `place` is where the fields stand, such as `query:`. Throws one of `FILTER_PROBLEMS`.
   */
  async of(asked: EventFilter, caller: CallerContext, place: string): Promise<Reading> {
    await this.directory.catchUp();
    const { type, facilityId, clientId } = asked;
    for (const code of facilityId ?? [])
      if (!within(caller.facilities, code) || !this.directory.facility(code))
        throw new Refusal(facilityUnknown, { at: `${place}facilityId` });
    return {
      facilities: facilityId ?? caller.facilities,
      filter: { types: type ?? null, clientIds: clientId ?? null, ...periodOf(asked, place) },
    };
  }
}

function periodOf(asked: EventFilter, place: string): Pick<Reading['filter'], 'recordedFrom' | 'recordedTo'> {
  const instantOf = (field: 'recordedFrom' | 'recordedTo'): number | null =>
    asked[field] === undefined ? null : resolveInstant(asked[field], `${place}${field}`);
  const [recordedFrom, recordedTo] = [instantOf('recordedFrom'), instantOf('recordedTo')];
  if (recordedFrom !== null && recordedTo !== null && recordedTo <= recordedFrom)
    throw new Refusal(recordedPeriodEmpty, { at: `${place}recordedTo` });
  return { recordedFrom, recordedTo };
}
