import { describe, expect, it } from '@jest/globals';
import type { MovableClock } from '../movable-clock.js';
import type { CurrentLog } from './contract.js';
import { everythingAfter, newStream, sampleEvents, streamOf } from './sample-events.js';

const HOUR_MS = 3_600_000;

export function specifyKeepingTime(current: CurrentLog, clock: MovableClock | undefined): void {
  describe('the time of recording', () => {
    it('is in whole milliseconds, and falls only where the log says it may', async () => {
      const { log } = current();
      const before = await log.head();
      for (let append = 0; append < 5; append++) await log.append(newStream(), 'none', sampleEvents(2));

      const times = (await everythingAfter(log, before)).map(({ recordedAt }) => recordedAt);

      if (log.recordedAtNeverFalls) expect(times).toEqual([...times].sort((left, right) => left - right));
      expect(times.every(Number.isSafeInteger)).toBe(true);
      // A server may stamp each event when it writes it: those of one append need not share their time.
      if (log.recordedAtNeverFalls)
        for (let append = 0; append < 5; append++) expect(times[2 * append]).toBe(times[2 * append + 1]);
    });

    (clock ? it : it.skip)('is read from the given clock, and stands still while that clock is behind', async () => {
      const { log } = current();
      const noon = clock!.now() + HOUR_MS;
      const recordedAt = async () => {
        const stream = newStream();
        await log.append(stream, 'none', sampleEvents(1));
        return (await streamOf(log, stream))[0]!.recordedAt;
      };
      const behindBy = (behind: number) => (log.recordedAtNeverFalls ? noon : behind);

      clock!.moveTo(noon);
      expect(await recordedAt()).toBe(noon);
      for (const behind of [noon - HOUR_MS / 2, noon - HOUR_MS / 4]) {
        clock!.moveTo(behind);
        expect(await recordedAt()).toBe(behindBy(behind));
      }
      clock!.moveTo(noon + 1);
      expect(await recordedAt()).toBe(noon + 1);
    });
  });
}
