import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckpointMoved, CheckpointOfAnotherLog, countedPosition, START } from '@throughline/event-store';
import type { ClientFacilityRow, RowsOfView } from '@throughline/views';
import type { ProjectionBatch, ProjectionStore } from '../projection-store.js';
import type { StoreUnderTest } from './projection-store-contract.js';
import { contentOf, PARKED } from './recording.js';

type RowMove = ProjectionBatch['rows'][number];
const LOG = 'the log';
const at = countedPosition;

const row = (since: number): ClientFacilityRow => ({
  openedBy: 'entry',
  closedBy: null,
  facilityId: 'north',
  registered: true,
  since,
});
const moved = (count: number, terms: Partial<RowMove>): RowMove => ({
  clientId: 'one',
  view: 'clientFacilities',
  key: 'north',
  position: at(count),
  recordedAt: count * 1_000,
  closes: false,
  ends: false,
  row: row(count),
  ...terms,
});
const batch = (previous: number, next: number, terms: Partial<ProjectionBatch> = {}): ProjectionBatch => ({
  logId: LOG,
  signature: 'of these views',
  previous: at(previous),
  next: at(next),
  lastEvent: null,
  times: [{ position: at(next), recordedAt: next * 1_000 }],
  rows: [],
  clients: [],
  parked: [],
  ...terms,
});

const word: RowsOfView['coverages'] = {
  openedBy: 'entry',
  closedBy: null,
  facilityId: 'north',
  level: null,
  from: 1_000,
  fromSeq: 0,
  givenOn: '1970-01-01',
  to: null,
  outcome: 'self-pay',
};
const ofWord = (count: number, given: RowsOfView['coverages'], terms: Partial<RowMove> = {}): RowMove =>
  moved(count, { view: 'coverages', key: 'entry', row: given, ...terms });

