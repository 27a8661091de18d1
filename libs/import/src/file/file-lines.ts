/** One physical line of the file, without its end. */
export interface FileLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
  /** False for a last line that the file does not end. */
  readonly ended: boolean;
  /** The line was longer than any row can be, and only its beginning is kept. */
  readonly cut: boolean;
}

export const LINE_CHARACTERS_MAX = 1_000_000;
/** A carriage return at the very end of a piece may be half of a line end. */
const LINE_END = /\r\n|\n|\r(?!$)/g;

/** Splits pieces of text into lines, whichever of the three line ends each of them has. */
export async function* fileLines(pieces: AsyncIterable<string>): AsyncGenerator<FileLine> {
  let number = 0;
  let open = '';
  let cut = false;
  const line = (text: string, ended: boolean): FileLine => ({ number: ++number, text, ended, cut });
  for await (const piece of pieces) {
    const text = open + piece;
    let start = 0;
    for (const { 0: end, index } of text.matchAll(LINE_END)) {
      yield line(text.slice(start, index), true);
      cut = false;
      start = index + end.length;
    }
    open = text.slice(start);
    if (open.length > LINE_CHARACTERS_MAX) {
      open = open.slice(0, LINE_CHARACTERS_MAX);
      cut = true;
    }
  }
  if (open.endsWith('\r')) yield line(open.slice(0, -1), true);
  else if (open !== '') yield line(open, false);
}
