import { describe, expect, it } from '@jest/globals';
import {
  AppendTooLarge,
  EVENT_OVERHEAD_BYTES,
  InvalidAppend,
  type NewEvent,
  PAGE_BYTES_MAX,
  START,
  weightOf,
} from '@throughline/event-store';
import type { CurrentLog } from './contract.js';
import { everythingAfter, newStream, sampleEvent, sampleEvents, streamOf } from './sample-events.js';

const textOf = (bytes: number) => `{"text":"${'x'.repeat(bytes - 11)}"}`;

export function specifyLimits(current: CurrentLog): void {
  describe('limits', () => {
    it('takes 500 events in one append and refuses 501', async () => {
      const { log } = current();
      const stream = newStream();

      await expect(log.append(stream, 'none', sampleEvents(501))).rejects.toBeInstanceOf(AppendTooLarge);
      expect(await streamOf(log, stream)).toEqual([]);
      await expect(log.append(stream, 'none', sampleEvents(500))).resolves.toMatchObject({ revision: 499 });
    });

    it('takes 1,000,000 bytes of all three parts together in one append, some counted for each event, and refuses one more', async () => {
      const { log } = current();
      const stream = newStream();
      const half = sampleEvent({ data: textOf(300_000), meta: textOf(150_000), private: textOf(50_000) });
      const most = 400_000 - EVENT_OVERHEAD_BYTES;
      const rest = sampleEvent({ data: textOf(most), meta: textOf(50_000), private: textOf(50_000) });

      await expect(log.append(stream, 'none', [half, { ...rest, data: textOf(most + 1) }])).rejects.toBeInstanceOf(
        AppendTooLarge,
      );
      expect(await streamOf(log, stream)).toEqual([]);
      await expect(log.append(stream, 'none', [half, rest])).resolves.toMatchObject({ revision: 1 });
      expect((await streamOf(log, stream)).map(({ data }) => data.length)).toEqual([300_000, most]);
    });

    it('takes as many events as it may, as large as they may be, with the longest names', async () => {
      const { log } = current();
      const stream = newStream();
      const count = 500;
      const each = Math.floor((1_000_000 - (count - 1) * EVENT_OVERHEAD_BYTES) / count);
      const events = Array.from({ length: count }, () =>
        sampleEvent({ type: 'T'.repeat(100), data: textOf(each - 26), meta: textOf(13), private: textOf(13) }),
      );
      const [first, ...others] = events;
      const larger = { ...first!, data: textOf(each - 26 + count) };

      await expect(log.append(stream, 'none', [larger, ...others])).rejects.toBeInstanceOf(AppendTooLarge);
      await expect(log.append(stream, 'none', events)).resolves.toMatchObject({ revision: count - 1 });
    });

    it('counts bytes and not characters', async () => {
      const { log } = current();
      const data = `{"text":"${'日'.repeat(340_000)}"}`;

      await expect(log.append(newStream(), 'none', [sampleEvent({ data })])).rejects.toBeInstanceOf(AppendTooLarge);
    });

    it.each<[string, string]>([
      ['an empty name', ''],
      ['201 characters', 'x'.repeat(201)],
      ['a space', 'care path'],
      ['a line break', 'carePath-1\n'],
      ['a letter outside ASCII', 'cåre-1'],
      ['a NUL', 'carePath-\u0000'],
    ])('refuses a stream name with %s', async (_fault, stream) => {
      await expect(current().log.append(stream, 'none', sampleEvents(1))).rejects.toBeInstanceOf(InvalidAppend);
    });

    it('takes a stream name of 200 characters', async () => {
      const { log } = current();
      const stream = newStream().padEnd(200, '~');
      await log.append(stream, 'none', sampleEvents(1));

      expect(await streamOf(log, stream)).toHaveLength(1);
    });

    it.each<[string, Partial<NewEvent>]>([
      ['an id that is no UUID', { id: 'event-1' }],
      ['an id in capitals', { id: 'F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6' }],
      ['no type', { type: '' }],
      ['a type of 101 characters', { type: 'x'.repeat(101) }],
      ['a type with a space', { type: 'Stepped Down' }],
      ['schema version 0', { schemaVersion: 0 }],
      ['a fractional schema version', { schemaVersion: 1.5 }],
      ['a lone surrogate in its data', { data: '{"text":"\ud800"}' }],
      ['a lone surrogate in its meta', { meta: '{"text":"\udfff"}' }],
      ['a lone surrogate in its private part', { private: '{"text":"\udfff"}' }],
    ])('refuses an event with %s, and its neighbors in the append', async (_fault, changes) => {
      const { log } = current();
      const stream = newStream();

      await expect(log.append(stream, 'none', [sampleEvent(), sampleEvent(changes)])).rejects.toMatchObject({
        code: 'invalid-append',
      });
      expect(await streamOf(log, stream)).toEqual([]);
    });

    it('refuses an append of nothing, and one that holds an id twice', async () => {
      const { log } = current();
      const event = sampleEvent();

      await expect(log.append(newStream(), 'none', [])).rejects.toBeInstanceOf(InvalidAppend);
      await expect(log.append(newStream(), 'none', [event, event])).rejects.toBeInstanceOf(InvalidAppend);
    });

    it('ends a page by its bytes, filtered or not, however many events were asked for', async () => {
      const { log } = current();
      const before = await log.head();
      const stream = newStream('large');
      const large = () => sampleEvent({ type: 'Large', data: textOf(950_000) });
      for (let revision = 0; revision < 6; revision += 1)
        await log.append(stream, revision === 0 ? 'none' : revision - 1, [large()]);

      for (const filter of [{}, { types: ['Large'] }, { streamPrefix: 'large-' }]) {
        const page = await log.readAll(before, { limit: 1_000, ...filter });
        const bytes = page.events.reduce((sum, event) => sum + weightOf(event), 0);
        expect(page).toMatchObject({ atHead: false, next: page.events.at(-1)!.position });
        expect(bytes).toBeGreaterThan(1_000_000);
        expect(bytes).toBeLessThan(PAGE_BYTES_MAX + 1_000_000);
      }
      const all = await everythingAfter(log, before, { limit: 1_000 });
      expect(all.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await streamOf(log, stream)).toHaveLength(6);
    });

    it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses a page of %p events', async (limit) => {
      await expect(current().log.readAll(START, { limit })).rejects.toBeInstanceOf(RangeError);
    });
  });
}
