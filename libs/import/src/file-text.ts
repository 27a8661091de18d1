import { createReadStream } from 'node:fs';
import { JobFailure } from '@throughline/kernel';

export interface ReadSoFar {
  readonly bytes: number;
}

/**
 * The file's text, piece by piece. Throws `JobFailure` `encoding-wrong` at the first byte that the encoding cannot
 * have: a name turned into question marks is worse than no import.
 */
export async function* fileText(
  file: string,
  encoding: string,
  onRead: (soFar: ReadSoFar) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  let bytes = 0;
  let lines = 1;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (bytes === 0) refuseOtherEncoding(chunk, encoding);
    bytes += chunk.length;
    const text = decoded(() => decoder.decode(chunk, { stream: true }), lines, encoding);
    lines += text.split('\n').length - 1;
    onRead({ bytes });
    yield text;
  }
  yield decoded(() => decoder.decode(), lines, encoding);
}

function decoded(decode: () => string, lines: number, encoding: string): string {
  try {
    return decode();
  } catch (cause) {
    throw new JobFailure(
      'encoding-wrong',
      `The file is not ${encoding}: a byte after line ${lines} cannot be read. Set file.encoding in the mapping to what it was saved as.`,
      { cause },
    );
  }
}

/** A UTF-16 file decodes as single bytes with zeros between them; its mark says so at once. */
function refuseOtherEncoding(start: Buffer, encoding: string): void {
  const mark = start.subarray(0, 2).toString('hex');
  const found = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined;
  if (found === undefined || new TextDecoder(encoding).encoding === found) return;
  throw new JobFailure(
    'encoding-wrong',
    `The file is ${found}, the mapping says ${encoding}. Set file.encoding in the mapping to ${found}.`,
  );
}
