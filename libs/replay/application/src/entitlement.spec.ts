import { createHmac, randomUUID } from 'node:crypto';
import { assertInScope, carePathStream } from '@throughline/care-path';
import { type Step, Story, wander } from '@throughline/care-path/scenario';
import { MemoryEventLog, type NewEvent, START } from '@throughline/event-store';
import { canonicalJson, sha256 } from '@throughline/kernel';
import fc from 'fast-check';
import {
  bulkLines,
  type Disclosure,
  disclosuresOf,
  EVERYTHING,
  planBulk,
  type Reading,
  reconcile,
  Replay,
  type ReplayPage,
} from './index.js';

const FACILITIES = ['north', 'south', 'west'];
const CLIENTS = 3;
const hmac = (bytes: Uint8Array) => createHmac('sha256', 'of this spec').update(bytes).digest();
const pause = () => Promise.resolve();

type Told = readonly [client: number, step: Step];
const step: fc.Arbitrary<Told> = fc.tuple(
  fc.nat(CLIENTS - 1),
  fc.tuple(fc.nat(4), fc.nat(27), fc.nat(6), fc.nat(2)) as fc.Arbitrary<Step>,
);
/** Everyone is registered in the north; readers of the south and the west see clients come and go. */
const history = fc.array(step, { minLength: 5, maxLength: 30 });

class Provider {
  readonly log = new MemoryEventLog({ clock: { now: () => 1_700_000_000_000 } });
  readonly replay = new Replay(this.log, [hmac]);
  readonly #clients = Array.from({ length: CLIENTS }, () => ({ id: randomUUID(), story: new Story(), stored: 0 }));

  async tell([client, next]: Told): Promise<void> {
    const one = this.#clients[client]!;
    wander(one.story, next, FACILITIES);
    const events = one.story.events.slice(one.stored);
    for (let left = [...events]; left.length > 0;) {
      const [, count] = left[0]!.metadata.part;
      const command = left.slice(0, count);
      left = left.slice(count);
      await this.log.append(carePathStream(one.id), one.stored === 0 ? 'none' : one.stored - 1, command.map(stored));
      one.stored += count;
    }
  }

  /** As the service answers who asks for each of the clients: whom they may see, and every event of theirs. */
  async answers(facilities: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const seen = new Map<string, readonly string[]>();
    for (const { id, story, stored: count } of this.#clients) {
      if (count === 0 || refused(() => assertInScope(story.path, facilities))) continue;
      const ids: string[] = [];
      for await (const event of this.log.readStream(carePathStream(id))) ids.push(event.id);
      seen.set(carePathStream(id), ids);
    }
    return seen;
  }
}

const stored = ({ type, data, metadata }: Story['events'][number]): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data: canonicalJson(data),
  meta: canonicalJson({ facilityId: metadata.facilityId, part: metadata.part }),
  private: '{}',
});

function refused(ask: () => void): boolean {
  try {
    ask();
    return false;
  } catch {
    return true;
  }
}

interface Line {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly leaf: string;
}

/** What a partner holds who does as the guide says: a client who left is forgotten. */
function held(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const clients = new Map<string, string[]>();
  for (const { id, type, stream } of lines) {
    if (type === 'client-entered') {
      expect(clients.has(stream)).toBe(false);
      clients.set(stream, []);
    } else if (type === 'client-left') expect(clients.delete(stream)).toBe(true);
    // An event of a client who has not entered would fail here.
    else clients.get(stream)!.push(id);
  }
  return clients;
}

const readingOf = (...facilities: readonly string[]): Reading => ({ facilities, filter: EVERYTHING });

async function linesOf({ replay }: Provider, reading: Reading, limit: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let after: string | null = null, caughtUp = false; !caughtUp;) {
    const page: ReplayPage = await replay.page(reading, { after, until: null }, limit);
    lines.push(...page.events.map(({ event }) => event));
    expect(page.events.at(-1)?.endsCommand ?? true).toBe(true);
    ({ next: after, caughtUp } = page);
  }
  return lines;
}

