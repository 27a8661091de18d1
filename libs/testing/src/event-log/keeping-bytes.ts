import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type EventParts, leafOf, publicParts } from '@throughline/kernel';
import fc from 'fast-check';
import type { CurrentLog } from './contract.js';
import { everythingAfter, newStream, sampleEvent, streamOf } from './sample-events.js';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(text, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));
/** The parts of an event are objects; what they hold may be anything canonical. */
const canonicalObject = fc.dictionary(text, value, { maxKeys: 8, noNullPrototype: true }).map(canonicalJson);

const AWKWARD = [
  '',
  '"quotes" \\backslashes\\ and /slashes/',
  'line\nbreaks\r\nand\ttabs',
  'a NUL \u0000 and a bell \u0007',
  'line separators \u2028 \u2029 and a byte-order mark \ufeff',
  'naïve, e\u0301 beside é, ﬁ ligature, Ωμέγα, 日本語, العربية',
  'beyond the basic plane: 𝛼 🏥 👩‍⚕️',
  "'; DROP TABLE events; --",
];

const partsOf = ({ data, meta, private: hidden }: EventParts) => ({ data, meta, private: hidden });

export function specifyKeepingBytes(current: CurrentLog): void {
  describe('the three parts of an event', () => {
    it('come back byte for byte, whatever they hold', async () => {
      const { log } = current();
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(canonicalObject, canonicalObject, canonicalObject), { minLength: 1, maxLength: 20 }),
          async (texts) => {
            const stream = newStream();
            const before = await log.head();
            const written = texts.map(([data, meta, hidden]) => sampleEvent({ data, meta, private: hidden }));
            await log.append(stream, 'none', written);

            expect((await streamOf(log, stream)).map(partsOf)).toEqual(written.map(partsOf));
            expect((await everythingAfter(log, before)).map(partsOf)).toEqual(written.map(partsOf));
          },
        ),
        { numRuns: 60 },
      );
    });

    it.each(AWKWARD)('come back byte for byte: %j', async (awkward) => {
      const { log } = current();
      const stream = newStream();
      const data = canonicalJson({ [awkward]: awkward });
      await log.append(stream, 'none', [sampleEvent({ data, meta: data, private: data })]);

      expect(await streamOf(log, stream)).toMatchObject([{ data, meta: data, private: data }]);
    });

    it('come back byte for byte when nested a thousand levels deep', async () => {
      const { log } = current();
      const stream = newStream();
      const data = `{"deep":${'['.repeat(1_000)}${']'.repeat(1_000)}}`;
      await log.append(stream, 'none', [sampleEvent({ data })]);

      expect(await streamOf(log, stream)).toMatchObject([{ data }]);
    });

    it('come with the leaf that anyone can compute from the public parts and the hash of the private one', async () => {
      const { log } = current();
      const stream = newStream();
      const before = await log.head();
      await log.append(
        stream,
        'none',
        AWKWARD.map((text) => sampleEvent({ data: canonicalJson({ text }) })),
      );
      await log.append(stream, AWKWARD.length - 1, [sampleEvent()]);

      const stored = [...(await streamOf(log, stream)), ...(await everythingAfter(log, before))];

      expect(stored).toHaveLength(2 * (AWKWARD.length + 1));
      for (const { private: hidden, ...event } of stored) {
        const { privateSha256 } = publicParts({ ...event, private: hidden });
        expect(event.leaf).toBe(leafOf({ ...event, privateSha256 }));
      }
    });
  });
}
