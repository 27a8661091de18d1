import type { QuestionNote } from '@throughline/embedded';
import { Histogram, type Registry } from 'prom-client';

const BUCKETS_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30];

/** How long questions wait for a thread and take. Labels are names of questions and codes of refusals. */
export class QuestionMetrics {
  readonly #took = new Histogram({
    name: 'throughline_question_seconds',
    help: 'Time that a question took once it had a thread, in seconds',
    labelNames: ['question', 'outcome'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [],
  });
  readonly #waited = new Histogram({
    name: 'throughline_question_wait_seconds',
    help: 'Time that a question waited for a thread, in seconds; outcome views-busy when it found none',
    labelNames: ['outcome'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [],
  });

  readonly note = ({ question, outcome, waitedMs, tookMs }: QuestionNote): void => {
    this.#waited.observe({ outcome }, waitedMs / 1_000);
    if (tookMs !== null) this.#took.observe({ question, outcome }, tookMs / 1_000);
  };

  addTo(registry: Registry): void {
    registry.registerMetric(this.#took);
    registry.registerMetric(this.#waited);
  }
}
