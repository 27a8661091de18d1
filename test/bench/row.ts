import type { Scale } from './options.ts';

/** A figure of one contestant. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

/** One line of the table: our figure, what it is held against, and whether the ratio reaches the goal. */
export interface Measured {
  readonly row: string;
  readonly work: string;
  readonly ours: Figure;
  /** Null for a goal that is a figure and no ratio. */
  readonly against: (Figure & { readonly name: string }) | null;
  /** Median over the rounds, of figures that were taken one right after the other. Null where there is no `against`. */
  readonly ratio: number | null;
  /** Every round's ratio: how far the median can be trusted. */
  readonly ratios: readonly number[];
  readonly goal: Goal;
  readonly met: boolean;
  /** More figures of the same rounds, e.g. settings and percentiles. */
  readonly details: Readonly<Record<string, number | string>>;
  /** Load average of one minute before and after. */
  readonly load: readonly [before: number, after: number];
}

export interface Goal {
  readonly least?: number;
  readonly most?: number;
  readonly unit: string;
}

/** A contestant could not be had on this machine; the message says what would help. */
export class CannotRun extends Error {}

export interface RowContext {
  readonly scale: Scale;
  readonly profileDirectory: string | null;
  /** An empty folder on disk of this run alone, removed at its end. */
  readonly directory: string;
  note(sentence: string): void;
}

export interface Row {
  readonly name: string;
  /** Throws `CannotRun`. */
  run(context: RowContext): Promise<readonly Measured[]>;
}
