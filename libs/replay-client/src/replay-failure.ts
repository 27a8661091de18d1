import { JobFailure } from '@throughline/kernel';

interface Failing {
  readonly about?: 'input' | 'surroundings';
  readonly cause?: unknown;
  /** HTTP status; null where no answer came. */
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
  /** Members of the service's problem, such as `lastCommonCursor`. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Why reading a history ended: the code and the sentence of the service where it gave one. */
export class ReplayFailure extends JobFailure {
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, sentence: string, more: Failing = {}) {
    super(code, sentence, { about: more.about ?? 'input', cause: more.cause });
    this.name = 'ReplayFailure';
    this.status = more.status ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.details = more.details ?? {};
  }
}

export const serviceUnreachable = (cause: unknown): ReplayFailure =>
  new ReplayFailure('service-unreachable', 'The service does not answer. Check the address, and that it runs.', {
    about: 'surroundings',
    cause,
  });

export const answerCut = (cause?: unknown): ReplayFailure =>
  new ReplayFailure('answer-cut', 'The answer ended before it was whole. Start again: what came is kept.', {
    about: 'surroundings',
    cause,
  });

export const pageDamaged = (): ReplayFailure =>
  new ReplayFailure(
    'page-hash-differs',
    'A page came twice with another hash than planned, and was not kept. Look at what stands between you and the service.',
    { about: 'surroundings' },
  );

/** The service counts other events up to where both hold the same. */
export const copyDiffers = (): ReplayFailure =>
  new ReplayFailure(
    'copy-differs',
    'The copy does not come to what the service counts. Keep it apart, make a new one, and compare the two.',
  );

const AGAIN: readonly number[] = [429, 502, 503, 504];

/** Whether the same request may succeed in a while. */
export const isTransient = (error: unknown): error is ReplayFailure =>
  error instanceof ReplayFailure &&
  (['service-unreachable', 'answer-cut'].includes(error.code) || AGAIN.includes(error.status ?? 0));
