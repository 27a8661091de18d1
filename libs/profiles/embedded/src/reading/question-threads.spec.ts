import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from '@throughline/event-store';
import { viewsRebuilding, viewsBusy } from '@throughline/kernel';
import { questionTooLarge, CursorUnreadable } from '@throughline/projection';
import { type QuestionLimits, type QuestionNote, QuestionThreads } from './question-threads.js';

/**
 * A thread that does what a question says, in place of the rows of a file: the threads of the service are loaded from its
 * build, and every story of the acceptance suite asks those.
 */
const OBEDIENT = `
  import { threadId } from 'node:worker_threads';
  export const answer = async ({ asked: [{ wanted, open }] }) => {
    if (wanted === 'forever') for (;;);
    if (open) Atomics.wait(open, 0, 0);
    return { kind: wanted, answer: threadId };
  }`;
let folder: string;
let worker: URL;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-threads-'));
  const file = join(folder, 'obedient.worker.mjs');
  writeFileSync(file, OBEDIENT);
  worker = pathToFileURL(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Wanted {
  readonly wanted: string;
  /** The answer waits until this holds 1. */
  readonly open?: Int32Array;
}

class Asked {
  damage = 0;
  trusted = true;
  readonly notes: QuestionNote[] = [];
  readonly threads: QuestionThreads;

  constructor(limits: Partial<QuestionLimits> = {}) {
    this.threads = new QuestionThreads({
      ...{ threads: 1, waitMs: 10_000, answerMs: 10_000, ...limits },
      worker,
      viewsFile: 'views.db',
      pageBytes: 1_048_576,
      trusted: () => this.trusted,
      onDamage: () => (this.damage += 1),
      onAsked: (note) => this.notes.push(note),
      here: { progress: async () => '7' as Position, close: async () => undefined },
    });
  }

  ask(wanted: Wanted): Promise<unknown> {
    return this.threads.ask('clients', wanted as never);
  }

  code(wanted: Wanted): Promise<unknown> {
    return this.ask(wanted).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    );
  }
}

const closed = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));
const opened = (door: Int32Array): void => {
  Atomics.store(door, 0, 1);
  Atomics.notify(door, 0);
};

describe('questions in threads of their own', () => {
  let asked: Asked;
  afterEach(() => asked.threads.close());

  it('are answered in another thread than the one that asks', async () => {
    asked = new Asked();
    expect(await asked.ask({ wanted: 'answered' })).toBeGreaterThan(0);
  });

  it('end with their thread when they take too long; the next question finds a new thread', async () => {
    asked = new Asked({ answerMs: 1_500 });
    const first = await asked.ask({ wanted: 'answered' });
    expect(await asked.code({ wanted: 'forever' })).toBe(questionTooLarge.code);
    expect(await asked.ask({ wanted: 'answered' })).not.toBe(first);
  });

  it('are turned away when no thread is free in time, while the one under way is answered', async () => {
    asked = new Asked({ waitMs: 50 });
    const door = closed();
    const first = asked.ask({ wanted: 'answered', open: door });
    expect(await asked.code({ wanted: 'answered' })).toBe(viewsBusy.code);
    opened(door);
    expect(await first).toBeGreaterThan(0);
    expect(await asked.code({ wanted: 'answered' })).toBe('answered');
  });

  it('wait for their turn, and are turned away at once when the line is too long', async () => {
    asked = new Asked();
    const door = closed();
    const line = Array.from({ length: 33 }, () => asked.code({ wanted: 'answered', open: door }));
    expect(await asked.code({ wanted: 'answered' })).toBe(viewsBusy.code);
    opened(door);
    expect(new Set(await Promise.all(line))).toEqual(new Set(['answered']));
  });

  it('are answered to each asker in turn, however many one of them has put', async () => {
    asked = new Asked();
    const door = closed();
    const came: string[] = [];
    const first = asked.ask({ wanted: 'answered', open: door });
    const put = ['ada', 'ada', 'ada', 'ben'].map((asker) =>
      asked.threads
        .by(asker)
        .ask('clients', { wanted: 'answered' } as never)
        .then(() => came.push(asker)),
    );
    opened(door);
    await Promise.all([first, ...put]);
    expect(came).toEqual(['ada', 'ben', 'ada', 'ada']);
  });

  it('are refused while the rows are made again, and tell of a file that is damaged', async () => {
    asked = new Asked();
    expect([await asked.code({ wanted: 'damaged' }), asked.damage]).toEqual([viewsRebuilding.code, 1]);
    asked.trusted = false;
    expect([await asked.code({ wanted: 'answered' }), asked.damage]).toEqual([viewsRebuilding.code, 1]);
  });

  it('are told of: which question, how it went, how long it waited and took', async () => {
    asked = new Asked({ waitMs: 50 });
    const door = closed();
    const first = asked.code({ wanted: 'answered', open: door });
    await asked.code({ wanted: 'answered' });
    opened(door);
    await first;
    expect(asked.notes).toEqual([
      { question: 'clients', outcome: viewsBusy.code, waitedMs: expect.any(Number), tookMs: null },
      { question: 'clients', outcome: 'answered', waitedMs: expect.any(Number), tookMs: expect.any(Number) },
    ]);
    expect(asked.notes[0]?.waitedMs).toBeGreaterThan(40);
  });

  it('say that a cursor belongs to another list', async () => {
    asked = new Asked();
    await expect(asked.ask({ wanted: 'wrong-cursor' })).rejects.toBeInstanceOf(CursorUnreadable);
  });

  it('leave how far the rows have followed to the thread that asks', async () => {
    asked = new Asked();
    expect(await asked.threads.progress()).toBe('7');
  });
});
