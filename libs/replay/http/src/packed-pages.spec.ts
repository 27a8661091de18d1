import { gunzipSync } from 'node:zlib';
import { PageInParts } from './packed-pages.js';

const LINES = Array.from(
  { length: 2_000 },
  (_, n) => `${JSON.stringify({ n, text: `Line ${n} – ${n ** 7}`.repeat(9) })}\n`,
);

async function packedBy(linesInPart: number) {
  const packing = new PageInParts();
  for (let n = 0; n < LINES.length; n += linesInPart) await packing.add(LINES.slice(n, n + linesInPart).join(''));
  return packing.end();
}

describe('a page that is packed part by part', () => {
  it('has the same bytes in whatever parts it came', async () => {
    const whole = await packedBy(LINES.length);
    expect(gunzipSync(whole.bytes).toString()).toBe(LINES.join(''));
    for (const linesInPart of [1, 7, 250]) expect(await packedBy(linesInPart)).toEqual(whole);
  });

  it('is compressed by another thread: timers run before a part is taken', async () => {
    const packing = new PageInParts();
    let turned = false;
    setImmediate(() => (turned = true));
    await packing.add(LINES.join(''));
    expect(turned).toBe(true);
    await packing.end();
  });
});
