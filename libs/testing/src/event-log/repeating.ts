import { describe, expect, it } from '@jest/globals';
import { PartialRepeat } from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import { newStream, sampleEvents, streamOf } from './sample-events.js';

export function specifyRepeating(current: CurrentLog, idsUniqueWithin: 'log' | 'stream'): void {
  describe('asking for the same append twice', () => {
    it('stores the events once and gives the first answer again', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(3);
      const first = await log.append(stream, 'none', events);

      const second = await log.append(stream, 'none', events);

      expect(second).toEqual({ ...first, duplicate: true });
      expect(await streamOf(log, stream)).toHaveLength(3);
    });

    it('gives the first answer again after the stream has moved on', async () => {
      const { log } = current();
      const stream = newStream();
      const [first, second, third] = sampleEvents(3);
      await log.append(stream, 'none', [first!]);
      const appended = await log.append(stream, 0, [second!]);
      await log.append(stream, 1, [third!]);

      expect(await log.append(stream, 0, [second!])).toEqual({ ...appended, duplicate: true });
      expect(await streamOf(log, stream)).toHaveLength(3);
    });

    it('stores one of two repeats that arrive together', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(2);

      const outcomes = await Promise.all([log.append(stream, 'none', events), log.append(stream, 'none', events)]);

      expect(outcomes.filter(({ duplicate }) => duplicate)).toHaveLength(1);
      expect(new Set(outcomes.map(({ position }) => position)).size).toBe(1);
      expect(await streamOf(log, stream)).toHaveLength(2);
    });

    it('never stores an id twice, even when the expected revision is the current one', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(2);
      await log.append(stream, 'none', events);

      // Stores differ here: some answer with the first append, some refuse. The folded stream knows the command anyway.
      const outcome = await log.append(stream, 1, [events[1]!]).catch((error: unknown) => error);

      if (!(outcome instanceof Error)) expect(outcome).toMatchObject({ duplicate: true, revision: 1 });
      expect(await streamOf(log, stream)).toHaveLength(2);
    });

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

      await expect(
        log.append(
          stream,
          2,
          ids.map((id) => known[id]),
        ),
      ).rejects.toBeInstanceOf(PartialRepeat);

      expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id]);
    });

    (idsUniqueWithin === 'log' ? it : it.skip)('refuses an id that another stream holds', async () => {
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
