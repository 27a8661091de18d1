import { describe, expect, it } from '@jest/globals';
import { START } from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import {
  asStored,
  everythingAfter,
  newStream,
  sampleEvent,
  sampleEvents,
  streamOf,
  withoutPlaceAndTime,
} from './sample-events.js';

export function specifyReading(current: CurrentLog): void {
  describe('reading a stream', () => {
    it('gives nothing for a stream that does not exist', async () => {
      expect(await streamOf(current().log, newStream())).toEqual([]);
    });

    it('starts at the revision asked for', async () => {
      const { log } = current();
      const stream = newStream();
      const events = sampleEvents(5);
      await log.append(stream, 'none', events);

      expect((await streamOf(log, stream, 3)).map(withoutPlaceAndTime)).toEqual(asStored(stream, events.slice(3), 3));
      expect(await streamOf(log, stream, 5)).toEqual([]);
      expect(await streamOf(log, stream, 500)).toEqual([]);
    });

    it('gives a long stream whole', async () => {
      const { log } = current();
      const stream = newStream();
      for (let appended = 0; appended < 2_500; appended += 500) {
        await log.append(stream, appended === 0 ? 'none' : appended - 1, sampleEvents(500));
      }

      const revisions = (await streamOf(log, stream)).map(({ revision }) => revision);

      expect(revisions).toEqual(Array.from({ length: 2_500 }, (_, revision) => revision));
    });

    it('may be left in the middle', async () => {
      const { log } = current();
      const stream = newStream();
      await log.append(stream, 'none', sampleEvents(5));
      for await (const event of log.readStream(stream)) if (event.revision === 2) break;

      expect(await streamOf(log, stream)).toHaveLength(5);
    });

    it('is not confused by a stream whose name begins alike', async () => {
      const { log } = current();
      const stream = newStream();
      await log.append(stream, 'none', sampleEvents(1));
      await log.append(`${stream}0`, 'none', sampleEvents(2));

      expect(await streamOf(log, stream)).toHaveLength(1);
    });
  });

  describe('reading one event', () => {
    it('gives the event at each position, and nothing before the first or beyond the last', async () => {
      const { log } = current();
      const before = await log.head();
      await log.append(newStream(), 'none', sampleEvents(3));
      const events = await everythingAfter(log, before);

      for (const event of events) expect(await log.eventAt(event.position)).toEqual(event);
      expect((await log.eventAt(await log.head()))?.id).toBe(events.at(-1)!.id);
      expect(await log.eventAt(START)).toBeNull();
    });
  });

  describe('reading everything', () => {
    it('gives every event once, in log order, in pages of the size asked for', async () => {
      const { log } = current();
      const before = await log.head();
      const streams = [newStream(), newStream(), newStream()];
      for (const stream of streams) await log.append(stream, 'none', sampleEvents(4));

      const page = await log.readAll(before, { limit: 5 });
      const all = await everythingAfter(log, before, { limit: 5 });

      expect(page.events).toHaveLength(5);
      expect(page).toMatchObject({ next: page.events[4]!.position, atHead: false });
      expect(all.map(({ stream, revision }) => [stream, revision])).toEqual(
        streams.flatMap((stream) => [0, 1, 2, 3].map((revision) => [stream, revision])),
      );
      expect(all.at(-1)!.position).toBe(await log.head());
    });

    it('orders positions as it orders events: in bytes, and in each stream as the revisions', async () => {
      const { log } = current();
      const before = await log.head();
      const [left, right] = [newStream(), newStream()];
      for (let revision = 0; revision < 12; revision++) {
        for (const stream of [left, right])
          await log.append(stream, revision === 0 ? 'none' : revision - 1, sampleEvents(1));
      }

      const all = await everythingAfter(log, before);

      const positions = all.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(positions.every((position) => position > START && log.isPosition(position))).toBe(true);
      expect(new Set(positions.map(({ length }) => length)).size).toBe(1);
      for (const stream of [left, right]) {
        expect(all.filter((event) => event.stream === stream).map(({ revision }) => revision)).toEqual([
          ...Array(12).keys(),
        ]);
      }
    });

    it('goes on after any position that it gave', async () => {
      const { log } = current();
      const before = await log.head();
      await log.append(newStream(), 'none', sampleEvents(6));
      const positions = (await everythingAfter(log, before)).map(({ position }) => position);
      for (const [index, position] of positions.entries()) {
        expect((await everythingAfter(log, position)).map((event) => event.position)).toEqual(
          positions.slice(index + 1),
        );
      }
    });

    it('stays where it is at the head', async () => {
      const { log } = current();
      await log.append(newStream(), 'none', sampleEvents(1));
      const head = await log.head();
      const page = await log.readAll(head, { limit: 10 });

      expect(page).toEqual({ events: [], next: head, atHead: true });
    });

    it('ends with its own last event, whatever others write after it', async () => {
      const { log, strangers = () => Promise.resolve() } = current();
      for (const events of [0, 3]) {
        const before = await log.head();
        if (events > 0) await log.append(newStream(), 'none', sampleEvents(events));
        await strangers(2_500);
        const page = await log.readAll(before, { limit: 10 });

        expect(page.events).toHaveLength(events);
        expect(page).toMatchObject({ next: await log.head(), atHead: true });
        expect(await log.readAll(page.next, { limit: 10 })).toEqual({ events: [], next: page.next, atHead: true });
      }
    });

    it('gives what comes after many events of others, in one page', async () => {
      const { log, strangers = () => Promise.resolve() } = current();
      const before = await log.head();
      await strangers(2_500);
      await log.append(newStream(), 'none', sampleEvents(1));

      expect(await log.readAll(before, { limit: 10 })).toMatchObject({
        events: [{ revision: 0 }],
        next: await log.head(),
      });
    });

    it('filters by type and by the beginning of the stream name', async () => {
      const { log } = current();
      const before = await log.head();
      const [path, program] = [newStream('carePath'), newStream('program')];
      const events = ['Admitted', 'SteppedDown', 'Discharged'].map((type) => sampleEvent({ type }));
      await log.append(path, 'none', events);
      await log.append(program, 'none', [sampleEvent({ type: 'Admitted' })]);
      const found = async (filter: { types?: string[]; streamPrefix?: string }) =>
        (await everythingAfter(log, before, { limit: 2, ...filter })).map(({ stream, type }) => [
          stream === path ? 'path' : 'program',
          type,
        ]);

      expect(await found({ types: ['Admitted'] })).toEqual([
        ['path', 'Admitted'],
        ['program', 'Admitted'],
      ]);
      expect(await found({ types: ['Admitted', 'Discharged'], streamPrefix: 'carePath-' })).toEqual([
        ['path', 'Admitted'],
        ['path', 'Discharged'],
      ]);
      expect(await found({ streamPrefix: 'program-' })).toEqual([['program', 'Admitted']]);
      expect(await found({ types: [] })).toEqual([]);
      // Not a pattern: nothing in a prefix has a meaning of its own.
      expect(await found({ streamPrefix: 'carePat%' })).toEqual([]);
      expect(await found({ streamPrefix: 'CAREPATH-' })).toEqual([]);
    });

    it('moves on past events that a filter left out, so that a follower of a rare type need not read them again', async () => {
      const { log } = current();
      const before = await log.head();
      await log.append(newStream(), 'none', sampleEvents(30));

      expect(await everythingAfter(log, before, { limit: 10, types: ['NeverHappened'] })).toEqual([]);
      let page = await log.readAll(before, { limit: 10, types: ['NeverHappened'] });
      while (!page.atHead) page = await log.readAll(page.next, { limit: 10, types: ['NeverHappened'] });

      expect(page.next > before).toBe(true);
      expect(await everythingAfter(log, page.next)).toEqual([]);
    });
  });
}
