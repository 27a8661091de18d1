import { setImmediate as turn } from 'node:timers/promises';
import { createTransactor } from '@throughline/event-store';
import { type CommandTerms, sha256 } from '@throughline/kernel';
import { pause, Provider } from '../wandering-clients.fixture.js';
import type { CallRequest, Delivery, DeliveryBook } from './deliveries.js';
import { KnownSubscriptions } from './known-subscriptions.js';
import { Sequences } from './sequences.js';
import { Subscriptions } from './subscriptions.js';
import { type Answered, type Notice, Telling, WAITS_MS } from './telling.js';

let keys = 0;
const terms = (): CommandTerms => ({
  actor: { id: 'ada', kind: 'person', roles: ['operator'] },
  facilities: 'all',
  idempotencyKey: `key-${keys++}`,
  correlationId: 'of this spec',
});

/** The book in memory: the same answers, and nothing kept. */
class Book implements DeliveryBook {
  readonly rows: Delivery[] = [];
  readonly answers = new Map<string, { asked: string; answer: string | null }>();
  add(delivery: Omit<Delivery, 'number'>, request?: CallRequest): Delivery {
    const added = { ...delivery, number: this.rows.length + 1 };
    this.rows.push(added);
    if (request) this.answer(request, JSON.stringify(added));
    return added;
  }
  requested(id: string) {
    return this.answers.get(id) ?? null;
  }
  answer({ id, asked }: CallRequest, answer: string | null): void {
    this.answers.set(id, { asked, answer });
  }
  forget({ id }: CallRequest): void {
    this.answers.delete(id);
  }
  put(delivery: Delivery): void {
    this.rows[delivery.number - 1] = delivery;
  }
  waiting(): Delivery | null {
    return this.rows.find(({ outcome }) => outcome === 'waiting') ?? null;
  }
  newest(): Delivery | null {
    return this.rows.at(-1) ?? null;
  }
  delivered(): number {
    return Math.max(0, ...this.rows.filter(({ outcome }) => outcome === 'delivered').map(({ sequence }) => sequence));
  }
  list(): readonly Delivery[] {
    return this.rows.toReversed();
  }
}

const ALL = { facilities: null, types: null, purpose: 'operations', legalBasis: 'internal-communication' } as const;
const OK: Answered = { outcome: 'answered', status: 204 };
const BROKEN: Answered = { outcome: 'answered', status: 500 };

async function subscribed() {
  const provider = new Provider();
  await provider.tell([0, [0, 3, 0, 1]]);
  const known = new KnownSubscriptions(provider.log);
  const transactor = createTransactor({ log: provider.log });
  const subscriptions = new Subscriptions({
    known,
    transactor,
    vault: { mac: async (request) => sha256(JSON.stringify(request)) },
    tenant: 'test',
  });
  const book = new Book();
  const sent: Notice[] = [];
  const world = {
    now: 1_700_000_000_000,
    answers: OK as Answered | Promise<Answered> | 'silent',
    waiting: 0,
    counting: Promise.resolve(),
  };
  const slow = {
    readStream: provider.log.readStream.bind(provider.log),
    readAll: async (...asked: Parameters<typeof provider.log.readAll>) => {
      await world.counting;
      return provider.log.readAll(...asked);
    },
  };
  const telling = new Telling({
    ...{ log: provider.log, known, subscriptions, book, sequences: new Sequences(slow, pause) },
    clock: { now: () => world.now },
    send: async (_known, notice) => {
      sent.push(notice);
      world.waiting += 1;
      if (world.answers === 'silent') throw new Error('the ledger is full');
      return world.answers;
    },
  });
  const { id } = await subscriptions.create(terms(), {
    ...{ facilities: null, types: null, purpose: 'operations', legalBasis: 'internal-communication' },
    endpoint: 'https://hooks.example.org/',
  });
  const state = async () => (await known.get(id, 'all')).subscription;
  return { provider, telling, book, sent, world, id, state, subscriptions, known };
}

