import { Controller, Get, Inject, Param, Query as FromQuery, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { cursorInvalid } from '@throughline/event-store';
import { disclosureNotRecorded, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, type KitReply, Page, referenceTo } from '@throughline/http-kit';
import {
  KnownSubscriptions,
  numberedLineOf,
  numbersBeingCounted,
  sequenceAhead,
  Sequences,
  subscriptionUnknown,
} from '@throughline/replay-application';
import { Disclosing } from '../disclosing.js';
import { CONTENT_TYPES } from '../event-formats.js';
import { MAY_REPLAY } from '../may-replay.js';
import { streamsExhausted, tooManyStreams } from '../open-streams.js';
import { stretchesOf } from './numbered-disclosures.js';
import { SubscriptionNumbers } from './subscription-numbers.js';
import {
  NumberedEventsShown,
  shownOf,
  SUBSCRIPTION,
  SubscriptionShown,
  SubscriptionsShown,
} from './subscription-shown.js';
import { NumbersTerms, SubscriptionParam } from './subscription-terms.js';
import { MeteredRoute } from '../quota/metered-route.js';
import { LongReads } from '../quota/long-reads.js';

/** How subscriptions stand, and what they say. */
@ApiTags('Subscribed events')
@Controller('v1/subscriptions')
export class SubscribedController {
  constructor(
    @Inject(KnownSubscriptions) private readonly known: KnownSubscriptions,
    @Inject(Sequences) private readonly sequences: Sequences,
    @Inject(SubscriptionNumbers) private readonly numbers: SubscriptionNumbers,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
    @Inject(LongReads) private readonly reads: LongReads,
  ) {}

  @Get()
  @MeteredRoute({ summary: 'List subscriptions', pages: 'query', roles: MAY_REPLAY })
  @ApiAnswer('A page of subscriptions.', SubscriptionsShown, { items: [SUBSCRIPTION], next: null, total: 1 })
  async listSubscriptions(@FromQuery() { limit, cursor }: Page, @Caller() { facilities }: CallerContext) {
    const all = await this.known.list(facilities);
    const before = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
    if (cursor !== undefined && before < 0) throw new Refusal(cursorInvalid, { at: 'query:cursor' });
    const known = all.slice(before + 1, before + 1 + limit);
    const isLast = before + 1 + limit >= all.length;
    return {
      items: known.map((one) => shownOf(one, this.numbers.counted(one))),
      next: isLast ? null : (known.at(-1)?.id ?? null),
      total: all.length,
    };
  }

  @Get(':subscriptionId')
  @MeteredRoute({
    summary: 'The state of a subscription',
    roles: MAY_REPLAY,
    problems: [subscriptionUnknown, numbersBeingCounted],
  })
  @ApiAnswer('The subscription.', SubscriptionShown, SUBSCRIPTION)
  async getSubscription(@Param() { subscriptionId }: SubscriptionParam, @Caller() { facilities }: CallerContext) {
    const known = await this.known.get(subscriptionId, facilities);
    return shownOf(known, await this.numbers.of(known));
  }

  @Get(':subscriptionId/events')
  @MeteredRoute({
    summary: 'Read events of a subscription by number',
    description:
      'Numbers have no gap and stay what they are. Keep the highest one, and read on from it. Act on what you have read when `endsCommand` is true.',
    roles: MAY_REPLAY,
    problems: [
      subscriptionUnknown,
      numbersBeingCounted,
      sequenceAhead,
      disclosureNotRecorded,
      tooManyStreams,
      streamsExhausted,
    ],
  })
  @ApiOkResponse({
    description: 'Events in order of their numbers.',
    content: {
      'application/json': {
        schema: referenceTo(NumberedEventsShown),
        example: { items: [], next: 1_204, sequence: 1_204 },
      },
    },
  })
  async readSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @FromQuery() { after, limit }: NumbersTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<StreamableFile> {
    const asked = await this.known.get(subscriptionId, caller.facilities);
    const page = async (): Promise<StreamableFile> => {
      const { number: sequence } = await this.sequences.headSoon(subscriptionId, asked.numbered);
      if (after > sequence) throw new Refusal(sequenceAhead);
      // It may have been counted by somebody who knew more of the log, and its lines are read as far.
      const { subscription, numbered } = await this.known.get(subscriptionId, caller.facilities);
      const lines = await this.sequences.after(subscriptionId, after, { numbered, limit, head: sequence });
      for (const stretch of stretchesOf(lines))
        await this.disclosing.begin({
          caller,
          terms: subscription,
          what: 'events of a subscription',
          ...stretch,
          reply,
        });
      const rest = JSON.stringify({ next: lines.at(-1)?.number ?? after, sequence });
      const json = `{"items":[${lines.map(numberedLineOf).join(',')}],${rest.slice(1)}`;
      return new StreamableFile(Buffer.from(json), { type: CONTENT_TYPES.json });
    };
    return this.reads.countedInLine(caller, page);
  }
}
