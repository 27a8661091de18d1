import { setImmediate as turn } from 'node:timers/promises';
import { lineOf, type ReplayPage } from '@throughline/replay-application';
import { eventStream } from './event-stream.js';
import { formatFor, ndjsonOf, sseOf } from './event-formats.js';

const head = { logId: 'log', position: '42' as ReplayPage['head']['position'] };
const page = (next: string, caughtUp: boolean, events: ReplayPage['events'] = []): ReplayPage => ({
  events,
  next,
  caughtUp,
  head,
  after: head.position,
});
const event = (n: number, endsCommand = true): ReplayPage['events'][number] => ({
  event: {
    id: `e${n}`,
    type: 'Admitted',
    schemaVersion: 1,
    stream: 'carePath-c',
    revision: n,
    position: '1' as ReplayPage['head']['position'],
    recordedAt: 0,
    data: `"${'x'.repeat(10_000)}"`,
    meta: '{}',
    private: '{}',
    leaf: 'l',
  },
  cursor: `c${n}`,
  endsCommand,
});

async function* of(...pages: readonly ReplayPage[]): AsyncGenerator<ReplayPage> {
  yield* pages;
}
async function allOf(texts: AsyncIterable<string | Uint8Array>): Promise<string> {
  let all = '';
  for await (const text of texts) all += Buffer.from(text).toString();
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
    expect(await allOf(ndjsonOf(of(page('c1', true))))).toBe(
      '{"caughtUp":true,"next":"c1","count":0,"head":{"logId":"log","position":"42"}}\n',
    );
  });

  it('as lines counts every event that it gave', async () => {
    const lines = await allOf(ndjsonOf(of(page('c1', false, [event(0), event(1)]), page('c2', true, [event(2)]))));
    expect(JSON.parse(lines.trimEnd().split('\n').at(-1)!)).toMatchObject({ caughtUp: true, next: 'c2', count: 3 });
  });

  it('as lines gives each line byte for byte, whatever its letters', async () => {
    const data = ['"x"', '"é"', '"€ 漢"', '"😀"', '"\u2028 \\n"', '{}'];
    const events = data.map((text, index) => ({ ...event(index), event: { ...event(index).event, data: text } }));
    const bytes: Uint8Array[] = [];
    for await (const part of ndjsonOf(of(page('c1', false, events), page('c2', true)))) bytes.push(part);
    expect(bytes[0]).toEqual(Buffer.from(events.map((one) => `${lineOf(one)}\n`).join('')));
  });

  it('as a stream marks each time that the reader has caught up, with a cursor to come back with', async () => {
    const pages = of(page('c1', false), page('c2', true, [event(0)]), page('c3', true, [event(1)]));
    const text = await allOf(sseOf(pages, new AbortController().signal));
    const marks = [...text.matchAll(/event: caught-up\nid: (\w+)\ndata: (.*)\n\n/g)];
    expect(marks.map(([, id, data]) => [id, JSON.parse(data!).count])).toEqual([
      ['c2', 1],
      ['c3', 2],
    ]);
    expect(text.startsWith('retry: 2000\n\n')).toBe(true);
  });
});

describe('a stream that breaks inside a command', () => {
  it('leaves its reader with the cursor before the command, so that all of it comes again', async () => {
    const command = [event(1, false), event(2, false), event(3)];
    const text = await allOf(sseOf(of(page('c3', false, [event(0), ...command])), new AbortController().signal));
    const frames = text.split('\n\n');
    /** What a browser sends as Last-Event-ID after so many whole frames. */
    const lastId = (count: number) =>
      frames
        .slice(0, count)
        .flatMap((frame) => /^id: (.*)$/m.exec(frame)?.[1] ?? [])
        .at(-1);
    const [, first, ...parts] = frames;
    expect([first, ...parts].filter(Boolean)).toHaveLength(4);
    expect([1, 2, 3, 4, 5].map(lastId)).toEqual([undefined, 'c0', 'c0', 'c0', 'c3']);
  });
});

describe('a stream whose log cannot be read', () => {
  it('says so to a reader who asks for more, and to nobody before', async () => {
    let reads = 0;
    async function* failing(): AsyncGenerator<ReplayPage> {
      reads += 1;
      yield page('c1', true, [event(0)]);
      reads += 1;
      throw new Error('the disk is gone');
    }
    const frames = sseOf(failing(), new AbortController().signal);
    await frames.next();
    expect((await frames.next()).value).toContain('event: caught-up');
    await turn();
    expect(reads).toBe(1);
    await expect(frames.next()).rejects.toThrow('the disk is gone');
  });
});

const closing = new AbortController().signal;

describe('a reader who takes nothing', () => {
  it.each(['ndjson', 'sse'] as const)('holds two pages of the log at most, as %s', async (format) => {
    let read = 0;
    async function* endless(): AsyncGenerator<ReplayPage> {
      for (; ; read++) yield page(`c${read}`, false, [event(read)]);
    }
    const stream = eventStream(format, () => endless(), { gzip: false, onClose: () => undefined, closing });
    stream.once('readable', () => undefined);
    for (let turns = 0; turns < 200; turns++) await turn();
    expect(read).toBeLessThanOrEqual(3);
    stream.destroy();
  });

  it('who leaves ends the reading', async () => {
    let ended = false;
    async function* endless(signal: AbortSignal): AsyncGenerator<ReplayPage> {
      try {
        for (let n = 0; !signal.aborted; n++) yield page(`c${n}`, false, [event(n)]);
      } finally {
        ended = true;
      }
    }
    const closed = Promise.withResolvers<void>();
    const stream = eventStream('ndjson', endless, { gzip: true, onClose: () => closed.resolve(), closing });
    stream.resume();
    await turn();
    stream.destroy();
    await closed.promise;
    expect(ended).toBe(true);
  });
});
