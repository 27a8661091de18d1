import { type Position, START } from '@throughline/event-store';

interface Copy {
  /** Where the event was in the log that it was copied from. */
  readonly original: Position;
  readonly position: Position;
}

/** What a part of the log holds of copies, in log order. */
export interface CopiedStretch {
  readonly copies: readonly Copy[];
  readonly next: Position;
  readonly atHead: boolean;
}

/**
 * Where the events of another log are in this copy of it. Only the copies themselves tell: the first question reads as much
 * of the log as it needs, and one place a stretch is kept for the next ones.
 */
export class CopiedPlaces {
  /** In the order of both logs: stretches begin after `after`, and their last copy was at `original`. */
  readonly #known: { readonly after: Position; readonly original: Position }[] = [];
  #readTo: Position = START;

  constructor(private readonly read: (after: Position) => Promise<CopiedStretch>) {}

  /** Null for a place that no copy has. */
  async placeOf(original: Position): Promise<Position | null> {
    if (original === START) return START;
    const known = this.#known.find((stretch) => stretch.original >= original);
    for (let after = known?.after ?? this.#readTo, atHead = false; !atHead;) {
      const stretch = await this.read(after);
      this.#keep(after, stretch);
      const found = stretch.copies.find((copy) => copy.original >= original);
      if (found) return found.original === original ? found.position : null;
      ({ next: after, atHead } = stretch);
    }
    return null;
  }

  #keep(after: Position, { copies, next, atHead }: CopiedStretch): void {
    const last = copies.at(-1);
    if (!last || atHead || after < this.#readTo) return;
    this.#known.push({ after, original: last.original });
    this.#readTo = next;
  }
}