describe('what a reader of some facilities is given', () => {
  it('comes to what the service answers them, after any history, and is the same in every form', async () => {
    let left = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 9 }), async (told, limit) => {
        const provider = new Provider();
        for (const next of told) await provider.tell(next);
        for (const facilities of [['north'], ['south'], ['west'], ['south', 'west']]) {
          const reading = readingOf(...facilities);
          const lines = await linesOf(provider, reading, 1_000);
          expect(held(lines)).toEqual(await provider.answers(facilities));
          left += lines.filter(({ type }) => type === 'client-left').length;

          // From pages of any size, a rebuilt service, bulk pages, and the count and hash of the whole.
          expect(await linesOf(provider, reading, limit)).toEqual(lines);
          const plan = await planBulk(
            new Replay(provider.log, [hmac]),
            reading,
            { after: null, until: null },
            { pack: async (text) => ({ bytes: text.length, sha256: '' }), pause },
          );
          const bulk: string[] = [];
          for (const page of plan.pages) bulk.push(await bulkLines(provider.replay, reading, page, pause));
          const ids = bulk.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line).id);
          expect(ids).toEqual(lines.map(({ id }) => id));
          const { count, digest } = await reconcile(provider.replay, { reading, from: null, to: null, pause });
          expect([count, digest]).toEqual([lines.length, sha256(lines.map(({ leaf }) => `${leaf}\n`).join(''))]);
        }
      }),
      { numRuns: 40 },
    );
    // Clients did leave in some of these histories, or this has shown nothing.
    expect(left).toBeGreaterThan(20);
  });

  it('was the same to a reader who stopped and went on after each step', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const provider = new Provider();
        const reading = readingOf('south');
        const lines: Line[] = [];
        let after: string | null = null;
        for (const next of told) {
          await provider.tell(next);
          const page: ReplayPage = await provider.replay.page(reading, { after, until: null }, 1_000);
          lines.push(...page.events.map(({ event }) => event));
          after = page.next;
          expect(held(lines)).toEqual(await provider.answers(['south']));
        }
        expect(lines).toEqual(await linesOf(provider, reading, 1_000));
      }),
      { numRuns: 40 },
    );
  });

  it('is what the ledger counts as disclosed of a client', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const provider = new Provider();
        for (const next of told) await provider.tell(next);
        const lines = await linesOf(provider, readingOf('south'), 1_000);
        const row = {
          ...{ facilities: ['south'], filter: EVERYTHING, from: START, to: null, number: 1 },
        } as unknown as Disclosure & { number: number };
        for (const stream of new Set(lines.map((line) => line.stream))) {
          const given = lines.filter((line) => line.stream === stream && !line.type.startsWith('client-')).length;
          const ledger = {
            open: () => () => undefined,
            list: (before: number | null) => (before === null ? [row] : []),
          };
          const asked = { stream, facilities: 'all', before: null, limit: 10 } as const;
          expect((await disclosuresOf(ledger, provider.log, asked)).items.map(({ events }) => events)).toEqual([given]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('announces whatever types are asked for, and only clients who are asked for', async () => {
    const provider = new Provider();
    for (const client of [0, 1]) await provider.tell([client, [0, 3, 0, 1]]);
    const all = await linesOf(provider, readingOf('south'), 100);
    const one = all[0]!.stream.slice('carePath-'.length);
    const only = async (filter: Partial<Reading['filter']>) =>
      (await linesOf(provider, { facilities: ['south'], filter: { ...EVERYTHING, ...filter } }, 100)).map(
        ({ type }) => type,
      );
    expect(await only({ types: ['Discharged'] })).toEqual(['client-entered', 'client-entered']);
    expect(await only({ clientIds: [one] })).toEqual(['client-entered', 'ClientRegistered', 'Admitted']);
    expect(await only({ recordedTo: 1 })).toEqual([]);
  });
});
