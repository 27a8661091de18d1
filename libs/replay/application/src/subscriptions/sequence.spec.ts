import { createTransactor } from '@throughline/event-store';
import { type CommandTerms, sha256 } from '@throughline/kernel';
import fc from 'fast-check';
import { held, pause, Provider, step, type Told } from '../wandering-clients.fixture.js';
import type { SubscriptionTerms } from './events.js';
import { BEGINNING, type Numbered, type NumberedLine, Numbering } from './sequence.js';
import { Sequences } from './sequences.js';
import { KnownSubscriptions } from './known-subscriptions.js';
import { Subscriptions } from './subscriptions.js';

const TERMS: SubscriptionTerms = {
  facilities: ['south'],
  types: null,
  purpose: 'operations',
  legalBasis: 'internal-communication',
  endpoint: null,
};
const DAY = 86_400_000;
let keys = 0;
const terms = (): CommandTerms => ({
  actor: { id: 'ada', kind: 'person', roles: ['operator'] },
  facilities: 'all',
  idempotencyKey: `key-${keys++}`,
  correlationId: 'of this spec',
});

const scope = fc.constantFrom<readonly string[] | null>(['south'], ['west'], ['south', 'west'], ['north'], null);
const types = fc.constantFrom<readonly string[] | null>(null, ['Admitted'], ['Admitted', 'EntryVoided']);
type Change = Pick<SubscriptionTerms, 'facilities' | 'types'>;
const change = fc.tuple(scope, types).map(([facilities, wanted]) => ({ facilities, types: wanted }) as Change);
/** Clients come and go, and whom the subscription sees changes in between. */
const history = fc.array(fc.oneof({ arbitrary: step, weight: 4 }, { arbitrary: change, weight: 1 }), {
  minLength: 5,
  maxLength: 25,
});

async function told(
  steps: readonly (Told | Change)[],
  eachStep: (numbered: Numbered, provider: Provider) => Promise<void> | void,
) {
  const provider = new Provider();
  const known = new KnownSubscriptions(provider.log);
  const subscriptions = new Subscriptions({
    known,
    transactor: createTransactor({ log: provider.log }),
    vault: { mac: async (request) => sha256(JSON.stringify(request)) },
    tenant: 'test',
  });
  let current = TERMS;
  // What is there before the subscription belongs to it too.
  const [first, ...rest] = steps;
  if (Array.isArray(first)) await provider.tell(first as Told);
  const { id } = await subscriptions.create(terms(), current);
  const numbered = async () => (await known.get(id, 'all')).numbered;
  for (const next of rest) {
    if (Array.isArray(next)) await provider.tell(next as Told);
    else {
      current = { ...current, ...(next as Change) };
      await subscriptions.change(id, terms(), current);
    }
    await eachStep(await numbered(), provider);
  }
  return { provider, id, numbered: await numbered(), current, subscriptions };
}

async function everyLine(provider: Provider, numbered: Numbered): Promise<readonly NumberedLine[]> {
  const numbering = new Numbering(provider.log);
  const lines: NumberedLine[] = [];
  for (let place = BEGINNING; ;) {
    const stretch = await numbering.from(place, numbered);
    lines.push(...stretch.lines);
    if (stretch.atHead) return lines;
    ({ place } = stretch);
  }
}
const bare = (lines: readonly NumberedLine[]) =>
  lines.map(({ number, event, endsCommand }) => [number, event, endsCommand]);

