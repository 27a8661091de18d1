import { describe, expect, it } from '@jest/globals';
import { type Position, RevisionConflict } from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import { everythingAfter, newStream, sampleEvents, streamOf } from './sample-events.js';

const RACES = 100;

export function specifyRacing(current: CurrentLog, races: number = RACES): void {
  describe('writers that race', () => {
    it.each([2, 8])('%i writers on one expected revision: exactly one wins, every time', async (writers) => {
      const { log } = current();
      const stream = newStream();
      const winners: string[] = [];
      for (let round = 0; round < races; round++) {
        const attempts = Array.from({ length: writers }, () => sampleEvents(1)[0]!);
        const outcomes = await Promise.allSettled(
          attempts.map((event) => log.append(stream, round === 0 ? 'none' : round - 1, [event])),
        );
        const won = attempts.filter((_, index) => outcomes[index]!.status === 'fulfilled');
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
        expect(won).toHaveLength(1);
        expect(lost.every((reason) => reason instanceof RevisionConflict && reason.actual === round)).toBe(true);
        winners.push(won[0]!.id);
      }

      expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual(winners);
    });

    it('leave no gap and no repeat for a reader that follows while they write', async () => {
      const { log } = current();
      const before = await log.head();
      const streams = Array.from({ length: 8 }, () => newStream());
      const perStream = 40;
      const writing = Promise.all(
        streams.map(async (stream) => {
          for (let revision = 0; revision < perStream; revision++) {
            await log.append(stream, revision === 0 ? 'none' : revision - 1, sampleEvents(1));
          }
        }),
      );
      let written = false;
      void writing.then(() => (written = true));
      const seen: Position[] = [];
      for (let position = before; ;) {
        const writingHadEnded = written;
        const page = await log.readAll(position, { limit: 7 });
        seen.push(...page.events.map((event) => event.position));
        position = page.next;
        if (page.atHead && writingHadEnded) break;
        if (page.atHead) await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;

      expect(seen).toHaveLength(streams.length * perStream);
      expect(seen).toEqual((await everythingAfter(log, before)).map(({ position }) => position));
    });
  });
}
