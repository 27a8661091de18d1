import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dataFilesIn, openLogToRead, recordsAt } from '@throughline/embedded';
import { readSettings } from '@throughline/api';
import { type RecordedEvent, START } from '@throughline/event-store';
import { checkLog, type LogFinding } from '@throughline/proof';
import { scratchFolder } from '@throughline/testing';
import fc from 'fast-check';
import { runHere } from './run-here.fixture.js';

/** `npm run test:faults` sets it: then this comes in its long form. */
const FLIPS = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100 ? 10_000 : 100;
const LIMIT_MS = 120_000 + FLIPS * 200;

interface Looked {
  readonly events: readonly RecordedEvent[];
  readonly root: Uint8Array;
  readonly findings: readonly LogFinding[];
}

const scratch = scratchFolder();
const dataDirectory = () => scratch.path('data');

/** What `throughline verify` sees, and what every reader is given. */
async function look(signed: Pick<Looked, 'events' | 'root'> | null): Promise<Looked> {
  const log = await openLogToRead(recordsAt(readSettings({ THROUGHLINE_DATA: dataDirectory() })).log);
  try {
    const { events } = await log.readAll(START, { limit: 10_000 });
    const checkpoint = signed && { origin: 'throughline/spec/log', size: signed.events.length, root: signed.root };
    const { root, findings } = await checkLog(log, { checkpoint, findingsMax: 1_000, onProgress: () => undefined });
    return { events, root, findings };
  } finally {
    await log.close();
  }
}

/** What stops it is told by its code. */
const lookOrCode = (signed: Parameters<typeof look>[0]): Promise<Looked | string> =>
  look(signed).catch((error: unknown) => String((error as { code?: unknown }).code ?? error));

const changedIn = (whole: readonly RecordedEvent[], now: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  whole.filter((event, index) => JSON.stringify(event) !== JSON.stringify(now[index]));

describe(`a log file with any one bit flipped, ${FLIPS} times`, () => {
  let whole: Looked;
  beforeAll(async () => {
    await runHere(['demo', '--clients', '1', '--until', '2026-06-01', '--data', dataDirectory()]);
    whole = await look(null);
  }, 240_000);

  it(
    'reads as it was recorded, or is found, with the event where one alone changed',
    async () => {
      const { log: path } = dataFilesIn(dataDirectory());
      const bytes = readFileSync(path);
      const file = openSync(path, 'r+');
      const put = (byte: number, at: number) => writeSync(file, Uint8Array.of(byte), 0, 1, at);
      const seen = { found: 0, refused: 0, byTheCheckpointAlone: 0, harmless: 0 };
      try {
        await fc.assert(
          fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
            const at = bit >> 3;
            put(bytes[at]! ^ (1 << (bit & 7)), at);
            const [looked, unsigned] = [await lookOrCode(whole), await lookOrCode(null)];
            put(bytes[at]!, at);
            // The file is refused, or a page of it cannot be read.
            if (typeof looked === 'string' || typeof unsigned === 'string') {
              seen.refused += 1;
              expect(looked).toMatch(/^(log-|ERR_SQLITE_ERROR$)/);
              return;
            }
            const changed = changedIn(whole.events, looked.events);
            if (changed.length === 0 && looked.events.length === whole.events.length) return void (seen.harmless += 1);
            expect(looked.findings).not.toEqual([]);
            if (unsigned.findings.length === 0) return void (seen.byTheCheckpointAlone += 1);
            seen.found += 1;
            if (changed.length === 1)
              expect(looked.findings.map(({ position }) => position)).toContain(changed[0]!.position);
          }),
          { numRuns: FLIPS },
        );
      } finally {
        closeSync(file);
      }
      process.stderr.write(`Flipped bits: ${JSON.stringify(seen)}\n`);
      // Most of the file is events, or this has shown little.
      expect(seen.found).toBeGreaterThan(FLIPS / 3);
      expect((await look(whole)).findings).toEqual([]);
    },
    LIMIT_MS,
  );
});
