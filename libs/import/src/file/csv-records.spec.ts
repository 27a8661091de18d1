import { all, piecesOf } from '../mapping/a-mapping.fixture.js';
import { csvRecords } from './csv-records.js';
import { fileLines, LINE_CHARACTERS_MAX } from './file-lines.js';

const read = (...pieces: readonly string[]) =>
  all(csvRecords(fileLines(piecesOf(...pieces)), { delimiter: ';', quote: '"' }));
const cells = async (...pieces: readonly string[]) =>
  (await read(...pieces)).map((record) => ('cells' in record ? record.cells.join('|') : record.fault));

describe('reading rows of a CSV file', () => {
  it('reads every one of the three line ends, mixed in one file', async () => {
    expect(await cells('a;1\r\nb;2\nc;3\rd;4')).toEqual(['a|1', 'b|2', 'c|3', 'd|4']);
  });

  it('counts lines as an editor does, blank ones too', async () => {
    expect((await read('a;1\r\n\r\n\nb;2\n')).map(({ line }) => line)).toEqual([1, 4]);
  });

  it('reads the same wherever the pieces of the file are cut', async () => {
    const text = 'a;"x;y"\r\nb;"two\r\nlines"\r\nc;3\r';
    const whole = await cells(text);
    for (let cut = 1; cut < text.length; cut += 1)
      expect(await cells(text.slice(0, cut), text.slice(cut))).toEqual(whole);
    expect(whole).toEqual(['a|x;y', 'b|two\nlines', 'c|3']);
  });

  it('knows that the last line is not ended', async () => {
    expect((await read('a;1\nb;2')).map((record) => 'ended' in record && record.ended)).toEqual([true, false]);
  });

  it('loses one row to a stray quote, and not the rest of the file', async () => {
    expect(await cells('a;1\nb;"2\nc;3\nd;4\n')).toEqual(['a|1', 'quote-never-closed', 'c|3', 'd|4']);
  });

  it('loses the two rows of two stray quotes and keeps those between and after them', async () => {
    expect(await cells('a;"1\nb;2\nc;3"x\nd;4\n')).toEqual(['quote-never-closed', 'b|2', 'quote-never-closed', 'd|4']);
  });

  it('names a quote in the middle of a cell', async () => {
    expect(await cells('a;5" "tube\nb;2\n')).toEqual(['quote-misplaced', 'b|2']);
  });

  it('reads doubled quotes as one', async () => {
    expect(await cells('a;"say ""yes"""\n')).toEqual(['a|say "yes"']);
  });

  it('gives up on a line that is longer than any row, and goes on after it', async () => {
    const long = 'x'.repeat(LINE_CHARACTERS_MAX);
    expect(await cells('a;1\n', long, long, '\nb;2\n')).toEqual(['a|1', 'row-too-large', 'b|2']);
  });
});
