import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RecordedEvent, START } from '@throughline/event-store';
import { partOf } from '@throughline/kernel';
import { EVERY_VIEW, type View } from '@throughline/views';
import { Chronicle, discharge, admission, place } from '@throughline/views/scenario';
import fc from 'fast-check';
import { carePathStreams } from '../care-path-streams.js';
import type { Views } from '../folded-client.js';
import type { ProjectionStore, RowVersion } from '../projection-store.js';
import { Projector, type ProjectorOptions } from '../projector.js';
import type { StoreUnderTest } from './projection-store-contract.js';
import { chroniclesOf, type ClientAct, contentOf, Recording, recordInTurns } from './recording.js';

const CLIENTS = 3;
const clientAct: fc.Arbitrary<ClientAct> = fc.record({
  client: fc.nat(CLIENTS - 1),
  what: fc.nat(200),
  when: fc.nat(200),
  which: fc.nat(20),
  how: fc.nat(30),
});
const acts = fc.array(clientAct, { maxLength: 60, size: 'max' });
const turns = fc.array(fc.nat(CLIENTS - 1), { maxLength: 80, size: 'max' });

const NEVER = new AbortController().signal;

async function projectorOf(
  recording: Recording,
  store: ProjectionStore,
  options: Partial<ProjectorOptions> = {},
): Promise<Projector> {
  const projector = new Projector({ log: recording.log, store, streams: carePathStreams(), ...options });
  await projector.resume();
  return projector;
}

export async function followToHead(projector: Projector): Promise<void> {
  while (!(await projector.step())) continue;
}

function isLastPart({ meta }: RecordedEvent): boolean {
  const [index, count] = partOf(meta);
  return index === count - 1;
}

const stay = (client: string): Chronicle => {
  const chronicle = new Chronicle({ client });
  chronicle.enter(admission('2026-03-01T09:00', chronicle.id('stay'), place('2.1')));
  chronicle.enter(discharge('2026-03-20T15:00', chronicle.id('stay')));
  return chronicle;
};