describe('telling an endpoint', () => {
  it('begins with a ping, and tells of everything there is once it has answered', async () => {
    const { telling, sent, state } = await subscribed();
    await telling.look();
    await telling.look();
    await telling.look();
    expect(sent.map(({ type, data }) => [type, data.sequence])).toEqual([
      ['ping', undefined],
      ['subscription.reached', 3],
    ]);
    expect((await state()).state).toBe('active');
  });

  it('is not told twice because somebody asked twice', async () => {
    const { telling, sent, id } = await subscribed();
    for (let n = 0; n < 3; n++) await telling.look();
    sent.length = 0;
    const again = async (after: number) => (await telling.tellAgain(id, after)).number;
    const first = await again(1);
    expect([await again(1), await again(2)]).toEqual([first, first]);
    expect(await again(0)).not.toBe(first);
    await telling.look();
    await telling.look();
    await telling.look();
    expect(sent.map(({ data }) => data.after)).toEqual([1, 0]);
  });

  it('that was named while it was off is pinged before it is told of a number', async () => {
    const { telling, sent, id, state, subscriptions } = await subscribed();
    for (let n = 0; n < 3; n++) await telling.look();
    await subscriptions.pause(id, terms());
    await subscriptions.change(id, terms(), {
      ...{ facilities: null, types: null, purpose: 'operations', legalBasis: 'internal-communication' },
      endpoint: 'https://other.example.org/',
    });
    expect((await state()).state).toBe('off');
    sent.length = 0;
    await subscriptions.activate(id, terms());
    expect((await state()).state).toBe('requested');
    await subscriptions.activate(id, terms());
    expect((await state()).state).toBe('requested');
    await telling.look();
    expect(sent.map(({ type }) => type)).toEqual(['ping']);
    expect((await state()).state).toBe('active');
  });

  it('is not told again of numbers that are still to come', async () => {
    const { telling, id } = await subscribed();
    for (let n = 0; n < 3; n++) await telling.look();
    await expect(telling.tellAgain(id, 999_999)).rejects.toMatchObject({
      code: 'sequence-ahead',
      faults: [{ pointer: '/after' }],
    });
  });

  it('is told once of all that somebody asked for while news was counted', async () => {
    const { telling, sent, id, provider, world, book } = await subscribed();
    for (let n = 0; n < 2; n++) await telling.look();
    sent.length = 0;
    await provider.tell([1, [0, 3, 0, 1]]);
    const counting = Promise.withResolvers<void>();
    world.counting = counting.promise;
    const again = telling.tellAgain(id, 0);
    await turn();
    const look = telling.look();
    await turn();
    counting.resolve();
    const { number } = await again;
    await look;
    await telling.look();
    expect(sent.map((notice) => [notice.id, notice.data.after])).toEqual([[`${id}.${number}`, 0]]);
    expect(book.waiting()).toBeNull();
  });

  it('is tried again with the same id after longer and longer waits, then given up', async () => {
    const { telling, sent, world, state, book } = await subscribed();
    await telling.look();
    sent.length = 0;
    world.answers = BROKEN;
    await telling.look();
    for (const wait of WAITS_MS) {
      const before = sent.length;
      world.now += wait - 1;
      await telling.look();
      expect(sent).toHaveLength(before);
      world.now += 1;
      await telling.look();
      expect(sent).toHaveLength(before + 1);
    }
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await state()).toMatchObject({ state: 'error', failure: 'endpoint-failing' });
    expect(book.newest()).toMatchObject({
      outcome: 'failed',
      reason: 'endpoint-failing',
      attempts: WAITS_MS.length + 1,
    });
    // Never again by itself, however long one waits and whatever it would answer.
    world.answers = OK;
    world.now += 1_000_000_000;
    const { length } = sent;
    for (let n = 0; n < 3; n++) await telling.look();
    expect([sent.length, (await state()).state]).toEqual([length, 'error']);
  });

  it.each([
    ['address-refused', { outcome: 'refused' }],
    ['endpoint-gone', { outcome: 'answered', status: 410 }],
  ] as const)('is given up at once for %s', async (failure, answer) => {
    const { telling, world, state } = await subscribed();
    world.answers = answer;
    await telling.look();
    expect(await state()).toMatchObject({ state: 'error', failure });
  });

  it('is not done without a row of the ledger, and is done later', async () => {
    const { telling, world, sent, state } = await subscribed();
    world.answers = 'silent';
    await expect(telling.look()).rejects.toThrow('the ledger is full');
    expect((await state()).state).toBe('requested');
    world.answers = OK;
    await telling.look();
    expect([sent[0]?.id === sent[1]?.id, (await state()).state]).toEqual([true, 'active']);
  });

  it('counts what it leaves out, and says why', async () => {
    const { telling, provider, subscriptions, id, book, sent } = await subscribed();
    await telling.look();
    await telling.look();
    await subscriptions.pause(id, terms());
    await provider.tell([1, [0, 3, 0, 1]]);
    await telling.look();
    await provider.tell([1, [1, 4, 0, 1]]);
    await telling.look();
    expect(book.newest()).toMatchObject({ outcome: 'skipped', reason: 'paused', after: 3, sequence: 7 });
    await subscriptions.activate(id, terms());
    await telling.look();
    expect(sent.at(-1)?.data).toEqual({ subscriptionId: id, after: 3, sequence: 7 });
  });

  it.each(['ended', 'without-endpoint'] as const)(
    'leaves no resend waiting once the subscription is %s',
    async (reason) => {
      const { telling, subscriptions, id, book, sent, state } = await subscribed();
      for (let n = 0; n < 3; n++) await telling.look();
      sent.length = 0;
      await telling.tellAgain(id, 0);
      await telling.tellAgain(id, 2);
      await telling.tellAgain(id, 0);
      expect(book.waiting()).toMatchObject({ outcome: 'waiting', after: 0, reason: null });
      const { state: _state, failure: _failure, ended: _ended, secretVersion: _version, ...current } = await state();
      if (reason === 'ended') await subscriptions.end(id, terms());
      else await subscriptions.change(id, terms(), { ...current, endpoint: null });
      await telling.look();
      expect([book.waiting(), sent]).toEqual([null, []]);
      expect(book.newest()).toMatchObject({ outcome: 'skipped', reason });
    },
  );

  it('has another endpoint answer before it is told of numbers', async () => {
    const { telling, subscriptions, id, sent, state } = await subscribed();
    await telling.look();
    const { state: _state, failure: _failure, ended: _ended, secretVersion: _version, ...current } = await state();
    await subscriptions.change(id, terms(), { ...current, endpoint: 'https://hooks.example.net/' });
    expect((await state()).state).toBe('requested');
    await telling.look();
    expect(sent.at(-1)?.type).toBe('ping');
  });

  it('has another endpoint tried as often as the first, from now on, whatever the first one did', async () => {
    const { telling, subscriptions, id, sent, world, book, state } = await subscribed();
    world.answers = BROKEN;
    await telling.look();
    for (const wait of WAITS_MS.slice(0, -1)) {
      world.now += wait;
      await telling.look();
    }
    expect(book.newest()).toMatchObject({ attempts: WAITS_MS.length, triedOn: 'https://hooks.example.org/' });
    await subscriptions.change(id, terms(), { ...ALL, endpoint: 'https://hooks.example.net/' });
    sent.length = 0;
    await telling.look();
    expect(sent).toHaveLength(1);
    expect(book.newest()).toMatchObject({ attempts: 1, triedOn: 'https://hooks.example.net/', outcome: 'waiting' });
    for (const wait of WAITS_MS) {
      expect((await state()).state).toBe('requested');
      world.now += wait;
      await telling.look();
    }
    expect(await state()).toMatchObject({ state: 'error', failure: 'endpoint-failing' });
    expect(sent).toHaveLength(WAITS_MS.length + 1);
  });

  it.each([OK, { outcome: 'answered', status: 410 }] as const)(
    'takes nothing from a former endpoint that answers late: %j',
    async (answer) => {
      const { telling, subscriptions, id, world, state } = await subscribed();
      const answers = Promise.withResolvers<Answered>();
      world.answers = answers.promise;
      const look = telling.look();
      while (world.waiting === 0) await turn();
      await subscriptions.change(id, terms(), { ...ALL, endpoint: 'https://hooks.example.net/' });
      answers.resolve(answer);
      await look;
      expect((await state()).state).toBe('requested');
    },
  );
});
