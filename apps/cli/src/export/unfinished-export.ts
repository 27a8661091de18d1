import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Position } from '@throughline/event-store';
import { claimFile } from '@throughline/sqlite';
import { VIEWS_SIGNATURE } from '@throughline/views';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';
import type { Pinned } from './held-rows.js';

/** What an export was asked for. Another answer to any of it makes another file. */
export interface ExportAsked {
  readonly view: string;
  readonly format: string;
  readonly facilities: readonly string[] | 'all';
  readonly columns: readonly string[];
}

/** How far an export came, beside the part of its file. It names no client, except in its cursor, by their pseudonym. */
export interface ExportState extends Pinned {
  readonly asked: ExportAsked;
  readonly logId: string;
  readonly rows: number;
  /** Those of the part that are whole; what lies behind them was being written. */
  readonly bytes: number;
  /** Behind the last whole row; null before the first. */
  readonly cursor: string | null;
}

/** The part of a file that is being exported, and what is kept beside it so that an interrupted export can go on. */
export class UnfinishedExport {
  readonly part: string;
  readonly #state: string;

  private constructor(
    file: string,
    /** Lets another process write the file. */
    readonly release: () => void,
  ) {
    this.part = `${file}.part`;
    this.#state = `${file}.part.json`;
  }

  /** For one process at a time. Throws `export-in-use`. */
  static claim(file: string): UnfinishedExport {
    const claim = claimFile(file);
    if ('release' in claim) return new UnfinishedExport(file, claim.release);
    const writer = claim.heldBy === null ? 'Another process' : `Process ${claim.heldBy}`;
    throw new CommandFailure(
      'export-in-use',
      `${file}: ${writer} writes this export. Wait until it ends, or name another file with --to.`,
      { exit: EXIT.environment },
    );
  }

  /** Null when there is nothing to go on with. Throws `export-of-another-query` and `export-of-another-log`. */
  async begun(asked: ExportAsked, { logId, head }: { readonly logId: string; readonly head: Position }) {
    const state = await this.#read();
    if (!state) return null;
    if (state.logId !== logId || state.position > head) throw this.#refusal('log', 'It was begun with another log.');
    if (state.signature !== VIEWS_SIGNATURE || !isDeepStrictEqual(state.asked, asked))
      throw this.#refusal('query', 'It was begun with another view, format, or facilities, or by another version.');
    return state satisfies ExportState;
  }

  /** The bytes of the part must be on the disk already. */
  async keep(state: ExportState): Promise<void> {
    const next = `${this.#state}.next`;
    const file = await open(next, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify({ ...state, signature: VIEWS_SIGNATURE }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, this.#state);
  }

  /** The part is whole, and takes the name of the file. */
  async finish(file: string): Promise<void> {
    await rename(this.part, file);
    await rm(this.#state, { force: true });
  }

  async discard(): Promise<void> {
    for (const file of [this.part, this.#state]) await rm(file, { force: true });
  }

  /** A part that is shorter than it says, or lacks what is kept beside it, is begun again. */
  async #read(): Promise<(ExportState & { readonly signature: string }) | null> {
    try {
      const state = JSON.parse(await readFile(this.#state, 'utf8')) as ExportState & { readonly signature: string };
      const { size } = await stat(this.part);
      return size >= state.bytes ? state : null;
    } catch {
      return null;
    }
  }

  #refusal(of: 'query' | 'log', why: string): CommandFailure {
    return new CommandFailure(
      `export-of-another-${of}`,
      `An interrupted export is in ${this.part}. ${why} Finish it as it was begun, name another file with --to, or delete ${this.part} to begin again.`,
    );
  }
}
