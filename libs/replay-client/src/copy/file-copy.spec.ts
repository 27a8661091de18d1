import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { sha256 } from '@throughline/kernel';
import { scratchFolder } from '@throughline/testing';
import { leftAt, lineAt, linesTo } from '../public-event.fixture.js';
import { FileCopy } from './file-copy.js';
import { sameTotals } from './totals.js';

const scratch = scratchFolder();
let copies = 0;
beforeEach(() => void (copies += 1));
const path = () => scratch.path(`events-${copies}.ndjson`);
const text = () => readFile(path(), 'utf8');
const LINES_OF_SOME_CHUNKS = 1_500;

async function kept<Answer>(use: (copy: FileCopy) => Promise<Answer>): Promise<Answer> {
  const copy = await FileCopy.open(path());
  try {
    return await use(copy);
  } finally {
    await copy.close();
  }
}
const append = (lines: readonly string[]) => kept((copy) => copy.append({ lines }));
const cursor = () => kept((copy) => copy.cursor());

describe('a copy in a file', () => {
  it('says where to go on, also when it is opened again', async () => {
    expect(await cursor()).toBeNull();
    await append(linesTo(2));
    expect(await cursor()).toBe('cursor-2');
    expect(await text()).toBe(`${linesTo(2).join('\n')}\n`);
  });

  it.each([1, 40, 500])('drops the %i bytes that an interrupted write left of a line', async (length) => {
    await append(linesTo(2));
    await appendFile(path(), lineAt(3).slice(0, length));
    expect(await cursor()).toBe('cursor-2');
    expect(await text()).toBe(`${linesTo(2).join('\n')}\n`);
  });

  it('drops whole lines of a command that is not whole', async () => {
    await append(linesTo(2));
    await appendFile(path(), `${lineAt(3, { endsCommand: false })}\n`);
    expect(await cursor()).toBe('cursor-2');
  });

  it('is empty again when not even its first command was written', async () => {
    await writeFile(path(), lineAt(1).slice(0, 30));
    expect(await cursor()).toBeNull();
    expect(await text()).toBe('');
  });

  it('finds the end of a long file, wherever it was cut', async () => {
    await append(linesTo(LINES_OF_SOME_CHUNKS));
    const size = (await text()).length;
    await truncate(path(), size - 1);
    expect(await cursor()).toBe(`cursor-${LINES_OF_SOME_CHUNKS - 1}`);
  });

  it.each(['notes of someone\n', '[1, 2]', '{"id": 7}\n'])('leaves a file alone that holds %j', async (other) => {
    await writeFile(path(), other);
    await expect(cursor()).rejects.toMatchObject({ code: 'not-a-copy', message: expect.stringContaining(path()) });
    expect(await text()).toBe(other);
  });

  it('is for one writer at a time, and says which process it is', async () => {
    const message = `${path()}: Process ${process.pid} writes to this file. Wait until it ends, or keep another copy.`;
    await kept(async (copy) => {
      await expect(FileCopy.open(path())).rejects.toMatchObject({
        code: 'copy-in-use',
        about: 'surroundings',
        message,
      });
      await copy.append({ lines: linesTo(1) });
    });
    expect(await cursor()).toBe('cursor-1');
  });

  it('refuses to write beside a program that does not ask', async () => {
    await kept(async (copy) => {
      await appendFile(path(), `${lineAt(1)}\n`);
      await expect(copy.append({ lines: [lineAt(1)] })).rejects.toMatchObject({ code: 'copy-in-use' });
    });
    expect(await text()).toBe(`${lineAt(1)}\n`);
  });

  it('keeps the first events, and goes on behind them', async () => {
    await append(linesTo(LINES_OF_SOME_CHUNKS));
    await kept((copy) => copy.keepFirst(1_000));
    expect(await cursor()).toBe('cursor-1000');
    expect((await text()).split('\n')).toHaveLength(1_001);
  });

  it('counts and hashes what it holds, or the first of it', async () => {
    await append(linesTo(3));
    const [all, two] = await kept(async (copy) => [await copy.totals(), await copy.totals(2)]);
    expect([all?.count, two?.count]).toEqual([3, 2]);
    expect(all?.types).toEqual({ ClientRegistered: 3 });
    expect(all?.digest).not.toBe(two?.digest);
  });

  it('finds an event that was changed', async () => {
    await append(linesTo(3));
    await writeFile(path(), (await text()).replace('HAWTHORN', 'ROWAN'));
    await expect(kept((copy) => copy.totals())).rejects.toMatchObject({ name: 'UnreadableEvent' });
  });
});

