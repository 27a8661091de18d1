import { statSync } from 'node:fs';
import { Refusal, viewsRebuilding } from '@throughline/kernel';
import type { RowEngine, RowReader } from '@throughline/projection';
import { isViewsDamage, openSqliteRows } from '@throughline/projection-sqlite';

interface RowsWatch {
  readonly file: string;
  /** How much the connection keeps of the file's pages. */
  readonly pageBytes: number;
  /** Whether the rows are those of this log: not while they are made again. */
  trusted(): boolean;
  /** Told when the file is damaged or gone: it is then made again. */
  onDamage(): void;
}

/**
 * The rows of the views, sound or not at all. While they are made again every question is refused with `views-rebuilding`;
 * a file that is damaged or gone is told of, and opened again once there is a new one.
 */
export class GuardedRowEngine implements RowEngine {
  #open: { readonly rows: RowEngine; readonly inode: number } | null = null;

  constructor(private readonly watch: RowsWatch) {}

  async inOneState<Answer>(read: (reader: RowReader) => Promise<Answer>): Promise<Answer> {
    if (!this.watch.trusted()) throw new Refusal(viewsRebuilding);
    try {
      return await this.#current().inOneState(read);
    } catch (error) {
      if (!isViewsDamage(error)) throw error;
      this.watch.onDamage();
      throw new Refusal(viewsRebuilding);
    }
  }

  async close(): Promise<void> {
    await this.#open?.rows.close();
    this.#open = null;
  }

  /** Another file may stand in the place of the one that was opened. */
  #current(): RowEngine {
    const inode = statSync(this.watch.file, { throwIfNoEntry: false })?.ino;
    if (inode === undefined) {
      this.watch.onDamage();
      throw new Refusal(viewsRebuilding);
    }
    if (this.#open?.inode === inode) return this.#open.rows;
    const old = this.#open;
    this.#open = null;
    void old?.rows.close();
    const rows = openSqliteRows(this.watch);
    this.#open = { rows, inode };
    return rows;
  }
}
