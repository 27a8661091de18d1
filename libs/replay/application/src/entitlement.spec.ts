import { sha256 } from '@throughline/kernel';
import { START } from '@throughline/event-store';
import fc from 'fast-check';
import {
  bulkLines,
  type Disclosure,
  disclosuresOf,
  EVERYTHING,
  FullPages,
  planBulk,
  type Reading,
  reconcile,
  Replay,
  type ReplayPage,
} from './index.js';
import { SMALL_CACHES } from './replay-caches.js';
import { held, history, hmac, type Line, pause, Provider } from './wandering-clients.fixture.js';

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
            {
              beginPage: () => ({ add: pause, end: async () => ({ bytes: '', sha256: '' }) }),
              pause,
              full: new FullPages(SMALL_CACHES.plannedPages),
            },
          );
          const bulk: string[] = [];
          for (const page of plan.pages)
            for await (const text of bulkLines(provider.replay, reading, page, pause)) bulk.push(text);
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
            open: async () => () => undefined,
            list: async (before: number | null) => (before === null ? [row] : []),
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
