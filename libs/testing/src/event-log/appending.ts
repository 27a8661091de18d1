import { describe, expect, it } from '@jest/globals';
import { type ExpectedRevision, RevisionConflict } from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import { asStored, newStream, sampleEvents, streamOf, withoutPlaceAndTime } from './sample-events.js';

export function specifyAppending(current: CurrentLog): void {
  describe('appending', () => {
    it('stores events in order, numbered from 0 in their stream', async () => {
      const { log } = current();
      const stream = newStream();
      const [first, second, third] = sampleEvents(3);

      const opened = await log.append(stream, 'none', [first!, second!]);
      const added = await log.append(stream, 1, [third!]);

      const stored = await streamOf(log, stream);
      expect(stored.map(withoutPlaceAndTime)).toEqual(asStored(stream, [first!, second!, third!]));
      expect([opened, added]).toEqual([{ revision: 1 }, { revision: 2 }]);
    });

    it.each<{ stored: number; expected: ExpectedRevision; accepted: boolean }>([
      { stored: 0, expected: 'none', accepted: true },
      { stored: 0, expected: 0, accepted: false },
      { stored: 0, expected: 5, accepted: false },
      { stored: 1, expected: 'none', accepted: false },
      { stored: 1, expected: 0, accepted: true },
      { stored: 1, expected: 1, accepted: false },
      { stored: 3, expected: 'none', accepted: false },
      { stored: 3, expected: 1, accepted: false },
      { stored: 3, expected: 2, accepted: true },
      { stored: 3, expected: 3, accepted: false },
    ])(
      'with $stored events stored and $expected expected: accepted is $accepted',
      async ({ stored, expected, accepted }) => {
        const { log } = current();
        const stream = newStream();
        const history = sampleEvents(stored);
        if (stored > 0) await log.append(stream, 'none', history);
        const [event] = sampleEvents(1);

        const outcome = await log.append(stream, expected, [event!]).catch((error: unknown) => error);

        if (accepted) {
          expect(outcome).toMatchObject({ revision: stored });
        } else {
          expect(outcome).toBeInstanceOf(RevisionConflict);
          expect(outcome).toMatchObject({
            code: 'revision-conflict',
            stream,
            expected,
            actual: stored === 0 ? 'none' : stored - 1,
          });
        }
        const ids = (await streamOf(log, stream)).map(({ id }) => id);
        expect(ids).toEqual([...history, ...(accepted ? [event!] : [])].map(({ id }) => id));
      },
    );

    it('keeps appends that arrive together apart: one conflict fails none of its neighbors', async () => {
      const { log } = current();
      const streams = Array.from({ length: 20 }, () => newStream());
      const taken = newStream();
      await log.append(taken, 'none', sampleEvents(1));

      const outcomes = await Promise.allSettled(
        [...streams, taken].map((stream) => log.append(stream, 'none', sampleEvents(2))),
      );

      expect(outcomes.map(({ status }) => status)).toEqual([...streams.map(() => 'fulfilled'), 'rejected']);
      for (const stream of streams) expect(await streamOf(log, stream)).toHaveLength(2);
      expect(await streamOf(log, taken)).toHaveLength(1);
    });
  });
}
