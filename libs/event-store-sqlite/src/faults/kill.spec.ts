import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { START, type Position } from '@throughline/event-store';
import { everythingAfter } from '@throughline/testing';
import { openSqliteEventLog } from '../open.js';
import { type Child, runChild } from './child-process.js';

/** 20 in `npm test`, 2,000 in `npm run test:faults`. */
const CYCLES = Number(process.env['THROUGHLINE_FAULT_CYCLES'] ?? 20);
const CYCLE_MS_MAX = 5_000;

describe(`a writer that is killed under load, ${CYCLES} times`, () => {
  let directory: string;
  let file: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
    file = join(directory, 'log.db');
  });
  afterAll(() => rm(directory, { recursive: true }));

  it(
    'loses no acknowledged event, doubles none and leaves no gap',
    async () => {
      /** Per stream, how many events are stored: event n of a stream must be at revision n. */
      const stored = new Map<string, number>();
      let position: Position = START;
      let acknowledged = 0;
      let startMs = 0;
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const child = runChild('./write-until-killed.mjs', [file]);
        // One in five dies about when it opens the log, while it may be recovering from the death before.
        if (cycle % 5 === 4) await killWhileOpening(child, startMs);
        else startMs = await killWhileWriting(child);
        position = await checkFrom(position, stored);
        acknowledged += checkAcknowledged(child, stored);
      }
      expect(acknowledged).toBeGreaterThan(CYCLES);
    },
    CYCLES * CYCLE_MS_MAX,
  );

  /** Answers how long it took to start. */
  async function killWhileWriting(child: Child): Promise<number> {
    const began = performance.now();
    await child.line('open');
    const startMs = performance.now() - began;
    await pause(Math.random() * 200);
    await kill(child);
    return startMs;
  }

  /** Half of a start is reading the program; the log is opened, and recovered, in the rest of it. */
  async function killWhileOpening(child: Child, startMs: number): Promise<void> {
    await pause(startMs * (0.5 + Math.random() * 0.55));
    await kill(child);
  }

  async function kill(child: Child): Promise<void> {
    child.process.kill('SIGKILL');
    const { errors } = await child.ended;
    expect(errors).toBe('');
  }

  /** Reads what is new as any follower would, and checks that it goes on where the last reading ended. */
  async function checkFrom(position: Position, stored: Map<string, number>): Promise<Position> {
    const log = await openSqliteEventLog({ file, readonly: true });
    try {
      const events = await everythingAfter(log, position, { limit: 5_000 });
      let expectedPosition = Number(position);
      for (const event of events) {
        const number = stored.get(event.stream) ?? 0;
        expect([event.revision, (JSON.parse(event.data) as { number: number }).number, Number(event.position)]).toEqual(
          [number, number, ++expectedPosition],
        );
        stored.set(event.stream, number + 1);
      }
      return await log.head();
    } finally {
      await log.close();
    }
  }

  function checkAcknowledged(child: Child, stored: ReadonlyMap<string, number>): number {
    const acknowledgments = child.lines.filter((line) => line !== 'open').map((line) => line.split(' ').map(Number));
    const lost = acknowledgments.filter(([stream, number]) => number! >= (stored.get(`load-${stream}`) ?? 0));
    expect(lost).toEqual([]);
    return acknowledgments.length;
  }
});
