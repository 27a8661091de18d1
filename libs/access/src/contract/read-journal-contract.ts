import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReadJournal, ReadsQuery, RecordedRead } from '../journals/read-journal.js';
import { KNOWN_TO_NOBODY, type MakeJournal, SOMEONE, type JournalUnderTest } from './journal-under-test.js';

const read = (change: Partial<RecordedRead> = {}): RecordedRead => ({
  at: 1_000,
  actorId: 'someone',
  roles: ['clinician', 'director'],
  clientId: SOMEONE,
  route: 'GET /v1/clients/:clientId/path',
  correlationId: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
  ...change,
});

/** One read an instant, from 0 on. */
const reads = (count: number): RecordedRead[] => Array.from({ length: count }, (_, at) => read({ at }));
const timesOf = (of: readonly RecordedRead[]) => of.map(({ at }) => at);

/** Who knows whom. */
const SITES: Readonly<Record<string, readonly string[]>> = { ann: ['HAWTHORN'], ben: ['ROWAN', 'LINDEN'] };
const facilitiesOf = async (clientId: string) => SITES[clientId] ?? [];

/** What every engine of the journal of reads promises. */
export function specifyReadJournal(engine: string, make: MakeJournal<ReadJournal>): void {
  describe(`the journal of reads in ${engine}`, () => {
    let underTest: JournalUnderTest<ReadJournal>;
    let journal: ReadJournal;
    beforeEach(() => {
      underTest = make();
      journal = underTest.open({ facilitiesOf });
    });
    afterEach(() => underTest.remove());

    const page = (query: Partial<ReadsQuery> = {}) =>
      journal.listReads({ facilities: 'all', before: null, limit: 50, ...query });
    const listed = async (query: Partial<ReadsQuery> = {}) => timesOf((await page(query)).reads);
    const everyPage = async (query: Partial<ReadsQuery>): Promise<number[]> => {
      const times: number[] = [];
      for (let before: number | null = null, more = true; more; more = before !== null) {
        const { reads: found, next } = await page({ ...query, before });
        times.push(...timesOf(found));
        before = next;
      }
      return times;
    };

    it('keeps who read whom, newest first', async () => {
      const several = [read(), read({ at: 2_000, clientId: 'ann', roles: [] })];
      await journal.recordReads(several);
      await journal.recordReads([]);
      expect(await page()).toEqual({ reads: several.toReversed(), next: null });
    });

    it.each([1, 2, 3, 7, 8])('gives each read on one page of %i, and says when there are no more', async (limit) => {
      await journal.recordReads(reads(7));
      expect(await everyPage({ limit })).toEqual([6, 5, 4, 3, 2, 1, 0]);
    });

    it('goes on where a page ended, whatever was read since', async () => {
      await journal.recordReads(reads(4));
      const { next } = await page({ limit: 2 });
      await journal.recordReads([read({ at: 99 })]);
      expect(await listed({ before: next })).toEqual([1, 0]);
    });

    it('shows each caller the reads of clients whom one of their facilities knows now', async () => {
      await journal.recordReads(['ann', 'ben', 'nobody', 'ann'].map((clientId, at) => read({ clientId, at })));
      expect(await listed({ facilities: ['HAWTHORN'] })).toEqual([3, 0]);
      expect(await listed({ facilities: ['LINDEN', 'HAWTHORN'] })).toEqual([3, 1, 0]);
      expect(await everyPage({ facilities: ['HAWTHORN'], limit: 1 })).toEqual([3, 0]);
      expect(await listed({ facilities: [] })).toEqual([]);
      expect(await listed()).toHaveLength(4);
    });

    it('finds those of some clients and by some people', async () => {
      const of = (clientId: string, actorId: string, at: number) => read({ clientId, actorId, at });
      await journal.recordReads([of('ann', 'x', 0), of('ben', 'x', 1), of('ann', 'y', 2), of('cyd', 'z', 3)]);
      expect(await listed({ clientIds: ['ann'] })).toEqual([2, 0]);
      expect(await listed({ clientIds: ['ann', 'cyd'], actorIds: ['y', 'z'] })).toEqual([3, 2]);
      expect(await listed({ actorIds: ['nobody'] })).toEqual([]);
    });

    it('finds those of a time, which ends before its last instant', async () => {
      await journal.recordReads(reads(5));
      expect(await listed({ from: 1, to: 3 })).toEqual([2, 1]);
    });

    it('finds those of a day at a site that knows the client, and that the caller may see', async () => {
      await journal.recordReads(['ann', 'ben', 'ann', 'ben'].map((clientId, at) => read({ clientId, at })));
      const from = new Map([
        ['HAWTHORN', 1],
        ['ROWAN', 2],
        ['LINDEN', 4],
      ]);
      expect(await listed({ from })).toEqual([3, 2]);
      expect(await listed({ to: from })).toEqual([3, 1, 0]);
      expect(await listed({ to: from, facilities: ['ROWAN'] })).toEqual([1]);
    });

    it('is there after a restart, which forgets the oldest beyond its bound', async () => {
      await journal.recordReads(reads(30));
      journal = underTest.open({ facilitiesOf });
      expect(await listed()).toHaveLength(30);
      journal = underTest.open({ facilitiesOf: KNOWN_TO_NOBODY, keptMax: 20 });
      await journal.recordReads([read({ at: 30 })]);
      const kept = await listed();
      expect([kept.at(0), kept.at(19)]).toEqual([30, 11]);
    });
  });
}