describe('the numbers of a subscription', () => {
  it('have no gap, are the same after a rebuild, and lead to what the service answers', async () => {
    let scopes = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { provider, numbered, current } = await told(steps, () => undefined);
        const lines = await everyLine(provider, numbered);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        expect(bare(await everyLine(provider, numbered))).toEqual(bare(lines));
        expect(new Set(lines.map(({ event }) => event.id)).size).toBeLessThanOrEqual(lines.length);

        const seen = await provider.answers(current.facilities ?? ['north', 'south', 'west']);
        const wanted = new Map<string, readonly string[]>();
        for (const [stream, ids] of seen) {
          const types = new Map<string, string>();
          for await (const event of provider.log.readStream(stream)) types.set(event.id, event.type);
          wanted.set(
            stream,
            ids.filter((one) => current.types === null || current.types.includes(types.get(one) ?? '')),
          );
        }
        expect(held(lines.map(({ event }) => event))).toEqual(wanted);
        scopes += numbered.scopes.length - 1;
      }),
      { numRuns: 60 },
    );
    expect(scopes).toBeGreaterThan(50);
  });

  it('that were given once stay what they were, whatever is recorded or changed later', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const given: NumberedLine[] = [];
        let place = BEGINNING;
        const { provider, numbered, id } = await told(steps, async (now, { log }) => {
          const numbering = new Numbering(log);
          for (let atHead = false; !atHead;) {
            const stretch = await numbering.from(place, now);
            given.push(...stretch.lines);
            ({ place, atHead } = stretch);
          }
        });
        expect(bare(given)).toEqual(bare(await everyLine(provider, numbered)).slice(0, given.length));
        // Asked for in any portions, from any number, by an index that was made along the way or just now.
        const lines = await everyLine(provider, numbered);
        const sequences = new Sequences(provider.log, pause);
        expect((await sequences.head(id, numbered)).number).toBe(lines.length);
        for (const [after, limit] of [
          [0, 1],
          [0, 1_000],
          [Math.floor(lines.length / 2), 3],
          [lines.length, 10],
        ] as const) {
          const expected = bare(lines.slice(after, after + limit));
          expect(bare(await sequences.after(id, after, { numbered, limit }))).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are not given to what was recorded after a change of scope that the counter did not know of', async () => {
    const { provider, id, numbered, subscriptions } = await told([[0, [0, 3, 0, 1]]], () => undefined);
    const sequences = new Sequences(provider.log, pause);
    const { numbered: changed } = await subscriptions.change(id, terms(), { ...TERMS, facilities: ['north'] });
    for (const client of [1, 2]) await provider.tell([client, [0, 3, 0, 1]]);
    const { numbered: newest } = await subscriptions.pause(id, terms());
    await sequences.head(id, numbered);
    await sequences.head(id, changed);
    const { number } = await sequences.head(id, newest);
    const lines = await everyLine(provider, newest);
    expect(lines.length).toBeGreaterThan(0);
    expect(bare(await sequences.after(id, 0, { numbered: newest, limit: 1_000 }))).toEqual(bare(lines));
    expect(number).toBe(lines.length);
  });

  it('of a long history are counted once for all who ask, who are told to come back meanwhile', async () => {
    const { provider, id, numbered } = await told(
      [
        [0, [0, 3, 0, 1]],
        [1, [0, 3, 0, 1]],
      ],
      () => undefined,
    );
    const reading = Promise.withResolvers<void>();
    let reads = 0;
    const slow = {
      readStream: provider.log.readStream.bind(provider.log),
      readAll: async (...asked: Parameters<typeof provider.log.readAll>) => {
        reads += 1;
        await reading.promise;
        return provider.log.readAll(...asked);
      },
    };
    const sequences = new Sequences(slow, pause, undefined, 10);
    for (let asked = 0; asked < 3; asked += 1)
      await expect(sequences.headSoon(id, numbered)).rejects.toThrow('Try again in a few seconds');
    expect(reads).toBe(1);
    reading.resolve();
    const { number } = await sequences.headSoon(id, numbered);
    expect(number).toBe((await everyLine(provider, numbered)).length);
    reads = 0;
    // Whoever holds everything is answered without a look at the log.
    expect(await sequences.after(id, number, { numbered, limit: 10, head: number })).toEqual([]);
    expect(reads).toBe(0);
  });

  it('are counted as far for who knew less of the subscription', async () => {
    const { provider, id, numbered: before, subscriptions } = await told([[0, [0, 3, 0, 1]]], () => undefined);
    const { numbered } = await subscriptions.change(id, terms(), { ...TERMS, facilities: ['west'] });
    expect([before.scopes.length, numbered.scopes.length]).toEqual([1, 2]);
    const sequences = new Sequences(provider.log, pause);
    const head = await sequences.head(id, numbered);
    expect(await sequences.headSoon(id, before)).toEqual(head);
    expect(head.number).toBe((await everyLine(provider, numbered)).length);
  });

  it('are found by when they were given, not by when what they stand for was recorded', async () => {
    const first: readonly Told[] = [0, 1].map((client) => [client, [1, 3, 0, 0]] as const);
    const { provider, id, subscriptions, numbered: none } = await told([...first], () => undefined);
    expect(await everyLine(provider, none)).toEqual([]);
    const begun = provider.now;
    provider.now = begun + DAY;
    // The client comes into scope with an event, and the history of days before takes numbers.
    await provider.tell([0, [0, 3, 0, 1]]);
    provider.now = begun + 2 * DAY;
    const after = await subscriptions.activate(id, terms());
    const entered = (await everyLine(provider, after.numbered)).length;
    // The other one comes with a change of scope.
    const { numbered } = await subscriptions.change(id, terms(), { ...TERMS, facilities: ['north', 'south'] });
    const lines = await everyLine(provider, numbered);
    expect([entered > 2, lines.length > entered + 1]).toEqual([true, true]);
    const days = [0, 1, 2, 3].map((day) => begun + day * DAY);
    expect(lines.slice(entered).some(({ event }) => event.recordedAt === begun)).toBe(true);
    const sequences = new Sequences(provider.log, pause);
    const found = await Promise.all(days.map((day) => sequences.before(day, numbered, pause)));
    expect(found).toEqual([0, 0, entered, lines.length]);
  });

  it('end where the subscription ends', async () => {
    const { provider, id, subscriptions } = await told([[0, [0, 3, 0, 1]]], () => undefined);
    const { numbered } = await subscriptions.end(id, terms());
    const lines = await everyLine(provider, numbered);
    await provider.tell([1, [0, 3, 0, 1]]);
    expect(lines.length).toBeGreaterThan(0);
    expect(bare(await everyLine(provider, numbered))).toEqual(bare(lines));
  });
});
