import { describe, expect, it } from '@jest/globals';
import type { CurrentLog } from './contract.js';
import { everythingAfter, newStream, sampleEvents } from './sample-events.js';

const stillWaiting = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => false), new Promise((resolve) => setTimeout(resolve, 20, true))]);

export function specifyWaiting(current: CurrentLog): void {
  describe('waiting for the log to grow', () => {
    it('ends when an event is appended', async () => {
      const { log } = current();
      const head = await log.head();
      const controller = new AbortController();
      const waiting = log.waitBeyond(head, controller.signal);
      expect(await stillWaiting(waiting)).toBe(true);

      await log.append(newStream(), 'none', sampleEvents(1));

      await waiting;
      expect(await everythingAfter(log, head)).toHaveLength(1);
    });

    it('ends at once when something lies beyond already', async () => {
      const { log } = current();
      const head = await log.head();
      await log.append(newStream(), 'none', sampleEvents(1));

      await expect(log.waitBeyond(head, new AbortController().signal)).resolves.toBeUndefined();
    });

    it('ends when the follower gives up, before or while it waits', async () => {
      const { log } = current();
      const head = await log.head();
      await expect(log.waitBeyond(head, AbortSignal.abort())).resolves.toBeUndefined();
      const controller = new AbortController();
      const waiting = log.waitBeyond(head, controller.signal);
      controller.abort();
      await expect(waiting).resolves.toBeUndefined();
    });

    it('ends for every follower', async () => {
      const { log } = current();
      const head = await log.head();
      const signal = new AbortController().signal;
      const followers = Array.from({ length: 5 }, () => log.waitBeyond(head, signal));
      await log.append(newStream(), 'none', sampleEvents(1));

      expect(await Promise.all(followers)).toHaveLength(5);
    });

    it('lets a follower see each event once, in order, however appends and reads fall together', async () => {
      const { log } = current();
      const before = await log.head();
      const controller = new AbortController();
      const seen: string[] = [];
      const following = (async () => {
        for (let position = before; seen.length < 60;) {
          await log.waitBeyond(position, controller.signal);
          const page = await log.readAll(position, { limit: 3 });
          seen.push(...page.events.map(({ id }) => id));
          position = page.next;
        }
      })();
      const written: string[] = [];
      for (let round = 0; round < 60; round++) {
        const events = sampleEvents(1);
        await log.append(newStream(), 'none', events);
        written.push(...events.map(({ id }) => id));
        if (round % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await following;

      expect(seen).toEqual(written);
    });
  });
}
