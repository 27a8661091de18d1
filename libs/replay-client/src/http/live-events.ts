import type { ReplayBatch } from '../replay-source.js';

interface Frame {
  readonly event: string;
  /** The cursor behind it; null inside a command. */
  readonly id: string | null;
  readonly data: string;
}

/** Whole commands out of server-sent events. What came of a command that is not whole when the stream ends is left out. */
export async function* commandsIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReplayBatch> {
  let pending: string[] = [];
  for await (const frames of framesIn(chunks)) {
    let batch: { lines: string[]; cursor: string; caughtUp: boolean } | undefined;
    for (const { event, id, data } of frames) {
      const caughtUp = event === 'caught-up';
      if (!caughtUp) pending.push(data);
      if (id === null) continue;
      batch = { lines: [...(batch?.lines ?? []), ...pending], cursor: id, caughtUp };
      pending = [];
    }
    if (batch) yield { ...batch, total: null };
  }
}

/** The frames that each chunk makes whole; comments and `retry` are none. */
async function* framesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Frame[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    yield blocks.flatMap((block) => frameOf(block) ?? []);
  }
}

function frameOf(block: string): Frame | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const [event, data] = [fields.get('event'), fields.get('data')];
  return event === undefined || data === undefined ? undefined : { event, id: fields.get('id') ?? null, data };
}
