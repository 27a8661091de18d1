import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventLog, LogFull } from '@throughline/event-store';
import { canonicalJson } from '@throughline/kernel';
import { sampleEvent, streamOf } from '@throughline/testing';
import { openSqliteEventLog } from '../open.js';

const MEGABYTE = 1_048_576;

describe('a log that may grow to a number of pages', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-pages-'));
  const file = join(directory, 'log.db');
  afterAll(() => rmSync(directory, { recursive: true }));

  it('refuses what does not fit, keeps what did, and goes on when it may grow further', async () => {
    const log = await openSqliteEventLog({ file, pagesMax: 200 });
    const acknowledged = await appendUntilFull(log);
    await expectReadable(log, acknowledged);
    await log.close();

    const larger = await openSqliteEventLog({ file, pagesMax: 400 });
    await expectReadable(larger, acknowledged);
    await expect(larger.append('ward-1', acknowledged - 1, [paddedEvent()])).resolves.toMatchObject({
      revision: acknowledged,
    });
    await larger.close();
  });
});

const disk = mountedDisk(8 * MEGABYTE);
if (!disk) process.stderr.write('SKIPPED: a full disk: no tmpfs can be mounted here; the page limit stands in\n');

/** A real full disk. Where no tmpfs can be mounted (it takes root and the right to mount), the limit above stands in. */
(disk ? describe : describe.skip)('a disk that runs full (tmpfs; needs root and the right to mount)', () => {
  afterAll(() => disk!.remove());

  it('refuses appends and acknowledges none of them, serves reads, and takes appends again when space returns', async () => {
    const log = await openSqliteEventLog({ file: join(disk!.directory, 'log.db') });
    const filler = join(disk!.directory, 'filler');
    writeFileSync(filler, Buffer.alloc(3 * MEGABYTE));

    const acknowledged = await appendUntilFull(log);
    expect(acknowledged).toBeGreaterThan(10);
    await expectReadable(log, acknowledged);
    // Together: all of a batch that did not fit are refused, not only the first.
    const refused = await Promise.allSettled(
      ['ward-2', 'ward-3', 'ward-4'].map((stream) => log.append(stream, 'none', [paddedEvent()])),
    );
    expect(refused.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof LogFull)).toEqual([
      true,
      true,
      true,
    ]);
    await expectReadable(log, acknowledged);

    rmSync(filler);
    await expect(log.append('ward-1', acknowledged - 1, [paddedEvent()])).resolves.toMatchObject({
      revision: acknowledged,
    });
    await expectReadable(log, acknowledged + 1);
    await log.close();
  });

  it('can be filled and emptied again and again without losing or doubling an event', async () => {
    const file = join(disk!.directory, 'again.db');
    const filler = join(disk!.directory, 'filler');
    const log = await openSqliteEventLog({ file });
    let acknowledged = 0;
    for (let round = 0; round < 5; round++) {
      const free = disk!.freeBytes();
      writeFileSync(filler, Buffer.alloc(Math.max(0, free - 300_000)));
      acknowledged = await appendUntilFull(log, acknowledged);
      rmSync(filler);
    }
    await log.close();

    const again = await openSqliteEventLog({ file });
    await expectReadable(again, acknowledged);
    await again.close();
  });
});

const paddedEvent = () => sampleEvent({ data: canonicalJson({ padding: 'x'.repeat(20_000) }) });

/** Appends events of 20 kB to ward-1 until the log refuses one as full. Answers how many the stream then holds. */
async function appendUntilFull(log: EventLog, from = 0): Promise<number> {
  for (let revision = from; ; revision++) {
    try {
      await log.append('ward-1', revision === 0 ? 'none' : revision - 1, [paddedEvent()]);
    } catch (error) {
      if (error instanceof LogFull) return revision;
      throw error;
    }
  }
}

async function expectReadable(log: EventLog, events: number): Promise<void> {
  const revisions = (await streamOf(log, 'ward-1')).map(({ revision }) => revision);
  expect(revisions).toEqual(Array.from({ length: events }, (_, revision) => revision));
}

function mountedDisk(bytes: number): { directory: string; freeBytes(): number; remove(): void } | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    rmSync(directory, { recursive: true });
    return undefined;
  }
  return {
    directory,
    freeBytes: () => Number(execFileSync('df', ['--output=avail', '-B1', directory]).toString().split('\n')[1]),
    remove: () => {
      execFileSync('umount', [directory]);
      rmSync(directory, { recursive: true });
    },
  };
}
