import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query as FromQuery, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  defineProblem,
  deterministicId,
  disclosureNotRecorded,
  idempotencyKeyReused,
  Refusal,
} from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import {
  ApiAnswer,
  Caller,
  DELIVERY_BOOK,
  idempotencyKeyMalformed,
  type KitReply,
  ON_BODIES,
} from '@throughline/http-kit';
import {
  type Delivery,
  type DeliveryBook,
  KnownSubscriptions,
  numbersBeingCounted,
  sequenceAhead,
  subscriptionUnknown,
  subscriptionWithoutEndpoint,
  Telling,
} from '@throughline/replay-application';
import { resolveInstant, TIME_PROBLEMS } from '@throughline/time';
import type { z } from 'zod';
import { MAY_REPLAY } from '../may-replay.js';
import { callOutcomeUnknown, CallsOnce, OptionalKey } from './calls-once.js';
import { DeliveriesShown, DELIVERY, deliveryShown, DeliveryShown, PingShown } from './subscription-shown.js';
import { SubscriptionNumbers } from './subscription-numbers.js';
import { DeliveriesTerms, ResendBody, SubscriptionParam } from './subscription-terms.js';
import { CALL_UNITS } from '../quota/quotas.js';
import { streamsExhausted, tooManyStreams } from '../open-streams.js';
import { MeteredRoute } from '../quota/metered-route.js';

const resendFromTwo = defineProblem({
  code: 'resend-from-two-places',
  kind: 'malformed',
  at: '/recordedFrom',
  sentence: 'The request says twice where to begin. Send `after` or `recordedFrom`, not both.',
});

const ON_KEYS = [idempotencyKeyMalformed, idempotencyKeyReused];

/** What an endpoint is told, was told, and why it was not. */
@ApiTags('Notices')
@Controller('v1/subscriptions/:subscriptionId')
export class NoticesController {
  constructor(
    @Inject(KnownSubscriptions) private readonly known: KnownSubscriptions,
    @Inject(SubscriptionNumbers) private readonly numbers: SubscriptionNumbers,
    @Inject(Telling) private readonly telling: Telling,
    @Inject(DELIVERY_BOOK) private readonly book: DeliveryBook,
    @Inject(CallsOnce) private readonly once: CallsOnce,
  ) {}

  @Get('deliveries')
  @MeteredRoute({
    summary: 'List notices, with a reason for each that was skipped',
    roles: MAY_REPLAY,
    problems: [subscriptionUnknown],
  })
  @ApiAnswer('Notices, newest first.', DeliveriesShown, { items: [DELIVERY], next: null })
  async listDeliveries(
    @Param() { subscriptionId }: SubscriptionParam,
    @FromQuery() { before, limit }: DeliveriesTerms,
    @Caller() { facilities }: CallerContext,
  ) {
    const { id } = await this.known.get(subscriptionId, facilities);
    const found = this.book.list(id, before ?? null, limit + 1);
    const items = found.slice(0, limit);
    return { items: items.map(deliveryShown), next: found.length > limit ? (items.at(-1)?.number ?? null) : null };
  }

  @Post('resends')
  @HttpCode(200)
  @MeteredRoute(
    {
      summary: 'Have the endpoint told again',
      description: [
        'Of everything behind a number, or numbered from an instant on; of everything when neither is sent.',
        'Sent again while that notice waits, it answers with the same notice.',
      ].join(' '),
      roles: MAY_REPLAY,
      problems: [
        ...ON_BODIES,
        ...TIME_PROBLEMS,
        resendFromTwo,
        subscriptionUnknown,
        subscriptionWithoutEndpoint,
        numbersBeingCounted,
        sequenceAhead,
        tooManyStreams,
        streamsExhausted,
        ...ON_KEYS,
      ],
    },
    CALL_UNITS,
  )
  @ApiAnswer('The notice that will be sent.', DeliveryShown, {
    ...DELIVERY,
    outcome: 'waiting',
    attempts: 0,
    triedAt: null,
    triedOn: null,
  })
  @OptionalKey()
  async resendSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Body() body: ResendBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
    @Headers('idempotency-key') key?: string,
  ) {
    if (body.after !== undefined && body.recordedFrom !== undefined) throw new Refusal(resendFromTwo);
    const known = await this.known.get(subscriptionId, caller.facilities);
    const asked = { caller, key, what: `resend ${subscriptionId}`, body, reply };
    return this.once.answer(asked, {
      first: async (request) => {
        const { endpoint, ended } = known.subscription;
        if (endpoint === null || ended) throw new Refusal(subscriptionWithoutEndpoint);
        const after =
          body.recordedFrom === undefined
            ? (body.after ?? 0)
            : await this.numbers.before(resolveInstant(body.recordedFrom, '/recordedFrom'), known, caller);
        return deliveryShown(await this.telling.tellAgain(known.id, after, request));
      },
      again: (kept) => deliveryShown(keptDelivery(kept)),
    });
  }

  @Post('pings')
  @HttpCode(200)
  @MeteredRoute(
    {
      summary: 'Ping the endpoint now',
      description: 'Sends a signed notice of no number, in whatever state the subscription is, and changes nothing.',
      roles: ['operator', 'director'],
      problems: [
        subscriptionUnknown,
        subscriptionWithoutEndpoint,
        numbersBeingCounted,
        disclosureNotRecorded,
        callOutcomeUnknown,
        ...ON_KEYS,
      ],
    },
    CALL_UNITS,
  )
  @ApiAnswer('How it answered.', PingShown, { outcome: 'answered', status: 204 })
  @OptionalKey()
  async pingSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
    @Headers('idempotency-key') key?: string,
  ): Promise<PingAnswer> {
    const known = await this.known.get(subscriptionId, caller.facilities);
    const asked = { caller, key, what: `ping ${subscriptionId}`, body: {}, reply };
    return this.once.answer(asked, {
      first: async (request) => {
        if (known.subscription.endpoint === null) throw new Refusal(subscriptionWithoutEndpoint);
        const at = await this.numbers.reached(known);
        return this.once.keep(request, async () => {
          const id = request ? deterministicId('ping', request.id) : randomUUID();
          const answered = await this.telling.ping(known, id, at);
          return { outcome: answered.outcome, status: answered.outcome === 'answered' ? answered.status : null };
        });
      },
      again: (kept) => JSON.parse(kept) as PingAnswer,
    });
  }
}

/** One that was kept before notices said where they were sent to names no endpoint. */
const keptDelivery = (kept: string): Delivery => ({
  triedOn: null,
  ...(JSON.parse(kept) as Omit<Delivery, 'triedOn'> & Partial<Delivery>),
});

type PingAnswer = z.infer<typeof PingShown>;
