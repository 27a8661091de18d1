import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFilesIn } from '@throughline/embedded';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { runHere } from './run-here.fixture.js';

const DAY_MS = 86_400_000;
const stopped = AbortSignal.abort();

/** A data directory whose only record is so many days old. */
async function recorded(daysAgo: number): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-gap-'));
  const clock = { now: () => Date.now() - daysAgo * DAY_MS };
  const log = await openSqliteEventLog({ file: dataFilesIn(directory).log, clock });
  const parts = { data: '{}', meta: '{}', private: '{}' };
  await log.append('facility-HAWTHORN', 'none', [
    { id: '7b0c8a1e-5a0f-4f4e-8a38-6a2f6f6c3b11', type: 'Filled', schemaVersion: 1, ...parts },
  ]);
  await log.close();
  return directory;
}

describe('starting after a gap, beside a real issuer', () => {
  const directories: string[] = [];
  afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));
  const start = async (daysAgo: number, ...more: readonly string[]) => {
    const directory = await recorded(daysAgo);
    directories.push(directory);
    const environment = {
      THROUGHLINE_DATA: directory,
      THROUGHLINE_PORT: '0',
      THROUGHLINE_ISSUER: 'https://issuer.example.org',
      THROUGHLINE_JWKS_URL: 'https://issuer.example.org/keys',
      THROUGHLINE_AUDIENCE: 'throughline',
    };
    return runHere(['start', ...more], environment, stopped);
  };

  it('says nothing of a record of today', async () => expect(await start(0)).toMatchObject({ exit: 0, notes: '' }));

  it('says how old the newest record is', async () =>
    expect(await start(90)).toMatchObject({ exit: 0, notes: 'throughline: The newest record is 90 days old.' }));

  it('refuses after more than 90 days, and names the option that goes on', async () =>
    expect(await start(91)).toMatchObject({
      exit: 3,
      notes: expect.stringMatching(/91 days old.*--accept-gap.*\(clock-gap\)/),
    }));

  it('goes on when the clock is said to be right', async () =>
    expect(await start(91, '--accept-gap')).toMatchObject({ exit: 0 }));
});

describe('confirming the clock', () => {
  it('leaves word for the service in its data directory', async () => {
    const directory = await recorded(0);
    const ran = await runHere(['clock', '--confirm', '--data', directory]);
    expect(ran).toMatchObject({ exit: 0, out: expect.stringMatching(/^Confirmed 20\d\d-.* as the right time/) });
    expect(existsSync(dataFilesIn(directory).clockConfirmation)).toBe(true);
    rmSync(directory, { recursive: true });
  });

  it('is refused where there is no log', async () => {
    const ran = await runHere(['clock', '--confirm', '--data', join(tmpdir(), 'throughline-nowhere')]);
    expect(ran).toMatchObject({ exit: 3, notes: expect.stringContaining('(log-not-there)') });
  });
});
