import type { Position, ReadableLog } from '@throughline/event-store';
import { type Clock, Refusal } from '@throughline/kernel';
import type { CallRequest, Delivery, DeliveryBook, SkipReason } from './deliveries.js';
import type { Failure } from './events.js';
import type { KnownSubscription, KnownSubscriptions } from './known-subscriptions.js';
import { sequenceAhead, type Sequences } from './sequences.js';
import type { Subscriptions } from './subscriptions.js';

/** What goes to an endpoint: numbers, and nothing of a client. */
export interface Notice {
  readonly id: string;
  readonly type: 'subscription.reached' | 'ping';
  readonly data: { readonly subscriptionId: string; readonly after?: number; readonly sequence?: number };
}

export type Answered =
  { readonly outcome: 'answered'; readonly status: number } | { readonly outcome: 'refused' | 'unreachable' };

interface TellingParts {
  readonly log: Pick<ReadableLog, 'head'>;
  readonly known: KnownSubscriptions;
  readonly subscriptions: Pick<Subscriptions, 'answered' | 'failed'>;
  readonly sequences: Sequences;
  readonly book: DeliveryBook;
  readonly clock: Clock;
  /** Writes the disclosure down, signs, and calls. Rejects when it could not be written down: nothing was sent. */
  readonly send: (known: KnownSubscription, notice: Notice, at: Position) => Promise<Answered>;
}

/** After each attempt in turn; after the last one the endpoint is given up: eleven hours in all. */
export const WAITS_MS = [5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000] as const;
const GONE = 410;

/** Tells endpoints of new numbers. A number goes on being counted, and nothing is lost, whether anyone is told or not. */
export class Telling {
  /** Up to where of the log nothing is left to be done for a subscription. */
  readonly #settled = new Map<string, Position>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #queued = new Map<string, Promise<void>>();

  constructor(private readonly parts: TellingParts) {}

  /** Looks at every subscription once. One that is slow to answer keeps no other waiting, and is not called twice at once. */
  async look(): Promise<void> {
    const head = await this.parts.log.head();
    const known = await this.parts.known.list('all');
    const due = known.filter(({ id }) => this.#settled.get(id) !== head);
    await Promise.all(due.map(({ id }) => this.#inTurn(id)));
  }

  /** A look under way may have passed what is new already, so whoever asks during one shares the next. */
  #inTurn(id: string): Promise<void> {
    const running = this.#running.get(id);
    if (!running) return this.#run(id);
    const queued =
      this.#queued.get(id) ??
      running
        .catch(() => undefined)
        .then(() => {
          this.#queued.delete(id);
          return this.#run(id);
        });
    this.#queued.set(id, queued);
    return queued;
  }

  #run(id: string): Promise<void> {
    const running = this.#lookAt(id).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }

  /** Calls the endpoint now, in whatever state the subscription is. */
  ping(known: KnownSubscription, id: string, at: Position): Promise<Answered> {
    return this.parts.send(known, { id, type: 'ping', data: { subscriptionId: known.id } }, at);
  }

  /** Tells again of everything behind a number. Throws the `Refusal` `sequence-ahead` for one that is still to come. A notice that waits and tells of all that is the one that is sent. */
  async tellAgain(id: string, after: number, request?: CallRequest): Promise<Delivery> {
    const { numbered } = await this.parts.known.get(id, 'all');
    const { number } = await this.parts.sequences.headSoon(id, numbered);
    if (after > number) throw new Refusal(sequenceAhead, { at: '/after' });
    this.#settled.delete(id);
    const waiting = this.parts.book.waiting(id);
    if (!waiting || waiting.after > after || waiting.sequence < number)
      return this.#begin(id, { after, sequence: number }, request);
    if (request) this.parts.book.answer(request, JSON.stringify(waiting));
    return waiting;
  }

  async #lookAt(id: string): Promise<void> {
    const { known: all, sequences, book } = this.parts;
    const at = await this.parts.log.head();
    const known = await all.get(id, 'all');
    const { endpoint, ended, state } = known.subscription;
    if (endpoint === null || ended) {
      this.#close(id, ended ? 'ended' : 'without-endpoint');
      return void this.#settled.set(id, at);
    }
    const isTold = state !== 'error' && state !== 'off';
    const tried = book.waiting(id);
    if (isTold && tried && !this.#isDue(tried, endpoint)) return;
    const head = await sequences.head(id, known.numbered);
    if (!isTold) {
      this.#skip(known, head.number);
      return void this.#settled.set(id, at);
    }
    const isNew = state === 'requested' || head.number > book.delivered(id);
    // Somebody may have asked to be told again while this counted.
    const due = book.waiting(id) ?? (isNew ? this.#next(known, head.number) : null);
    if (due) await this.#attempt(known, due, head.at);
    else this.#settled.set(id, at);
  }

  #next({ id }: KnownSubscription, head: number): Delivery {
    return this.#begin(id, { after: this.parts.book.delivered(id), sequence: head });
  }

  #begin(subscriptionId: string, told: Pick<Delivery, 'after' | 'sequence'>, request?: CallRequest): Delivery {
    const at = this.parts.clock.now();
    const begun = {
      subscriptionId,
      ...told,
      at,
      triedAt: null,
      attempts: 0,
      triedOn: null,
      outcome: 'waiting',
      reason: null,
    } as const;
    return this.parts.book.add(begun, request);
  }

  /** Another endpoint waits for nothing that was tried on the former one. */
  #isDue({ attempts, triedAt, triedOn }: Delivery, endpoint: string): boolean {
    return (
      triedAt === null || triedOn !== endpoint || this.parts.clock.now() >= triedAt + (WAITS_MS[attempts - 1] ?? 0)
    );
  }

