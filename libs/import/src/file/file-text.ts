import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { JobFailure } from '@throughline/kernel';
import { assertDelimitedText, isGzip } from './file-kind.js';

/** How much of the file is read; of a compressed one, as it lies on the disk. */
export interface ReadSoFar {
  readonly bytes: number;
}

const START_BYTES = 512;
const UTF8_MARK = 'efbbbf';

/**
 * The file's text, piece by piece; a file compressed with gzip is read as what it holds. Throws `JobFailure`
 * `file-of-another-kind` for a workbook and the like, `archive-damaged`, and `encoding-wrong` at the first byte that the
 * encoding cannot have: a name turned into question marks is worse than no import.
 */
export async function* fileText(
  file: string,
  encoding: string,
  onRead: (soFar: ReadSoFar) => void,
): AsyncGenerator<string> {
  let decode: ((bytes?: Buffer) => string) | undefined;
  let lines = 1;
  for await (const chunk of contentOf(file, onRead)) {
    if (!decode) {
      assertDelimitedText(chunk);
      refuseOtherEncoding(chunk, encoding);
      decode = decoderOf(encodingSaid(chunk) ?? encoding, () => lines);
    }
    const text = decode(chunk);
    lines += text.split('\n').length - 1;
    yield text;
  }
  if (decode) yield decode();
}

/** A mark at the start says UTF-8, as in a file of rejected rows, whatever the mapping says. */
const encodingSaid = (start: Buffer): string | undefined =>
  start.subarray(0, 3).toString('hex') === UTF8_MARK ? 'utf-8' : undefined;

function decoderOf(encoding: string, lines: () => number): (bytes?: Buffer) => string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  return (bytes) =>
    decoded(() => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()), lines(), encoding);
}

/** The bytes of the file, unpacked. */
async function* contentOf(file: string, onRead: (soFar: ReadSoFar) => void): AsyncGenerator<Buffer> {
  const stored = storedBytes(file, onRead);
  if (!isGzip(await startOf(file))) return void (yield* stored);
  try {
    const source = Readable.from(stored);
    const unpacked = source.pipe(createGunzip());
    source.on('error', (error) => unpacked.destroy(error));
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw new JobFailure(
      'archive-damaged',
      'The compressed file is damaged or cut off. Export or copy it again. Nothing was imported.',
      { cause },
    );
  }
}

async function* storedBytes(file: string, onRead: (soFar: ReadSoFar) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    onRead({ bytes });
    yield chunk;
  }
}

const isZlibError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
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
