import { Refusal, viewsBusy, viewsRebuilding } from '@throughline/kernel';
import type { Position } from '@throughline/event-store';
import {
  type AnswerTo,
  type Asked,
  CursorUnreadable,
  type QuestionName,
  type Questions,
  questionTooLarge,
} from '@throughline/projection';
import { Piscina } from 'piscina';
import type { QuestionOutcome, QuestionPut, ReaderData } from './question-messages.js';
import type { answer } from './questions.worker.js';
import { Turns } from './turns.js';

/** How many questions are answered at once, and how long each may wait and take. */
export interface QuestionLimits {
  readonly threads: number;
  readonly waitMs: number;
  readonly answerMs: number;
}

/** How one question went, for those who run the service. It names nothing that was asked. */
export interface QuestionNote {
  readonly question: QuestionName;
  /** `answered`, the code of a refusal, or `failed`. */
  readonly outcome: string;
  readonly waitedMs: number;
  /** Null when it found no thread. */
  readonly tookMs: number | null;
}

interface QuestionThreadsOptions extends QuestionLimits {
  readonly worker: URL;
  readonly viewsFile: string;
  readonly pageBytes: number;
  /** Whether the rows are those of this log: not while they are made again. */
  trusted(): boolean;
  /** Told when the file is damaged or gone: it is then made again. */
  onDamage(): void;
  /** Told of every question that was put. */
  onAsked?(note: QuestionNote): void;
  /** Says in this thread how far the rows have followed: one row by its key. */
  readonly here: Pick<Questions, 'progress' | 'close'>;
}

/** So many questions may wait for each that is answered. */
const WAITING_FOR_EACH = 32;
const READER_MEGABYTES_MAX = 1_024;
/** Of new objects. V8 would keep more than 100 MB for the next question. */
const READER_YOUNG_MEGABYTES_MAX = 24;

/**
 * Answers questions in threads of their own, so that none holds up a command. A question that finds no thread in time is
 * refused with `views-busy`. One that takes too long, or too much memory, ends with its thread: `question-too-large`.
 */
export class QuestionThreads implements Questions {
  readonly #options: QuestionThreadsOptions;
  readonly #turns: Turns;
  readonly #pool: Piscina<QuestionPut, Awaited<ReturnType<typeof answer>>>;

  constructor(options: QuestionThreadsOptions) {
    const { threads, waitMs, worker, viewsFile, pageBytes } = options;
    this.#options = options;
    this.#turns = new Turns({ places: threads, waitingMax: threads * WAITING_FOR_EACH, waitMs });
    this.#pool = new Piscina({
      filename: worker.href,
      name: 'answer',
      minThreads: threads,
      maxThreads: threads,
      workerData: { viewsFile, pageBytes } satisfies ReaderData,
      resourceLimits: {
        maxOldGenerationSizeMb: READER_MEGABYTES_MAX,
        maxYoungGenerationSizeMb: READER_YOUNG_MEGABYTES_MAX,
      },
    });
  }

  ask<Name extends QuestionName>(name: Name, ...asked: Asked<Name>): Promise<AnswerTo<Name>> {
    return this.#ask(null, name, asked);
  }

  by(asker: string): Pick<Questions, 'ask'> {
    return { ask: (name, ...asked) => this.#ask(asker, name, asked) };
  }

  progress(): Promise<Position> {
    return this.#options.here.progress();
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
    await this.#options.here.close();
  }

  async #ask<Name extends QuestionName>(asker: string | null, name: Name, asked: Asked<Name>): Promise<AnswerTo<Name>> {
    if (!this.#options.trusted()) throw new Refusal(viewsRebuilding);
    const begun = performance.now();
    const turn = await this.#turns.take(asker);
    const waitedMs = performance.now() - begun;
    const note = (outcome: string): void => {
      const tookMs = turn ? performance.now() - begun - waitedMs : null;
      this.#options.onAsked?.({ question: name, outcome, waitedMs, tookMs });
    };
    try {
      if (!turn) throw new Refusal(viewsBusy);
      const outcome = await this.#answered({ name, asked: asked as unknown as Asked<QuestionName> });
      const answer = this.#opened(outcome) as AnswerTo<Name>;
      note('answered');
      return answer;
    } catch (error) {
      note(error instanceof Refusal || error instanceof CursorUnreadable ? error.code : 'failed');
      throw error;
    } finally {
      if (turn) this.#turns.leave();
    }
  }

  async #answered(put: QuestionPut): Promise<QuestionOutcome> {
    try {
      return await this.#pool.run(put, { signal: AbortSignal.timeout(this.#options.answerMs) });
    } catch (error) {
      if (isTooLarge(error)) throw new Refusal(questionTooLarge);
      throw error;
    }
  }

  #opened(outcome: QuestionOutcome): AnswerTo<QuestionName> {
    if (outcome.kind === 'answered') return outcome.answer;
    if (outcome.kind === 'wrong-cursor') throw new CursorUnreadable();
    if (this.#options.trusted()) this.#options.onDamage();
    throw new Refusal(viewsRebuilding);
  }
}

/** The thread was ended at the time limit, or ended by itself for want of memory. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY');
