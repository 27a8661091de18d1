import { aMapping } from '../mapping/a-mapping.fixture.js';
import { scratchFolder } from '@throughline/testing';
import { writeFile } from 'node:fs/promises';
import { readLog } from './read-log.js';

const mapping = aMapping();
const scratch = scratchFolder();

async function read(text: string) {
  const file = scratch.path('log.csv');
  await writeFile(file, text);
  return (await readLog(file, mapping)).rows;
}

describe('picking the columns of a log', () => {
  it('finds the three columns by name, wherever they stand', async () => {
    expect(await read('Age;Time;Case;Activity\n70;2014/01/01 10:00:00; A ;Register\n')).toEqual([
      { line: 2, case: 'A', activity: 'Register', timestamp: '2014/01/01 10:00:00', cells: {} },
    ]);
  });

  it('names rows with too few and too many cells by their line', async () => {
    expect(await read('Case;Activity;Time\nA;Register\nA;Register;x;y\n')).toEqual([
      { line: 2, fault: 'row-too-short', guesses: ['A', 'A', 'Register'] },
      { line: 3, fault: 'row-too-long', guesses: ['A', 'A', 'Register', 'x', 'y'] },
    ]);
  });

  it('says which delimiter the file seems to have when the mapping names another', async () => {
    await expect(read('Case,Activity,Time\nA,Register,x\n')).rejects.toMatchObject({
      code: 'columns-missing',
      message: expect.stringContaining('has ",": set file.delimiter in the mapping'),
    });
  });

  it('says which column is missing', async () => {
    await expect(read('Case;Aktivität;Time\n')).rejects.toMatchObject({
      code: 'columns-missing',
      message: expect.stringContaining('"Activity"'),
    });
  });

  it('refuses a file with two columns of one name', async () => {
    await expect(read('Case;Case;Activity;Time\n')).rejects.toMatchObject({ code: 'columns-ambiguous' });
  });

  it('refuses an empty file and takes one that has only its header', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'file-empty' });
    expect(await read('Case;Activity;Time\n')).toEqual([]);
  });

  it('refuses a header that cannot be read', async () => {
    await expect(read('Case;"Activity;Time\n')).rejects.toMatchObject({ code: 'header-unreadable' });
  });
});
