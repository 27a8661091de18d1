import { Inject, Injectable } from '@nestjs/common';
import { defineProblem, facilityUnknown, Refusal, UnreadableEvent, within } from '@throughline/kernel';
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
    const { type, facilityId, clientId } = asked;
    await this.assertFacilities(facilityId ?? [], caller, `${place}facilityId`);
    return {
      facilities: facilityId ?? caller.facilities,
      filter: { types: type ?? null, clientIds: clientId ?? null, ...periodOf(asked, place) },
    };
  }

  /**
   * Throws `facility-unknown` unless each is a facility that the caller may see. A damaged event of the organization decides
   * nothing of the history: it is thrown (`UnreadableEvent`) only where a facility may be behind it.
   */
  async assertFacilities(codes: readonly string[], { facilities }: CallerContext, at: string): Promise<void> {
    if (codes.length === 0) return;
    const damaged = await this.directory.catchUp().then(() => null, unreadableEvent);
    for (const code of codes) {
      if (!within(facilities, code)) throw new Refusal(facilityUnknown, { at });
      if (!this.directory.facility(code)) throw damaged ?? new Refusal(facilityUnknown, { at });
    }
  }
}

function unreadableEvent(error: unknown): UnreadableEvent {
  if (error instanceof UnreadableEvent) return error;
  throw error;
}

function periodOf(asked: EventFilter, place: string): Pick<Reading['filter'], 'recordedFrom' | 'recordedTo'> {
  const instantOf = (field: 'recordedFrom' | 'recordedTo'): number | null =>
    asked[field] === undefined ? null : resolveInstant(withPlus(asked[field]), `${place}${field}`);
  const [recordedFrom, recordedTo] = [instantOf('recordedFrom'), instantOf('recordedTo')];
  if (recordedFrom !== null && recordedTo !== null && recordedTo <= recordedFrom)
    throw new Refusal(recordedPeriodEmpty, { at: `${place}recordedTo` });
  return { recordedFrom, recordedTo };
}

/** A plus sign that a URL turned into a space is taken for what it was. */
const withPlus = (sent: string): string => sent.replace(/ (?=\d{2}:\d{2}$)/, '+');
