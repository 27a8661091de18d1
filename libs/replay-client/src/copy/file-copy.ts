import { constants } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { claimFile } from '@throughline/sqlite';
import { ReplayFailure } from '../replay-failure.js';
import type { PublicEvent } from '../public-event.js';
import type { ReplayBatch, ReplayCopy, Totals } from '../replay-source.js';
import { Leavers, wholeUpTo } from './leavers.js';
import { lastLine, linesOfFile } from './lines-of-file.js';
import { totalsOf } from './totals.js';

/** Every line of a copy begins so. */
const BEGINNING = '{"id":"';
const BESIDE = '.new';

/**
 * A copy as a file, an event on a line. Each line holds its cursor, so that one write stores both; what an interrupted write
 * left of a command is cut off when the file is opened. When a client leaves, the lines of theirs stay, and lose `data` and
 * `meta`.
 */
export class FileCopy implements ReplayCopy {
  #size = 0;
  #cursor: string | null = null;
  #leavers: Leavers;

  private constructor(
    private readonly path: string,
    private file: FileHandle,
    private readonly release: () => void,
  ) {
    this.#leavers = new Leavers(file);
  }

  /**
   * Opens or makes it, for one process at a time. Throws `copy-in-use`, and `not-a-copy` for a file that holds something else;
   * either stays as it is.
   */
  static async open(path: string): Promise<FileCopy> {
    const claim = claimFile(path);
    if ('heldBy' in claim) throw failure(path, 'copy-in-use', held(claim.heldBy));
    let copy: FileCopy;
    try {
      copy = new FileCopy(path, await fileAt(path), claim.release);
    } catch (error) {
      claim.release();
      throw error;
    }
    try {
      await copy.#begin();
      return copy;
    } catch (error) {
      await copy.close();
      throw error;
    }
  }

  async cursor(): Promise<string | null> {
    return this.#cursor;
  }

  async append({ lines }: Pick<ReplayBatch, 'lines'>): Promise<void> {
    const last = lines.at(-1);
    if (last === undefined) return;
    if ((await this.file.stat()).size !== this.#size) throw failure(this.path, 'copy-in-use', OTHER_WRITER);
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await this.file.write(bytes, written, bytes.length - written, this.#size + written);
      written += bytesWritten;
    }
    await this.file.datasync();
    await this.#leavers.appended(lines, this.#size);
    this.#size += bytes.length;
    this.#cursor = (JSON.parse(last) as PublicEvent).cursor;
  }

  totals(first = Number.POSITIVE_INFINITY): Promise<Totals> {
    return totalsOf(this.lines(), first);
  }

  /** The first so many events, or all. */
  async *lines(first = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
    let count = 0;
    for await (const { text } of linesOfFile(this.file, this.#size)) {
      if (count === first) return;
      count += 1;
      yield text;
    }
  }

  async keepFirst(count: number): Promise<void> {
    let kept = 0;
    let end = 0;
    for await (const line of linesOfFile(this.file, this.#size)) {
      if (kept === count) break;
      kept += 1;
      ({ end } = line);
    }
    await this.#cut(await wholeUpTo(this.file, end));
    await this.#begin();
  }

  async replace(fill: (beside: ReplayCopy) => Promise<void>): Promise<void> {
    const path = `${this.path}${BESIDE}`;
    const beside = await FileCopy.open(path);
    try {
      await fill(beside);
    } finally {
      await beside.close();
    }
    await rename(path, this.path);
    await this.file.close();
    this.file = await fileAt(this.path);
    await this.#begin();
  }

  async close(): Promise<void> {
    await this.file.close();
    this.release();
  }

  async #begin(): Promise<void> {
    await this.#cutToWhole();
    this.#leavers = new Leavers(this.file);
    await this.#leavers.settle(this.#size);
  }

  async #cutToWhole(): Promise<void> {
    const { size } = await this.file.stat();
    if (size > 0) await this.#assertCopy();
    const whole = await lastLine(this.file, size, (text) => this.#eventIn(text).endsCommand);
    await this.#cut(whole?.end ?? 0);
    this.#cursor = whole && this.#eventIn(whole.text).cursor;
  }

  async #cut(size: number): Promise<void> {
    if ((await this.file.stat()).size > size) {
      await this.file.truncate(size);
      await this.file.datasync();
    }
    this.#size = size;
  }

  async #assertCopy(): Promise<void> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
    if (!BEGINNING.startsWith(buffer.toString('utf8', 0, bytesRead))) throw failure(this.path, 'not-a-copy', NO_COPY);
  }

  #eventIn(text: string): PublicEvent {
    try {
      return JSON.parse(text) as PublicEvent;
    } catch (cause) {
      throw failure(this.path, 'not-a-copy', NO_COPY, cause);
    }
  }
}

const fileAt = (path: string): Promise<FileHandle> => open(path, constants.O_RDWR | constants.O_CREAT, 0o600);

const failure = (path: string, code: string, sentence: string, cause?: unknown): ReplayFailure =>
  new ReplayFailure(code, `${path}: ${sentence}`, { about: 'surroundings', cause });

const held = (by: number | null): string =>
  `${by === null ? 'Another process' : `Process ${by}`} writes to this file. Wait until it ends, or keep another copy.`;
const OTHER_WRITER = 'Another program writes to this file. End it, or keep another copy.';
const NO_COPY = 'This file holds something else than a copy of a history. Nothing was changed. Name another file.';
