import { describe, expect, it } from '@jest/globals';
import { PartialRepeat, RevisionConflict } from '@throughline/event-store';
import type { CurrentLog, EventLogCapabilities } from './contract.js';
import { newStream, sampleEvents, streamOf } from './sample-events.js';

/** Engines may refuse an append that repeats stored events under another expected revision, or give the first answer. */
const refusedOr = <Answer>(answer: Promise<Answer>): Promise<Answer | 'refused'> =>
  answer.catch((error: unknown) => {
    if (error instanceof RevisionConflict || error instanceof PartialRepeat) return 'refused';
    throw error;
  });

export function specifyRepeating(current: CurrentLog, repeatsKnown: EventLogCapabilities['repeatsKnown']): void {
  describe('asking for the same append twice', () => {
    it('stores the events once and gives the first answer again', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(3);
      const first = await log.append(stream, 'none', events);

      expect(await log.append(stream, 'none', events)).toEqual(first);
      expect(await streamOf(log, stream)).toHaveLength(3);
    });

    it('gives the first answer again after the stream has moved on', async () => {
      const { log } = current();
      const stream = newStream();
      const [first, second, third] = sampleEvents(3);
      await log.append(stream, 'none', [first!]);
      const appended = await log.append(stream, 0, [second!]);
      await log.append(stream, 1, [third!]);

      expect(await log.append(stream, 0, [second!])).toEqual(appended);
      expect(await streamOf(log, stream)).toHaveLength(3);
    });

    it('stores one of two repeats that arrive together', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(2);

      const outcomes = await Promise.all([log.append(stream, 'none', events), log.append(stream, 'none', events)]);

      expect(outcomes[0]).toEqual(outcomes[1]);
      expect(await streamOf(log, stream)).toHaveLength(2);
    });

    it('keeps what was stored first when the repeat has other bytes', async () => {
      const { log } = current();
      const stream = newStream();
      const [event] = sampleEvents(1);
      await log.append(stream, 'none', [event!]);
      await log.append(stream, 'none', [{ ...event!, private: '{"salt":"another","values":{}}' }]);

      expect(await streamOf(log, stream)).toMatchObject([{ private: event!.private }]);
    });

    it('under a revision that is not that of the first append stores nothing, or nothing new', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(2);
      const first = await log.append(stream, 'none', events);
      await log.append(stream, 1, sampleEvents(1));

      expect([first, 'refused']).toContainEqual(await refusedOr(log.append(stream, 1, events)));
      expect(await streamOf(log, stream)).toHaveLength(3);
    });

    // An engine that looks no further than the place takes a repeat for new there: the folded stream knows the command.
    (repeatsKnown === 'in-the-log' ? it : it.skip)(
      'never stores an id twice, even when the expected revision is the current one',
      async () => {
        const { log } = current();
        const stream = newStream();
        const events = sampleEvents(2);
        await log.append(stream, 'none', events);

        expect(await log.append(stream, 1, [events[1]!])).toEqual({ revision: 1 });
        expect(await streamOf(log, stream)).toHaveLength(2);
      },
    );

    it.each([
      { case: 'a stored event followed by a new one', ids: ['first', 'second', 'new'] },
      { case: 'a new event followed by a stored one', ids: ['new', 'first'] },
      { case: 'stored events in another order', ids: ['second', 'first'] },
      { case: 'stored events with a gap between them', ids: ['first', 'third'] },
    ] as const)('refuses $case, and writes nothing', async ({ ids }) => {
      const { log } = current();
      const stream = newStream();
      const [first, second, third, added] = sampleEvents(4);
      await log.append(stream, 'none', [first!, second!, third!]);
      const known = { first: first!, second: second!, third: third!, new: added! };
      const expected = repeatsKnown === 'in-the-log' ? 2 : 'none';

      const repeated = log.append(
        stream,
        expected,
        ids.map((id) => known[id]),
      );

      expect(await refusedOr(repeated)).toBe('refused');
      expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id]);
    });

    (repeatsKnown === 'in-the-log' ? it : it.skip)('refuses an id that another stream holds', async () => {
      const { log } = current();
      const [event] = sampleEvents(1);
      const elsewhere = newStream();
      await log.append(newStream(), 'none', [event!]);

      await expect(log.append(elsewhere, 'none', [event!])).rejects.toMatchObject({
        code: 'partial-repeat',
        stream: elsewhere,
      });

      expect(await streamOf(log, elsewhere)).toEqual([]);
    });
  });
}
