import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dataFilesIn, openLogToRead, recordsAt } from '@throughline/embedded';
import { readSettings } from '@throughline/api';
import { type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { canonicalJson } from '@throughline/kernel';
import { type Checkpoint, checkLog, type LogFinding } from '@throughline/proof';
import { scratchFolder } from '@throughline/testing';
import fc from 'fast-check';
import { checkIntegrity } from '../doctor/integrity.js';
import { runHere } from './run-here.fixture.js';

/** `npm run test:faults` sets it: then this comes in its long form. */
const FLIPS = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100 ? 10_000 : 100;
const LIMIT_MS = 120_000 + FLIPS * 200;

interface Looked {
  /** In the order of the log. */
  readonly events: readonly RecordedEvent[];
  /** The same, read stream by stream: by an index of the file. */
  readonly streams: readonly string[];
  readonly root: Uint8Array;
  readonly findings: readonly LogFinding[];
  /** Without the checkpoint. */
  readonly foundAlone: readonly LogFinding[];
}

const scratch = scratchFolder();
const dataDirectory = () => scratch.path('data');
const records = () => recordsAt(readSettings({ THROUGHLINE_DATA: dataDirectory() }));

/** What `throughline verify` sees, and what every reader is given. */
async function look(whole: Looked | null): Promise<Looked> {
  const log = await openLogToRead(records().log);
  const found = (checkpoint: Checkpoint | null) =>
    checkLog(log, { checkpoint, findingsMax: 1_000, onProgress: () => undefined });
  try {
    const { events } = await log.readAll(START, { limit: 10_000 });
    const { root, findings: foundAlone } = await found(null);
    const signed = whole && { origin: 'throughline/spec/log', size: whole.events.length, root: whole.root };
    const { findings } = await found(signed);
    const streams = await byStream(log, whole?.events ?? events);
    return { events, streams, root, findings, foundAlone };
  } finally {
    await log.close();
  }
}

async function byStream(log: ReadableLog, events: readonly RecordedEvent[]): Promise<readonly string[]> {
  const read: string[] = [];
  for (const stream of new Set(events.map((event) => event.stream)))
    for await (const event of log.readStream(stream)) read.push(JSON.stringify(event));
  return read;
}

/** What stops it is told by its code. */
const lookOrCode = (whole: Looked): Promise<Looked | string> =>
  look(whole).catch((error: unknown) => String((error as { code?: unknown }).code ?? error));

const changedIn = (whole: readonly RecordedEvent[], now: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  whole.filter((event, index) => JSON.stringify(event) !== JSON.stringify(now[index]));

type Outcome =
  | 'found'
  /** By `verify`, with the checkpoint alone. */
  | 'found with the checkpoint'
  /** The file is refused, or a page of it cannot be read. */
  | 'refused'
  /** Every event is as it was, and an index is not: `doctor` finds it. */
  | 'found by doctor'
  /** In what no reader is given: every event and every stream is as it was. */
  | 'nothing changed';

function outcomeOf(looked: Looked | string, whole: Looked): Outcome {
  if (typeof looked === 'string') {
    expect(looked).toMatch(/^(log-|ERR_SQLITE_ERROR$)/);
    return 'refused';
  }
  const changed = changedIn(whole.events, looked.events);
  if (changed.length > 0 || looked.events.length !== whole.events.length) {
    expect(looked.findings).not.toEqual([]);
    if (changed.length === 1) expect(looked.findings.map(({ position }) => position)).toContain(changed[0]!.position);
    return looked.foundAlone.length > 0 ? 'found' : 'found with the checkpoint';
  }
  expect(looked.findings).toEqual([]);
  if (canonicalJson(looked.streams) === canonicalJson(whole.streams)) return 'nothing changed';
  expect(checkIntegrity(records()).map(({ state }) => state)).toContain('fail');
  return 'found by doctor';
}

/** Which part of a log file a page belongs to, by its number. */
function partsOf(path: string): { readonly pageBytes: number; readonly parts: ReadonlyMap<number, string> } {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    const pages = file.prepare('SELECT pageno, name, pgsize FROM dbstat').all();
    const partOf = (name: string) =>
      name === 'events' ? 'rows of events' : name.startsWith('sqlite_autoindex') ? 'indexes' : 'the rest';
    const parts = new Map(pages.map(({ pageno, name }) => [Number(pageno), partOf(String(name))]));
    return { pageBytes: Number(pages[0]!['pgsize']), parts };
  } finally {
    file.close();
  }
}

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
      const { pageBytes, parts } = partsOf(path);
      const bytes = readFileSync(path);
      const file = openSync(path, 'r+');
      const put = (byte: number, at: number) => writeSync(file, Uint8Array.of(byte), 0, 1, at);
      const seen: Record<string, Partial<Record<Outcome, number>>> = {};
      let found = 0;
      try {
        await fc.assert(
          fc.asyncProperty(fc.noBias(fc.nat(bytes.length * 8 - 1)), async (bit) => {
            const at = bit >> 3;
            put(bytes[at]! ^ (1 << (bit & 7)), at);
            const outcome = outcomeOf(await lookOrCode(whole), whole);
            put(bytes[at]!, at);
            const ofPart = (seen[parts.get(Math.floor(at / pageBytes) + 1) ?? 'free pages'] ??= {});
            ofPart[outcome] = (ofPart[outcome] ?? 0) + 1;
            if (outcome === 'found') found += 1;
          }),
          { numRuns: FLIPS },
        );
      } finally {
        closeSync(file);
      }
      process.stderr.write(`Flipped bits of ${bytes.length} bytes: ${JSON.stringify(seen)}\n`);
      // Most of the file is events, or this has shown little.
      expect(found).toBeGreaterThan(FLIPS / 3);
      expect(await look(whole)).toEqual(whole);
    },
    LIMIT_MS,
  );
});
