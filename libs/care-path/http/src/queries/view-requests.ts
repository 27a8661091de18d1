import { Inject, Injectable } from '@nestjs/common';
import { cursorInvalid, type EventLog, type ReadableLog } from '@throughline/event-store';
import { type Clock, Refusal, within } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { assertTaken, CLOCK, EVENT_LOG, VIEW_QUERIES, viewsBehind } from '@throughline/http-kit';
import {
  type Answered,
  type ViewQuery,
  CursorUnreadable,
  type Freshness,
  type ViewQueries,
} from '@throughline/projection';
import { isoInUtc } from '@throughline/time';
import type { AsOf } from './as-of.js';
import { SiteTimes } from './site-times.js';

const WAIT_MS_MAX = 5_000;

/** Puts a question to the views: waits for what the asker has written, keeps to their facilities, asks at one instant. */
@Injectable()
export class ViewRequests {
  constructor(
    @Inject(VIEW_QUERIES) private readonly views: ViewQueries,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SiteTimes) readonly times: SiteTimes,
  ) {}

  /** `facilityId` narrows the caller's scope; those outside of it leave nothing to see, as unknown ones do. */
  async ask<Answer extends Answered | AsyncIterable<unknown>>(
    asOf: AsOf,
    of: { caller: CallerContext; facilityId?: readonly string[] | null | undefined },
    put: (views: ViewQueries, query: ViewQuery) => Promise<Answer>,
  ): Promise<Answer> {
    await this.times.catchUp();
    if (typeof asOf.atLeast === 'string') await this.#wait(asOf.atLeast);
    const now = this.clock.now();
    const query: ViewQuery = {
      facilities: narrowed(of.caller.facilities, of.facilityId),
      at: this.times.instantIfGiven(asOf.asOf, 'asOf') ?? now,
      knownAt: this.times.instantIfGiven(asOf.knownAt, 'knownAt'),
      log: { head: await this.log.head(), now },
    };
    try {
      return counted(await put(this.views.by(of.caller.principal), query), this.log);
    } catch (error) {
      if (!(error instanceof CursorUnreadable)) throw error;
      throw new Refusal(cursorInvalid, { at: 'query:cursor' });
    }
  }

  /** The time now, as an answer says it. */
  get now(): string {
    return isoInUtc(this.clock.now());
  }

  async #wait(text: string): Promise<void> {
    const position = await assertTaken(text, this.log);
    if (!(await this.views.waitFor(position, WAIT_MS_MAX))) throw new Refusal(viewsBehind);
  }
}

const narrowed = (
  facilities: CallerContext['facilities'],
  wanted: readonly string[] | null | undefined,
): ViewQuery['facilities'] => (wanted ? wanted.filter((facilityId) => within(facilities, facilityId)) : facilities);

/**
 * Says how many events the views are behind, where the log counts them. Events that were recorded while the answer was
 * made are no sign of a log that lost its end.
 */
async function counted<Answer extends object>(answer: Answer, log: ReadableLog): Promise<Answer> {
  if (!('freshness' in answer)) return answer;
  const freshness = answer.freshness as Freshness;
  if (!freshness.lag?.behind && !freshness.lag?.ahead) return answer;
  const { position } = freshness.watermark;
  const head = await log.head();
  const lag = freshness.lag.behind
    ? { ...freshness.lag, events: log.distance(position, head) }
    : position <= head
      ? { behind: false, ahead: false, events: 0, ms: 0 }
      : { ...freshness.lag, events: log.distance(head, position) };
  return { ...answer, freshness: { ...freshness, lag } };
}