describe('a copy whose content was taken out', () => {
  const STRIPPED = /"data":.*?,"meta":.*?,(?="privateSha256")/g;

  it.each([
    ['every line', (whole: string) => whole.replace(STRIPPED, '')],
    [
      'a line of a client who has not left',
      (whole: string) => whole.replace(/"data":.*?,"meta":.*?,(?="privateSha256")/, ''),
    ],
    [
      'the line that says that the client left',
      (whole: string) =>
        `${whole}${leftAt(4, 2).replace(STRIPPED, '')}\n`.replace(lineAt(2), lineAt(2).replace(STRIPPED, '')),
    ],
  ])('is not taken for whole: %s', async (_what, change) => {
    await append(linesTo(3));
    await writeFile(path(), change(await text()));
    await expect(kept((copy) => copy.totals())).rejects.toMatchObject({ name: 'UnreadableEvent' });
  });

  it('is taken up to an event when its client leaves after that', async () => {
    await append([...linesTo(3), leftAt(4, 2)]);
    expect(await kept((copy) => copy.totals(3))).toMatchObject({ count: 3 });
  });

  it('differs from the history when a line that stays without content has another type', async () => {
    await append([...linesTo(3), leftAt(4, 2)]);
    const before = await kept((copy) => copy.totals());
    const [first, second, ...rest] = (await text()).split('\n');
    await writeFile(path(), [first, second!.replace('ClientRegistered', 'Discharged'), ...rest].join('\n'));
    const after = await kept((copy) => copy.totals());
    expect(after.digest).toBe(before.digest);
    expect(sameTotals(before, after)).toBe(false);
  });
});

describe('a copy of a client who left', () => {
  const contents = async () =>
    (await text())
      .trimEnd()
      .split('\n')
      .map((line) => ('data' in JSON.parse(line) ? 'whole' : 'leaf'));
  const digest = () => kept(async (copy) => (await copy.totals()).digest);

  it('keeps leaf and cursor of each of their lines, and nothing else', async () => {
    await append(linesTo(3));
    const before = (await text()).length;
    await append([leftAt(4, 2)]);
    expect(await contents()).toEqual(['whole', 'leaf', 'whole', 'whole']);
    expect((await text()).length).toBe(before + leftAt(4, 2).length + 1);
    expect(await cursor()).toBe('cursor-4');
  });

  it('comes to the same digest as the history', async () => {
    await writeFile(path(), `${[...linesTo(3), leftAt(4, 2)].join('\n')}\n`);
    const { count } = await kept((copy) => copy.totals());
    const after = await digest();
    expect(await contents()).toEqual(['whole', 'leaf', 'whole', 'whole']);
    const leaves = (await text()).match(/(?<="leaf":")[0-9a-f]{64}/g) ?? [];
    expect([count, after]).toEqual([4, sha256(`${leaves.join('\n')}\n`)]);
  });

  it('removes it in one write with the lines that say so, and later ones', async () => {
    await append([...linesTo(2), leftAt(3, 1)]);
    await append([lineAt(4), leftAt(5, 4)]);
    expect(await contents()).toEqual(['leaf', 'whole', 'whole', 'leaf', 'whole']);
  });

  it('ends what an interrupted run had begun', async () => {
    await append(linesTo(2));
    await appendFile(path(), `${leftAt(3, 1)}\n`);
    expect(await contents()).toEqual(['whole', 'whole', 'whole']);
    expect(await cursor()).toBe('cursor-3');
    expect(await contents()).toEqual(['leaf', 'whole', 'whole']);
  });

  it('goes back behind nothing that it lacks, when the log no longer says that they left', async () => {
    await append([...linesTo(3), leftAt(4, 2), lineAt(5)]);
    await kept((copy) => copy.keepFirst(3));
    expect(await cursor()).toBe('cursor-1');
    expect(await contents()).toEqual(['whole']);
  });
});

describe('a copy that takes the place of another', () => {
  it('does so when it is filled, and goes on with what was filled before an interruption', async () => {
    await append(linesTo(3));
    const fill = (lines: readonly string[], fault?: Error) =>
      kept((copy) =>
        copy.replace(async (beside) => {
          await beside.append({ lines, cursor: '' });
          if (fault) throw fault;
        }),
      );
    await expect(fill([lineAt(7)], new Error('killed'))).rejects.toThrow('killed');
    expect(await cursor()).toBe('cursor-3');
    await fill([lineAt(8)]);
    expect(await text()).toBe(`${lineAt(7)}\n${lineAt(8)}\n`);
    expect(await cursor()).toBe('cursor-8');
  });
});
