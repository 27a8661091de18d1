import fc from 'fast-check';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each([
    ['plain text', ['step-down', 'north'], 'step-down,north\r\n'],
    ['numbers, also negative ones', [12, -3], '12,-3\r\n'],
    ['nothing', [null, ''], ',\r\n'],
    ['yes and no', [true, false], 'yes,no\r\n'],
    ['commas, quotes and line ends', ['a,b', 'say "now"', 'two\nlines'], '"a,b","say ""now""","two\nlines"\r\n'],
  ])('holds %s', (_what, cells, line) => expect(csvLine(cells)).toBe(line));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x")'])(
    'makes %j plain text',
    (cell) => expect(csvLine([cell]).slice(0, 2)).toBe(`"'`),
  );

  it('is read back as it was written, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        expect(cellsOf(csvLine(cells))).toEqual(cells.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });
});

/** Reads one line as RFC 4180 says: a cell in quotes may hold anything, its own quotes doubled. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n$)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
