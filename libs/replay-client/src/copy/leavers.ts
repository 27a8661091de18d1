import type { FileHandle } from 'node:fs/promises';
import { LEFT, type PublicEvent } from '../public-event.js';
import { Contents, type Stretch, withoutContent } from './contents.js';
import { type FileLine, fileHolds, linesOfFile } from './lines-of-file.js';

/** As the service writes it: only in a file that has this, somebody left. */
const SIGN = `"type":"${LEFT}"`;

/** Removes what a file says of clients who have left the reader's facilities. */
export class Leavers {
  #contents: Contents | null = null;

  constructor(private readonly file: FileHandle) {}

  /** Looks at the whole file, and ends what an interrupted run had begun. */
  async settle(size: number): Promise<void> {
    if (await fileHolds(this.file, size, SIGN)) await this.#forgetIn(size);
  }

  /** After lines were written at `start`. They are on disk before anything is removed. */
  async appended(lines: readonly string[], start: number): Promise<void> {
    const size = start + lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (!this.#contents) {
      if (lines.some((line) => line.includes(SIGN))) await this.#forgetIn(size);
      return;
    }
    let at = start;
    for (const text of lines) {
      const end = at + Buffer.byteLength(text);
      await this.#note(this.#contents, { text, start: at, end: end + 1 });
      at = end + 1;
    }
    await this.file.datasync();
  }

  async #forgetIn(size: number): Promise<void> {
    this.#contents = new Contents();
    for await (const line of linesOfFile(this.file, size)) await this.#note(this.#contents, line);
    await this.file.datasync();
  }

  async #note(contents: Contents, { text, start, end }: FileLine): Promise<void> {
    const event = JSON.parse(text) as PublicEvent;
    for (const gone of contents.note(event, { start, end: end - 1 })) await this.#forget(gone);
  }

  async #forget({ start, end }: Stretch): Promise<void> {
    const { buffer } = await this.file.read(Buffer.alloc(end - start), 0, undefined, start);
    const bytes = Buffer.from(withoutContent(buffer.toString()));
    await this.file.write(bytes, 0, bytes.length, start);
  }
}

/**
 * How much of a file is whole: after a restore, a client whose content was removed may not have left. They are read again
 * from their first line on.
 */
export async function wholeUpTo(file: FileHandle, size: number): Promise<number> {
  for (let end = size; ;) {
    const contents = new Contents();
    for await (const line of linesOfFile(file, end))
      contents.note(JSON.parse(line.text) as PublicEvent, { start: line.start, end: line.end });
    if (contents.lackingFrom === null) return end;
    end = contents.lackingFrom;
  }
}
