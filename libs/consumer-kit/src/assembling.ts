import { idOf, type Received, type ReceivedCommand } from './received.js';

/** Ids remembered for each partition. A repeat comes soon after the first; a store that is unique by id catches the others. */
const REMEMBERED_MAX = 100_000;

/** Puts the records of one partition together as whole commands, and passes over repeats. */
export class Assembling {
  readonly #seen = new Set<string>();
  readonly #unfinished = new Map<string, Received[]>();
  #next: bigint | null = null;

  /** The command that this record ends; undefined for a repeat, and for a record that others of its command follow. */
  add(record: Received): ReceivedCommand | undefined {
    this.#next = record.offset + 1n;
    const id = idOf(record);
    if (this.#seen.has(id)) return undefined;
    this.#remember(id);
    const parts = this.#unfinished.get(record.key) ?? [];
    parts.push(record);
    if (!isLast(record)) {
      this.#unfinished.set(record.key, parts);
      return undefined;
    }
    this.#unfinished.delete(record.key);
    return parts;
  }

  /** Where reading goes on after a restart: at the first record of a command that is not whole yet. */
  get nextOffset(): bigint | null {
    let next = this.#next;
    for (const [first] of this.#unfinished.values()) {
      if (first && (next === null || first.offset < next)) next = first.offset;
    }
    return next;
  }

  #remember(id: string): void {
    this.#seen.add(id);
    if (this.#seen.size <= REMEMBERED_MAX) return;
    const [oldest] = this.#seen;
    if (oldest !== undefined) this.#seen.delete(oldest);
  }
}

/** A record that does not say is a command of its own: rows of tables are. */
const isLast = ({ headers }: Received): boolean =>
  Number(headers['ce_part'] ?? 0) === Number(headers['ce_partcount'] ?? 1) - 1;
