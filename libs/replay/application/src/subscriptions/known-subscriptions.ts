import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { assertFollows, canonicalJson, type FacilityScope, Refusal, within } from '@throughline/kernel';
import {
  SUBSCRIPTION_STREAM_PREFIX,
  SUBSCRIPTION_TYPES,
  type SubscriptionEvent,
  type SubscriptionTerms,
} from './events.js';
import { type Numbered, readingOf, type Scope } from './sequence.js';
import { evolveSubscription, type Subscription, subscriptionUnknown } from './subscription.js';
import { readSubscriptionEvent } from './subscription-stream.js';

export interface KnownSubscription {
  readonly id: string;
  readonly subscription: Subscription;
  readonly numbered: Numbered;
  readonly revision: number;
}

const PAGE_EVENTS = 500;

/** All subscriptions as the log holds them. */
export class KnownSubscriptions {
  readonly #known = new Map<string, KnownSubscription>();
  #position: Position = START;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly log: ReadableLog) {}

  /** All of which the caller sees every facility, in the order of creation. */
  async list(facilities: FacilityScope): Promise<readonly KnownSubscription[]> {
    await this.#catchUp();
    return [...this.#known.values()]
      .filter(({ subscription }) => covers(facilities, subscription))
      .map((known) => this.#asKnown(known));
  }

  /** Refuses `subscription-unknown` also for one of which the caller does not see every facility. */
  async get(id: string, facilities: FacilityScope): Promise<KnownSubscription> {
    await this.#catchUp();
    const known = this.#known.get(id);
    if (!known || !covers(facilities, known.subscription)) throw new Refusal(subscriptionUnknown);
    return this.#asKnown(known);
  }

  #asKnown(known: KnownSubscription): KnownSubscription {
    return { ...known, numbered: { ...known.numbered, known: this.#position } };
  }

  /** Whoever asks during a reading waits for it and reads on: it may have passed its last page already. */
  #catchUp(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    if ((await this.log.head()) === this.#position) return;
    for (let atHead = false; !atHead;) {
      const options = { limit: PAGE_EVENTS, types: SUBSCRIPTION_TYPES, streamPrefix: SUBSCRIPTION_STREAM_PREFIX };
      const page = await this.log.readAll(this.#position, options);
      for (const event of page.events) this.#apply(event);
      this.#position = page.next;
      atHead = page.atHead;
    }
  }

  #apply(recorded: RecordedEvent): void {
    const id = recorded.stream.slice(SUBSCRIPTION_STREAM_PREFIX.length);
    const known = this.#known.get(id);
    assertFollows(recorded, known?.revision ?? -1);
    const { event } = readSubscriptionEvent(recorded);
    const subscription = evolveSubscription(known?.subscription ?? null, event);
    if (!subscription) return;
    const numbered = numberedBy(known?.numbered ?? { scopes: [], end: null, known: START }, event, recorded);
    this.#known.set(id, { id, subscription, numbered, revision: recorded.revision });
  }
}

/** Scopes change with what is seen, not with why or by whom it is asked for. */
function numberedBy(numbered: Numbered, event: SubscriptionEvent, { position, recordedAt }: RecordedEvent): Numbered {
  if (event.type === 'SubscriptionEnded') return { ...numbered, end: numbered.end ?? position };
  if (event.type !== 'SubscriptionCreated' && event.type !== 'SubscriptionChanged') return numbered;
  const scope: Scope = { position, recordedAt, reading: readingOf(event.data) };
  const last = numbered.scopes.at(-1);
  const same = last && canonicalJson(last.reading as never) === canonicalJson(scope.reading as never);
  return same ? numbered : { ...numbered, scopes: [...numbered.scopes, scope] };
}

export const covers = (scope: FacilityScope, { facilities }: Pick<SubscriptionTerms, 'facilities'>): boolean =>
  scope === 'all' || (facilities !== null && facilities.every((code) => within(scope, code)));
