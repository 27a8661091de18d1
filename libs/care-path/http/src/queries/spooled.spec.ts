import { text } from 'node:stream/consumers';
import { spooled } from './spooled.js';

async function* lines(count: number, failsAt = Infinity): AsyncIterable<string> {
  for (let index = 0; index < count; index += 1) {
    await Promise.resolve();
    if (index === failsAt) throw new Error('no more');
    yield `${index} ü ${'x'.repeat(1_000)}\r\n`;
  }
}

describe('a text that is gathered before it is answered', () => {
  it.each([0, 3, 5_000])('comes out whole, with its length: %d lines', async (count) => {
    const { stream, bytes } = await spooled(lines(count));
    const whole = await text(stream);
    expect(Buffer.byteLength(whole)).toBe(bytes);
    expect(whole.split('\r\n')).toHaveLength(count + 1);
    expect(whole.startsWith(count === 0 ? '' : '0 ü x')).toBe(true);
  });

  it.each([2, 4_000])('that fails on the way is not answered at all: after %d lines', (failsAt) =>
    expect(spooled(lines(5_000, failsAt))).rejects.toThrow('no more'),
  );
});
