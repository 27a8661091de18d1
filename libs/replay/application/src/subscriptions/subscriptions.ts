import { newSalt, START, type Transactor } from '@throughline/event-store';
import {
  type Actor,
  type CommandTerms,
  commandIdOf,
  deterministicId,
  eventIdOf,
  eventParts,
  type FacilityScope,
  facilityUnknown,
  metadataFor,
  Refusal,
} from '@throughline/kernel';
import {
  type Failure,
  SUBSCRIPTION_VERSIONS,
  type SubscriptionEvent,
  type SubscriptionTerms,
  subscriptionStream,
} from './events.js';
import { covers, type KnownSubscription, type KnownSubscriptions } from './known-subscriptions.js';
import { evolveSubscription, SUBSCRIPTION_DECISIONS, type Subscription, subscriptionUnknown } from './subscription.js';
import { secretMadeBy, subscriptionDefinition } from './subscription-stream.js';

export interface SubscriptionAnswer extends KnownSubscription {
  readonly replayed: boolean;
  readonly recorded: boolean;
  readonly dryRun: boolean;
  /** The version of the secret that this request made, and that is still the one in effect. Null otherwise. */
  readonly secretMade: number | null;
}

interface SubscriptionsParts {
  readonly known: KnownSubscriptions;
  readonly transactor: Transactor;
  readonly vault: { mac(request: Readonly<Record<string, unknown>>): Promise<string> };
  readonly tenant: string;
}

const SERVICE: Actor = { id: 'throughline-subscriptions', kind: 'system', roles: [] };

/** Which endpoint was tried, and the name of the attempt. */
interface Attempted {
  readonly endpoint: string | null;
  readonly cause: string;
}

type Change = (known: Subscription) => readonly SubscriptionEvent[];

/** Records what is decided about subscriptions. */
export class Subscriptions {
  constructor(private readonly parts: SubscriptionsParts) {}

  /** Throws `facility-unknown` for a facility outside the caller's scope, and for all facilities when the caller sees only some. */
  async create(terms: CommandTerms, wanted: SubscriptionTerms): Promise<SubscriptionAnswer> {
    assertWithin(terms.facilities, wanted);
    const id = deterministicId('subscription', this.parts.tenant, terms.actor.id, terms.idempotencyKey);
    return this.#record(id, terms, {
      request: { command: 'CreateSubscription', ...wanted },
      decide: (known) => SUBSCRIPTION_DECISIONS.create(known, wanted),
    });
  }

  async change(id: string, terms: CommandTerms, wanted: SubscriptionTerms): Promise<SubscriptionAnswer> {
    return this.#change(id, terms, {
      request: { command: 'ChangeSubscription', ...wanted },
      decide: (known) => {
        assertWithin(terms.facilities, wanted);
        return SUBSCRIPTION_DECISIONS.change(known, wanted);
      },
    });
  }

  pause(id: string, terms: CommandTerms): Promise<SubscriptionAnswer> {
    return this.#change(id, terms, { request: { command: 'PauseSubscription' }, decide: SUBSCRIPTION_DECISIONS.pause });
  }

  activate(id: string, terms: CommandTerms): Promise<SubscriptionAnswer> {
    const request = { command: 'ActivateSubscription' };
    return this.#change(id, terms, { request, decide: SUBSCRIPTION_DECISIONS.activate });
  }

  replaceSecret(id: string, terms: CommandTerms): Promise<SubscriptionAnswer> {
    const request = { command: 'ReplaceSubscriptionSecret' };
    return this.#change(id, terms, { request, decide: SUBSCRIPTION_DECISIONS.replaceSecret });
  }

  end(id: string, terms: CommandTerms): Promise<SubscriptionAnswer> {
    return this.#change(id, terms, { request: { command: 'EndSubscription' }, decide: SUBSCRIPTION_DECISIONS.end });
  }

  /** The endpoint answered for the first time since it was named. */
  answered(id: string, { endpoint, cause }: Attempted): Promise<SubscriptionAnswer> {
    const decide: Change = (known) => SUBSCRIPTION_DECISIONS.answer(known, endpoint);
    return this.#change(id, serviceTerms(cause), { request: { command: 'EndpointAnswered' }, decide });
  }

  failed(id: string, reason: Failure, { endpoint, cause }: Attempted): Promise<SubscriptionAnswer> {
    const decide: Change = (known) => SUBSCRIPTION_DECISIONS.fail(known, reason, endpoint);
    return this.#change(id, serviceTerms(cause), { request: { command: 'EndpointFailed', reason }, decide });
  }

  #change(id: string, terms: CommandTerms, { request, decide }: Deciding<Change>): Promise<SubscriptionAnswer> {
    return this.#record(id, terms, {
      request,
      decide: (known) => {
        if (!known || !covers(terms.facilities, known)) throw new Refusal(subscriptionUnknown);
        return decide(known);
      },
    });
  }

  async #record(
    id: string,
    terms: CommandTerms,
    { request, decide }: Deciding<(known: Subscription | null) => readonly SubscriptionEvent[]>,
  ): Promise<SubscriptionAnswer> {
    const { transactor, vault, tenant } = this.parts;
    const stream = subscriptionStream(id);
    const commandId = commandIdOf({ tenant, principal: terms.actor.id, stream, key: terms.idempotencyKey });
    const bodyMac = await vault.mac(request);
    const result = await transactor.transact(subscriptionDefinition(id), {
      commandId,
      bodyMac,
      ...(terms.seen !== undefined && terms.seen !== null && { seen: terms.seen }),
      dryRun: terms.dryRun ?? false,
      decide: ({ subscription }) => decide(subscription),
      seal: (drafts) => newEvents(drafts, terms, { tenant, commandId, bodyMac }),
    });
    const { replayed, dryRun, events } = result;
    const made = secretMadeBy(events, result.state.commands.get(commandId));
    if (dryRun) {
      const after = result.drafts.reduce(evolveSubscription, result.state.subscription);
      if (!after) throw new Refusal(subscriptionUnknown);
      const revision = result.revision === 'none' ? -1 : result.revision;
      return {
        id,
        subscription: after,
        numbered: { scopes: [], end: null, known: START },
        revision,
        replayed,
        dryRun,
        recorded: false,
        secretMade: null,
      };
    }
    const known = await this.parts.known.get(id, terms.facilities);
    const secretMade = made === known.subscription.secretVersion ? made : null;
    return { ...known, replayed, dryRun, recorded: events.length > 0, secretMade };
  }
}

interface Deciding<Decide> {
  readonly request: { readonly command: string; readonly [field: string]: unknown };
  readonly decide: Decide;
}

function assertWithin(scope: FacilityScope, { facilities }: SubscriptionTerms): void {
  if (!covers(scope, { facilities })) throw new Refusal(facilityUnknown, { at: '/facilities' });
}

const serviceTerms = (cause: string): CommandTerms => ({
  actor: SERVICE,
  facilities: 'all',
  correlationId: cause,
  idempotencyKey: cause,
});

function newEvents(
  drafts: readonly SubscriptionEvent[],
  terms: CommandTerms,
  command: { readonly tenant: string; readonly commandId: string; readonly bodyMac: string },
) {
  const metadataAt = metadataFor(terms, { ...command, labels: [] });
  return drafts.map(({ type, data }, index) => {
    const metadata = metadataAt({ facilityId: null }, [index, drafts.length]);
    const parts = eventParts({ data, metadata, privatePaths: [], salt: newSalt() });
    return { id: eventIdOf(command.commandId, index), type, schemaVersion: SUBSCRIPTION_VERSIONS.of(type), ...parts };
  });
}
