import type { FileHandle } from 'node:fs/promises';

const CHUNK = 262_144;
const LINE_FEED = 10;

export interface FileLine {
  readonly text: string;
  /** Of its first byte. */
  readonly start: number;
  /** Of the byte behind its line feed. */
  readonly end: number;
}

/** Lines up to a size. By line feeds alone: a text may hold what other readers take for the end of a line. */
export async function* linesOfFile(file: FileHandle, size: number): AsyncGenerator<FileLine> {
  let rest = Buffer.alloc(0);
  let at = 0;
  while (at < size) {
    const read = await file.read(Buffer.alloc(Math.min(CHUNK, size - at)), 0, undefined, at);
    if (read.bytesRead === 0) return;
    const start = at - rest.length;
    const bytes = Buffer.concat([rest, read.buffer.subarray(0, read.bytesRead)]);
    at += read.bytesRead;
    let from = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, from)) {
      yield { text: bytes.toString('utf8', from, feed), start: start + from, end: start + feed + 1 };
      from = feed + 1;
    }
    rest = bytes.subarray(from);
  }
}

/** The last whole line that passes, without reading the file from its beginning. */
export async function lastLine(
  file: FileHandle,
  size: number,
  passes: (text: string) => boolean,
): Promise<FileLine | null> {
  for (let length = CHUNK; ; length *= 2) {
    const start = Math.max(0, size - length);
    const { buffer } = await file.read(Buffer.alloc(size - start), 0, undefined, start);
    let end = buffer.lastIndexOf(LINE_FEED);
    while (end !== -1) {
      const before = end === 0 ? -1 : buffer.lastIndexOf(LINE_FEED, end - 1);
      // It may have begun before what was read.
      if (before === -1 && start > 0) break;
      const text = buffer.toString('utf8', before + 1, end);
      if (passes(text)) return { text, start: start + before + 1, end: start + end + 1 };
      end = before;
    }
    if (start === 0) return null;
  }
}

/** Whether a text stands anywhere in the first bytes of a file. */
export async function fileHolds(file: FileHandle, size: number, text: string): Promise<boolean> {
  const sought = Buffer.from(text);
  let rest = Buffer.alloc(0);
  for (let at = 0; at < size;) {
    const read = await file.read(Buffer.alloc(Math.min(CHUNK, size - at)), 0, undefined, at);
    if (read.bytesRead === 0) return false;
    const bytes = Buffer.concat([rest, read.buffer.subarray(0, read.bytesRead)]);
    if (bytes.includes(sought)) return true;
    at += read.bytesRead;
    rest = bytes.subarray(Math.max(0, bytes.length - sought.length));
  }
  return false;
}
