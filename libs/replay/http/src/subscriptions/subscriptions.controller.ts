import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { facilityUnknown, inBody, type Role } from '@throughline/kernel';
import { type CallerContext, commandTermsOf } from '@throughline/access';
import {
  answerWith,
  ApiAnswer,
  Caller,
  CommandRoute,
  type KitReply,
  ON_BODIES,
  PRIVATE_ENDPOINTS,
  referenceTo,
} from '@throughline/http-kit';
import {
  type SubscriptionAnswer,
  subscriptionEnded,
  Subscriptions,
  type SubscriptionTerms,
  subscriptionUnknown,
  subscriptionWithoutEndpoint,
} from '@throughline/replay-application';
import { endpointOf, endpointRefused, type PrivateEndpoints } from '@throughline/webhook';
import { Readings } from '../readings.js';
import { SubscriptionCalls } from './subscription-calls.js';
import { SubscriptionNumbers } from './subscription-numbers.js';
import { ANSWER, shownOf, SUBSCRIPTION, SubscriptionAnswerShown } from './subscription-shown.js';
import { SubscriptionBody, SubscriptionParam, termsIn } from './subscription-terms.js';

const MAY_DECIDE: readonly [Role, ...Role[]] = ['operator', 'director'];
const ON_TERMS = [...ON_BODIES, inBody(facilityUnknown), endpointRefused];
const ON_KNOWN = [subscriptionUnknown, subscriptionEnded];
const SECRET = 'whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=';
const CREATED = { ...ANSWER, secret: SECRET };

/** What operators and directors decide about subscriptions. */
@ApiTags('Subscriptions')
@Controller('v1/subscriptions')
export class SubscriptionsController {
  constructor(
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(SubscriptionNumbers) private readonly numbers: SubscriptionNumbers,
    @Inject(SubscriptionCalls) private readonly calls: SubscriptionCalls,
    @Inject(PRIVATE_ENDPOINTS) private readonly named: PrivateEndpoints,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Create a subscription',
    description:
      'The history of the clients it sees takes the first numbers. Its endpoint is pinged, and told of new numbers once it has answered.',
    roles: MAY_DECIDE,
    problems: ON_TERMS,
  })
  @ApiCreatedResponse({
    description: 'Created; `Location` names it.',
    content: { 'application/json': { schema: referenceTo(SubscriptionAnswerShown), example: CREATED } },
  })
  @ApiAnswer('A dry run.', SubscriptionAnswerShown, ANSWER)
  async createSubscription(
    @Body() body: SubscriptionBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    const created = this.subscriptions.create(commandTermsOf(caller), await this.#termsIn(body, caller));
    return this.#answer(created, reply, { location: true });
  }

  @Post(':subscriptionId/changes')
  @HttpCode(200)
  @CommandRoute({
    summary: 'Change what a subscription sees, or whom it tells',
    description:
      'Restates all of it. Clients who come into scope are announced and bring their history, those who go out are announced. Another endpoint has to answer a ping first.',
    roles: MAY_DECIDE,
    problems: [...ON_TERMS, ...ON_KNOWN],
  })
  @ApiAnswer('The subscription.', SubscriptionAnswerShown, ANSWER)
  async changeSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Body() body: SubscriptionBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    const wanted = await this.#termsIn(body, caller);
    return this.#answer(this.subscriptions.change(subscriptionId, commandTermsOf(caller), wanted), reply);
  }

  @Post(':subscriptionId/pauses')
  @HttpCode(200)
  @CommandRoute({
    summary: 'Stop telling the endpoint',
    description: 'Numbers go on being counted, and can be read.',
    roles: MAY_DECIDE,
    problems: ON_KNOWN,
  })
  @ApiAnswer('The subscription.', SubscriptionAnswerShown, {
    ...ANSWER,
    subscription: { ...SUBSCRIPTION, state: 'off' },
  })
  pauseSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    return this.#answer(this.subscriptions.pause(subscriptionId, commandTermsOf(caller)), reply);
  }

  @Post(':subscriptionId/activations')
  @HttpCode(200)
  @CommandRoute({
    summary: 'Tell the endpoint again',
    description:
      'After a pause or an error. The first notice tells of everything since the last one that was delivered. An endpoint that has not answered yet is pinged first.',
    roles: MAY_DECIDE,
    problems: ON_KNOWN,
  })
  @ApiAnswer('The subscription.', SubscriptionAnswerShown, ANSWER)
  activateSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    return this.#answer(this.subscriptions.activate(subscriptionId, commandTermsOf(caller)), reply);
  }

  @Post(':subscriptionId/secrets')
  @HttpCode(200)
  @CommandRoute({
    summary: 'Replace the secret',
    description: 'The former one verifies no notice from now on.',
    roles: MAY_DECIDE,
    problems: [...ON_KNOWN, subscriptionWithoutEndpoint],
  })
  @ApiAnswer('The subscription and its new secret.', SubscriptionAnswerShown, { ...ANSWER, secret: SECRET })
  replaceSubscriptionSecret(
    @Param() { subscriptionId }: SubscriptionParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    return this.#answer(this.subscriptions.replaceSecret(subscriptionId, commandTermsOf(caller)), reply);
  }

  @Post(':subscriptionId/closure')
  @HttpCode(200)
  @CommandRoute({
    summary: 'End a subscription',
    description: 'Nothing more is numbered. What was numbered can be read.',
    roles: MAY_DECIDE,
    problems: [subscriptionUnknown],
  })
  @ApiAnswer('The subscription.', SubscriptionAnswerShown, {
    ...ANSWER,
    subscription: { ...SUBSCRIPTION, state: 'off', ended: true },
  })
  endSubscription(
    @Param() { subscriptionId }: SubscriptionParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ) {
    return this.#answer(this.subscriptions.end(subscriptionId, commandTermsOf(caller)), reply);
  }

  /** An endpoint is looked at before anything is recorded; what its name leads to is looked at each time it is called. */
  async #termsIn(body: SubscriptionBody, caller: CallerContext): Promise<SubscriptionTerms> {
    const terms = termsIn(body);
    await this.readings.assertFacilities(terms.facilities ?? [], caller, '/facilities');
    if (terms.endpoint !== null) endpointOf(terms.endpoint, this.named);
    return terms;
  }

  async #answer(
    answered: Promise<SubscriptionAnswer>,
    reply: KitReply,
    { location = false }: { readonly location?: boolean } = {},
  ) {
    const known = await answered;
    const { id, dryRun, replayed, recorded, revision, subscription, secretMade } = known;
    // Shown to the request that made it, and to that one sent again: to nobody else.
    const isShown = secretMade !== null && subscription.endpoint !== null;
    return answerWith(reply, {
      revision: revision < 0 ? 'none' : revision,
      replayed,
      ...(location && recorded && { location: `/v1/subscriptions/${id}` }),
      body: {
        subscription: shownOf(known, this.numbers.counted(known)),
        secret: isShown ? await this.calls.secretOf(known) : null,
        dryRun,
      },
    });
  }
}
