/**
 * What the one writer of a log knows of its end without asking the file: where it is, and of which types the events were
 * that it appended since it opened the log. After each commit a first read costs as much as a decision does, because
 * SQLite throws away what a connection had read before; and every command asks whether anything is new.
 */
export class KnownGrowth {
  #head: number;
  /** Nothing is known of the types up to here. */
  readonly #from: number;
  readonly #lastOfType = new Map<string, number>();

  constructor(head: number) {
    this.#head = head;
    this.#from = head;
  }

  get head(): number {
    return this.#head;
  }

  /** Committed events, in log order, the last of which is at `position`. */
  appended(types: readonly string[], position: number): void {
    const before = position - types.length;
    for (const [index, type] of types.entries()) this.#lastOfType.set(type, before + index + 1);
    this.#head = Math.max(this.#head, position);
  }

  /** For certain; false where only the file can tell. */
  holdsNoneOf(types: readonly string[], after: number): boolean {
    return after >= this.#from && types.every((type) => (this.#lastOfType.get(type) ?? 0) <= after);
  }
}
