import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Position } from '@throughline/event-store';
import type { Refusal } from '@throughline/kernel';
import { type Disclosure, EVERYTHING } from '@throughline/replay-application';
import { DisclosureLedgerFile } from './disclosure-ledger-file.js';

const at = (position: number) => `${position}`.padStart(4, '0') as Position;
const disclosure = (from: number, to: number | null = null): Disclosure => ({
  ...{ at: 1_700_000_000_000, actorId: 'ada', roles: ['partner'], what: 'events as json', purpose: 'audit' },
  ...{ legalBasis: 'consent', facilities: ['NORTH'], filter: EVERYTHING, correlationId: 'c' },
  ...{ from: at(from), to: to === null ? null : at(to) },
});
const codeOf = (error: unknown) => (error as Refusal).code;

describe('the ledger of disclosures in a file', () => {
  let folder: string;
  let file: string;
  let ledger: DisclosureLedgerFile;
  let faults: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-ledger-'));
    file = join(folder, 'journal.db');
    faults = [];
    ledger = new DisclosureLedgerFile(file, ({ message }) => faults.push(message));
  });
  afterEach(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  });
  /** What another process finds in the file. */
  const stored = (): readonly unknown[] => {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare('SELECT fromPosition, toPosition FROM disclosures ORDER BY number').all();
    } finally {
      database.close();
    }
  };

  it('has a disclosure in the file when it says so, with all that it says', async () => {
    await ledger.open(disclosure(1, 2));
    expect(stored()).toHaveLength(1);
    expect(await ledger.list(null, 10)).toEqual([{ ...disclosure(1, 2), number: 1 }]);
  });

  it('takes those that come at once, each with a number of its own, and lists the newest first', async () => {
    const closes = await Promise.all([1, 2, 3, 4, 5].map((from) => ledger.open(disclosure(from))));
    for (const [index, close] of closes.entries()) close(at(index + 10));
    const rows = await ledger.list(null, 10);
    expect(rows.map(({ number, from, to }) => [number, from, to])).toEqual(
      [5, 4, 3, 2, 1].map((number) => [number, at(number), at(number + 9)]),
    );
    expect((await ledger.list(3, 1)).map(({ number }) => number)).toEqual([2]);
  });

  it('writes what was said before it is closed, and takes nothing afterwards', async () => {
    const close = await ledger.open(disclosure(1));
    close(at(7));
    await ledger.close();
    expect(stored()).toEqual([{ fromPosition: at(1), toPosition: at(7) }]);
    close(at(9));
    expect(await ledger.open(disclosure(2)).catch(codeOf)).toBe('disclosure-not-recorded');
    expect(stored()).toEqual([{ fromPosition: at(1), toPosition: at(7) }]);
  });

  it('refuses what cannot be written and tells of it, and takes the next one', async () => {
    const other = new DatabaseSync(file);
    other.exec(`CREATE TRIGGER no_more BEFORE INSERT ON disclosures BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const refused = await Promise.all([1, 2].map((from) => ledger.open(disclosure(from)).catch(codeOf)));
    expect(refused).toEqual(['disclosure-not-recorded', 'disclosure-not-recorded']);
    expect(faults).toEqual(['full', 'full']);
    other.exec('DROP TRIGGER no_more');
    other.close();
    await ledger.open(disclosure(3));
    expect(stored()).toEqual([{ fromPosition: at(3), toPosition: null }]);
  });

  it('keeps no process alive once everything is written', async () => {
    const script = join(folder, 'open-one.mjs');
    const ledgerFile = new URL('../dist/index.js', import.meta.url).href;
    writeFileSync(
      script,
      `import { DisclosureLedgerFile } from ${JSON.stringify(ledgerFile)};
       const ledger = new DisclosureLedgerFile(${JSON.stringify(file)}, () => undefined);
       await ledger.open(${JSON.stringify(disclosure(1, 2))});`,
    );
    const { stderr } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script]);
    expect([stderr, stored().length]).toEqual(['', 1]);
  });

  it('holds up nothing else while it waits for another writer of the file', async () => {
    const other = new DatabaseSync(file);
    await ledger.open(disclosure(1));
    other.exec('BEGIN IMMEDIATE');
    const opened = ledger.open(disclosure(2));
    let turns = 0;
    for (; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(stored()).toHaveLength(1);
    other.exec('COMMIT');
    other.close();
    await opened;
    expect(stored()).toHaveLength(2);
  });
});
