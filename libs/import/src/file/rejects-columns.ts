/** The columns that a file of rejected rows has after those of the file it is made from. */
export const REJECTS_COLUMNS = {
  line: 'throughline_line',
  code: 'throughline_code',
  reason: 'throughline_reason',
  fix: 'throughline_fix',
  surplus: 'throughline_surplus',
} as const;

/** A file of rejected rows that is imported itself: its defused cells are read as they were. */
export const isRejectsHeader = (names: readonly string[]): boolean => names.includes(REJECTS_COLUMNS.code);

/** What a spreadsheet would take for a formula, at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u;
const DEFUSED = /^'[=+\-@\t\r'\uff0b\uff0d\uff1d\uff20]/u;
/** Control characters and marks of direction: a terminal would act on them. Tabs and line feeds are harmless. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/gu;

/** Text that neither a spreadsheet nor a terminal acts on. A cell that begins like a defused one is defused, too. */
export function defused(cell: string): string {
  const shown = shownSafely(cell);
  return FORMULA.test(cell) || DEFUSED.test(cell) || FORMULA.test(shown) ? `'${shown}` : shown;
}

/** The cell before it was defused; control characters stay visible signs. */
export const undefused = (cell: string): string => (DEFUSED.test(cell) ? cell.slice(1) : cell);

/** Control characters as visible signs. */
const shownSafely = (text: string): string =>
  text.replaceAll(CONTROLS, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x20) return String.fromCodePoint(0x24_00 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