export function specifyCommitting(underTest: StoreUnderTest): void {
  describe('committing', () => {
    let store: ProjectionStore;
    beforeEach(async () => {
      store = await underTest.open();
    });
    afterEach(() => underTest.discard(store));
    const versions = async () => (await contentOf(store)).map((line) => JSON.parse(line) as Record<string, unknown>);

    it('begins before the first event of any log', async () => {
      expect(await store.status(LOG)).toEqual({
        position: START,
        recordedAt: null,
        lastEvent: null,
        signature: null,
      });
      expect(await contentOf(store)).toEqual([]);
      expect(await store.parked()).toEqual([]);
    });

    it('keeps each version of a row that came within one transaction', async () => {
      await store.commit(
        batch(0, 3, { rows: [moved(1, {}), moved(2, { closes: true }), moved(3, { closes: true, row: null })] }),
      );
      const known = { clientId: 'one', view: 'clientFacilities', key: 'north' };
      expect(await versions()).toEqual([
        { ...known, knownFrom: at(1), knownTo: at(2), knownFromAt: 1_000, knownToAt: 2_000, row: row(1) },
        { ...known, knownFrom: at(2), knownTo: at(3), knownFromAt: 2_000, knownToAt: 3_000, row: row(2) },
      ]);
    });

    it('closes what an earlier transaction opened, after being opened again', async () => {
      await store.commit(batch(0, 1, { rows: [moved(1, {})] }));
      store = await underTest.reopen(store);
      await store.commit(batch(1, 2, { rows: [moved(2, { closes: true })] }));
      expect((await versions()).map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
        [at(1), at(2)],
        [at(2), null],
      ]);
      expect(await store.status(LOG)).toMatchObject({ position: at(2), recordedAt: 2_000 });
    });

    it.each([
      ['in the same transaction', 0],
      ['in the one before', 1],
      ['and read again since', 2],
    ])('keeps a row without its end as it was known until the end was, begun %s', async (_, transactions) => {
      const ended = { ...word, closedBy: 'later', to: 1_500 };
      const rows = [
        ofWord(1, word),
        ofWord(3, ended, { closes: true, ends: true }),
        ofWord(5, { ...word, from: 500 }, { closes: true }),
        ofWord(6, { ...ended, from: 500 }, { closes: true, ends: true }),
      ];
      let previous = 0;
      for (const [index, move] of transactions === 0 ? [] : rows.entries()) {
        await store.commit(batch(previous, index + 1, { rows: [{ ...move, position: at(index + 1) }] }));
        previous = index + 1;
        if (transactions === 2) store = await underTest.reopen(store);
      }
      if (transactions === 0)
        await store.commit(batch(0, 4, { rows: rows.map((move, index) => ({ ...move, position: at(index + 1) })) }));
      expect(
        (await versions()).map(({ knownFrom, knownTo, knownToAt, row }) => [knownFrom, knownTo, knownToAt, row]),
      ).toEqual([
        [at(1), at(2), 3_000, word],
        [at(2), at(3), 5_000, ended],
        [at(3), at(4), 6_000, { ...word, from: 500 }],
        [at(4), null, null, { ...ended, from: 500 }],
      ]);
    });

    it('writes nothing of a transaction that ends a row which is not there', async () => {
      const row = { ...word, closedBy: 'later', to: 1_500 };
      const ends = ofWord(2, row, { key: 'another', closes: true, ends: true });
      await expect(store.commit(batch(0, 2, { rows: [moved(1, {}), ends] }))).rejects.toThrow('parted');
      expect(await contentOf(store)).toEqual([]);
    });

    it('keeps the signature of what made its first rows', async () => {
      await store.commit(batch(0, 1, { signature: 'of other views' }));
      await store.commit(batch(1, 2));
      store = await underTest.reopen(store);
      expect(await store.status(LOG)).toMatchObject({ signature: 'of other views' });
    });

    it('advances past events that change no row', async () => {
      await store.commit(batch(0, 7));
      expect(await store.status(LOG)).toMatchObject({ position: at(7) });
    });

    it('keeps the newest event that its rows were made from, past stretches without any', async () => {
      const lastEvent = { stream: 'carePath-one', revision: 4, position: at(2), eventId: 'event', recordedAt: 2_000 };
      await store.commit(batch(0, 2, { lastEvent }));
      await store.commit(batch(2, 3));
      store = await underTest.reopen(store);
      expect(await store.status(LOG)).toMatchObject({ position: at(3), lastEvent });
      await store.commit(batch(3, 4, { lastEvent: { ...lastEvent, revision: 5, position: at(4) } }));
      expect(await store.status(LOG)).toMatchObject({ lastEvent: { revision: 5, position: at(4) } });
    });

    it('writes nothing when another projector has advanced meanwhile', async () => {
      await store.commit(batch(0, 2, { rows: [moved(1, {})] }));
      const before = await contentOf(store);
      await expect(store.commit(batch(1, 3, { rows: [moved(3, { closes: true })] }))).rejects.toThrow(CheckpointMoved);
      expect(await contentOf(store)).toEqual(before);
      expect(await store.status(LOG)).toMatchObject({ position: at(2), recordedAt: 2_000 });
    });

    it('refuses to go on with another log', async () => {
      await store.commit(batch(0, 1));
      await expect(store.status('a restored log')).rejects.toThrow(CheckpointOfAnotherLog);
      await expect(store.commit({ ...batch(1, 2), logId: 'a restored log' })).rejects.toThrow(CheckpointOfAnotherLog);
    });

    it('writes nothing of a transaction that closes a row which is not there', async () => {
      await expect(
        store.commit(batch(0, 2, { rows: [moved(1, {}), moved(2, { key: 'south', closes: true })] })),
      ).rejects.toThrow('parted');
      expect(await contentOf(store)).toEqual([]);
      expect(await store.status(LOG)).toMatchObject({ position: START });
    });

    it('parks a client, and takes them back with a history of their own', async () => {
      const rows = [moved(1, {}), moved(1, { clientId: 'two' })];
      const parked = { clientId: 'one', eventId: 'event', position: at(2), ...PARKED };
      await store.commit(batch(0, 2, { rows, parked: [parked] }));
      expect(await store.parked()).toEqual([parked]);

      const { clientId: _, ...again } = moved(1, { key: 'south', row: row(9) });
      const client = { clientId: 'one', revision: 1, position: at(2), registeredFacilityId: 'south' };
      await store.replaceClient('one', { client, moves: [again], parked: null });
      expect(await store.parked()).toEqual([]);
      expect((await versions()).map(({ clientId, key }) => [clientId, key])).toEqual([
        ['one', 'south'],
        ['two', 'north'],
      ]);
    });
  });
}
