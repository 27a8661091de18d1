import type { ReplayPage } from '@throughline/replay-application';
import { formatFor, ndjsonOf, sseOf } from './event-formats.js';

async function* of(...pages: readonly ReplayPage[]): AsyncGenerator<ReplayPage> {
  yield* pages;
}
async function allOf(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}

describe('the format of a replay', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['application/x-ndjson', 'ndjson'],
    ['text/event-stream', 'sse'],
  ])('for %s is %s', (accept, format) => expect(formatFor(accept)).toBe(format));

  it('as lines ends with the cursor to go on from, also when there was nothing', async () => {
    expect(await allOf(ndjsonOf(of({ events: [], next: 'c1', caughtUp: true })))).toBe(
      '{"caughtUp":true,"next":"c1"}\n',
    );
  });

  it('as a stream marks each time that the reader has caught up, with a cursor to come back with', async () => {
    const pages = of({ events: [], next: 'c1', caughtUp: false }, { events: [], next: 'c2', caughtUp: true });
    expect(await allOf(sseOf(pages, new AbortController().signal))).toBe(
      'event: caught-up\nid: c2\ndata: {"next":"c2"}\n\n',
    );
  });
});
