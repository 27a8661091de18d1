/** A fault of a written pack, where its author will look for it. */
export interface PackFault {
  readonly file: string;
  /** Both count from one. */
  readonly line: number;
  readonly column: number;
  /** RFC 6901 pointer into the written pack. */
  readonly path: string;
  readonly code: string;
  /** What is wrong and what would put it right. */
  readonly message: string;
}

/** Where something is in a written pack: a path, and whether its key or its value is meant. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
}

export const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** In the order of the file. */
export const byPosition = (a: PackFault, b: PackFault): number => a.line - b.line || a.column - b.column;
