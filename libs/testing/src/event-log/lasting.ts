import { UUID } from '@throughline/kernel';
import { describe, expect, it } from '@jest/globals';
import { LogClosed, START } from '@throughline/event-store';
import type { CurrentLog, EventLogCapabilities } from './contract.js';
import { everythingAfter, newStream, sampleEvents, streamOf } from './sample-events.js';

export function specifyLasting(current: CurrentLog, { durable, startsEmpty }: EventLogCapabilities): void {
  describe('the identity of a log', () => {
    it('is a UUID that stays the same', async () => {
      const { log } = current();
      const { logId } = await log.identity();

      expect(logId).toMatch(UUID);
      expect((await log.identity()).logId).toBe(logId);
    });
  });

  (startsEmpty ? describe : describe.skip)('an empty log', () => {
    it('is at its head, at START', async () => {
      const { log } = current();

      expect(await log.head()).toBe(START);
      expect(await everythingAfter(log)).toEqual([]);
    });
  });

  describe('closing', () => {
    it('answers what was asked before it', async () => {
      const { log } = current();
      const appends = Array.from({ length: 20 }, () => log.append(newStream(), 'none', sampleEvents(1)));

      const closing = log.close();

      for (const appended of await Promise.all(appends)) expect(appended).toMatchObject({ revision: 0 });
      await closing;
    });

    it('refuses everything after it, and may be repeated', async () => {
      const { log } = current();
      await log.close();
      await log.close();

      await expect(log.append(newStream(), 'none', sampleEvents(1))).rejects.toBeInstanceOf(LogClosed);
      await expect(log.readAll(START, { limit: 1 })).rejects.toBeInstanceOf(LogClosed);
      await expect(streamOf(log, newStream())).rejects.toBeInstanceOf(LogClosed);
      await expect(log.head()).rejects.toBeInstanceOf(LogClosed);
      await expect(log.identity()).rejects.toBeInstanceOf(LogClosed);
      await expect(log.waitBeyond(START, new AbortController().signal)).rejects.toBeInstanceOf(LogClosed);
    });

    it('ends the waiting of followers', async () => {
      const { log } = current();
      const waiting = log.waitBeyond(await log.head(), new AbortController().signal);
      await log.close();

      await expect(waiting).resolves.toBeUndefined();
    });

    if (!durable) process.stderr.write('SKIPPED: opening a log again: this store keeps nothing\n');
    (durable ? it : it.skip)('loses nothing: the same log opens again, with its identity, and goes on', async () => {
      const { log, reopen } = current();
      const stream = newStream();
      await log.append(stream, 'none', sampleEvents(3));
      const before = { identity: await log.identity(), head: await log.head(), events: await streamOf(log, stream) };

      const again = await reopen!();

      expect({
        identity: await again.identity(),
        head: await again.head(),
        events: await streamOf(again, stream),
      }).toEqual(before);
      await again.append(stream, 2, sampleEvents(1));
      expect((await again.head()) > before.head).toBe(true);
    });
  });
}