export function specifyFollowing(underTest: StoreUnderTest): void {
  describe('following the log', () => {
    let store: ProjectionStore;
    let recording: Recording;
    beforeEach(async () => {
      store = await underTest.open();
      recording = new Recording();
    });
    afterEach(() => underTest.discard(store));

    it('advances only at the last event of a command, whatever the size of a transaction and the clocks of a cluster, and as a rebuild does', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(clientAct, { minLength: 4, maxLength: 40, size: 'max' }),
          fc.array(fc.tuple(fc.nat(CLIENTS - 1), fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 })), {
            maxLength: 30,
            size: 'max',
          }),
          fc.integer({ min: 1, max: 4 }),
          async (described, commands, batchEvents) => {
            const recorded = new Recording(undefined, true);
            const chronicles = chroniclesOf(described, CLIENTS);
            for (const [client, count, minutes] of commands) {
              recorded.time += minutes * 60_000;
              await recorded.addTogether(chronicles[client]!, count);
            }
            const [one, other] = [await underTest.open(), await underTest.open()];
            await followToHead(await projectorOf(recorded, one, { batchEvents }));
            await (await projectorOf(recorded, other)).rebuild(NEVER);

            const events = (await recorded.log.readAll(START, { limit: 10_000 })).events;
            const lasts = new Set(events.filter(isLastPart).map(({ position }) => position));
            const contents = await contentOf(one);
            for (const line of contents) {
              const { knownFrom, knownTo, knownFromAt, knownToAt } = JSON.parse(line) as RowVersion;
              expect(knownToAt ?? knownFromAt).toBeGreaterThanOrEqual(knownFromAt);
              expect([knownFrom, knownTo ?? knownFrom].every((position) => lasts.has(position))).toBe(true);
            }
            expect(await contentOf(other)).toEqual(contents);
            await Promise.all([one, other].map((opened) => underTest.discard(opened)));
          },
        ),
        { numRuns: 15 },
      );
    });

    it('gives the same rows whatever the size of a transaction and of the memory', async () => {
      await fc.assert(
        fc.asyncProperty(
          acts,
          turns,
          fc.integer({ min: 1, max: 20 }),
          fc.integer({ min: 1, max: 600_000 }),
          async (all, order, batchEvents, bytesMax) => {
            const drawn = new Recording();
            await recordInTurns(drawn, chroniclesOf(all, CLIENTS), order);
            const [small, large] = [await underTest.open(), await underTest.open()];
            await followToHead(await projectorOf(drawn, small, { batchEvents, cache: { bytesMax } }));
            await followToHead(await projectorOf(drawn, large));
            expect(await contentOf(small)).toEqual(await contentOf(large));
            await underTest.discard(small);
            await underTest.discard(large);
          },
        ),
        { numRuns: 15 },
      );
    }, 120_000);

    it('live rows equal rebuilt rows after any history, byte for byte', async () => {
      await fc.assert(
        fc.asyncProperty(acts, turns, async (all, order) => {
          const drawn = new Recording();
          await recordInTurns(drawn, chroniclesOf(all, CLIENTS), order);
          const one = await underTest.open();
          const projector = await projectorOf(drawn, one, { batchEvents: 7 });
          await followToHead(projector);
          const live = await contentOf(one);
          expect(await projector.rebuild(NEVER)).toBe(true);
          expect(await contentOf(one)).toEqual(live);
          await underTest.discard(one);
        }),
        { numRuns: 15 },
      );
    }, 120_000);

    it('does not mind in which order independent clients arrive', async () => {
      const withoutPositions = async (all: readonly ClientAct[], order: readonly number[]) => {
        const drawn = new Recording();
        await recordInTurns(drawn, chroniclesOf(all, CLIENTS), order);
        const one = await underTest.open();
        await followToHead(await projectorOf(drawn, one));
        const lines = (await contentOf(one)).map((line) => JSON.stringify(timeless(JSON.parse(line))));
        await underTest.discard(one);
        return lines;
      };
      await fc.assert(
        fc.asyncProperty(acts, turns, turns, async (all, order, another) => {
          expect(await withoutPositions(all, order)).toEqual(await withoutPositions(all, another));
        }),
        { numRuns: 12 },
      );
    }, 120_000);

    it('goes on where it stopped', async () => {
      const chronicle = stay('one');
      await recording.add(chronicle, 2);
      await followToHead(await projectorOf(recording, store));
      store = await underTest.reopen(store);
      await recording.add(chronicle);
      await followToHead(await projectorOf(recording, store));
      const rebuilt = await underTest.open();
      await followToHead(await projectorOf(recording, rebuilt));
      expect(await contentOf(store)).toEqual(await contentOf(rebuilt));
      await underTest.discard(rebuilt);
    });

    it('parks the client whose event it cannot read, goes on with the others, and says who', async () => {
      const [sick, well] = [stay('sick'), stay('well')];
      await recording.add(sick, 2);
      await recording.addUnreadable(sick);
      await recording.add(well);
      const projector = await projectorOf(recording, store);
      await followToHead(projector);
      const parked = await store.parked();
      expect(parked).toMatchObject([{ clientId: sick.clientId, cause: 'UnreadableEvent' }]);
      expect((await contentOf(store)).filter((line) => line.includes(well.clientId))).not.toEqual([]);
      expect(await projector.retryParked()).toBe(0);
      expect(await store.parked()).toEqual(parked);
    });

    it('folds one parked client again when somebody asks, and keeps who asked in vain', async () => {
      const [sick, ill] = [stay('sick'), stay('ill')];
      const fault = { on: true };
      const projector = await projectorOf(recording, store, {
        streams: carePathStreams(faultyViews(fault)),
      });
      for (const chronicle of [sick, ill]) await recording.add(chronicle, 2);
      await followToHead(projector);
      const asked = { by: 'an operator', at: 7 };
      expect(await projector.retry({ clientId: sick.clientId, ...asked })).toBe('still-parked');
      expect(
        (await store.parked()).map(({ clientId, retriedBy, retriedAt }) => [clientId, retriedBy, retriedAt]),
      ).toEqual(
        [
          [ill.clientId, null, null],
          [sick.clientId, 'an operator', 7],
        ].toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
      );
      fault.on = false;
      expect(await projector.retry({ clientId: sick.clientId, ...asked })).toBe('well');
      expect(await projector.retry({ clientId: sick.clientId, ...asked })).toBe('not-parked');
      expect((await store.parked()).map(({ clientId }) => clientId)).toEqual([ill.clientId]);
    });

    it('makes up for everything once a parked client can be read again', async () => {
      const chronicle = stay('one');
      const fault = { on: true };
      const projector = await projectorOf(recording, store, { streams: carePathStreams(faultyViews(fault)) });
      await recording.add(chronicle, 2);
      await followToHead(projector);
      expect(await store.parked()).toHaveLength(1);
      await recording.add(chronicle);
      await followToHead(projector);

      fault.on = false;
      expect(await projector.retryParked()).toBe(1);
      expect(await store.parked()).toEqual([]);
      const sound = await underTest.open();
      await followToHead(await projectorOf(recording, sound));
      expect(await contentOf(store)).toEqual(await contentOf(sound));
      await underTest.discard(sound);
    });
  });
}

/** A view that fails over an admission for as long as the fault is on. */
function faultyViews(fault: { on: boolean }): Views {
  const sound = EVERY_VIEW.placements as View;
  const placements: View = {
    ...sound,
    rows: (path, ...rest) => {
      if (fault.on && path.entries.length > 0) throw new RangeError('A fault of the view.');
      return sound.rows(path, ...rest);
    },
  };
  return { ...EVERY_VIEW, placements };
}

/** Which client it is and what was known of them in which order, without the log's positions and times. */
function timeless(line: Record<string, unknown>): unknown {
  const { knownFrom: _from, knownTo, knownFromAt: _fromAt, knownToAt: _toAt, row, ...rest } = line;
  const times = [
    'recordedAt',
    'firstRecordedAt',
    'voidedAt',
    'hoursLate',
    'since',
    'openedAt',
    'closedAt',
    'changedAt',
    'proposedAt',
    'plannedAt',
    'askedAt',
    'answeredAt',
    'overtakenAt',
  ];
  // A contradiction is owed from when the log took it.
  const owed =
    (row as { clockId?: string }).clockId === 'contradiction' ? ['opensFrom', 'warnAt', 'dueAt', 'overdueFrom'] : [];
  const fields = Object.entries(row as object).filter(([name]) => ![...times, ...owed].includes(name));
  return { ...rest, current: knownTo === null, row: Object.fromEntries(fields) };
}