  /** The same id each time: whoever was told and did not answer in time can tell a repeat. */
  async #attempt(known: KnownSubscription, due: Delivery, at: Position): Promise<void> {
    const { book, clock, subscriptions } = this.parts;
    const { after, sequence } = due;
    const { endpoint, state } = known.subscription;
    const first = state === 'requested';
    const id = `${known.id}.${due.number}`;
    const data = { subscriptionId: known.id, ...(!first && { after, sequence }) };
    const answered = await this.parts.send(known, { id, type: first ? 'ping' : 'subscription.reached', data }, at);
    const before = due.triedOn === endpoint ? due.attempts : 0;
    const tried = { ...due, triedAt: clock.now(), triedOn: endpoint, attempts: before + 1 };
    const by = { endpoint, cause: `${id}.${tried.attempts}` };
    if (answered.outcome === 'answered' && answered.status >= 200 && answered.status < 300) {
      // A ping has told of no number.
      book.put({ ...tried, ...(first && { sequence: after }), outcome: 'delivered' });
      await subscriptions.answered(known.id, by);
      return;
    }
    const failure = failureOf(answered, tried.attempts);
    book.put({ ...tried, ...(failure && { outcome: 'failed', reason: failure }) });
    if (failure) await subscriptions.failed(known.id, failure, by);
  }

  /** Nothing waits where nobody is told any more. */
  #close(id: string, reason: SkipReason): void {
    const { book } = this.parts;
    for (let waiting = book.waiting(id); waiting; waiting = book.waiting(id))
      book.put({ ...waiting, outcome: 'skipped', reason });
  }

  /** What is not told while it is off or in error is said to the partner who asks, with the reason. */
  #skip({ id, subscription }: KnownSubscription, head: number): void {
    const { book, clock } = this.parts;
    const reason: SkipReason = subscription.failure ?? 'paused';
    this.#close(id, reason);
    const newest = book.newest(id);
    const last = Math.max(newest?.sequence ?? 0, book.delivered(id));
    if (head <= last) return;
    if (newest?.outcome === 'skipped' && newest.reason === reason) {
      book.put({ ...newest, sequence: head });
      return;
    }
    const at = clock.now();
    book.add({
      ...{ subscriptionId: id, after: last, sequence: head, at, triedAt: null, triedOn: null },
      ...{ attempts: 0, outcome: 'skipped', reason },
    });
  }
}

/** Null while it is tried again. */
function failureOf(answered: Answered, attempts: number): Failure | null {
  if (answered.outcome === 'refused') return 'address-refused';
  if (answered.outcome === 'answered' && answered.status === GONE) return 'endpoint-gone';
  if (attempts <= WAITS_MS.length) return null;
  return answered.outcome === 'unreachable' ? 'endpoint-unreachable' : 'endpoint-failing';
}
