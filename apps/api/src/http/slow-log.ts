import type { QuestionNote } from '@throughline/embedded';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { SERVICE_LOG } from '../log-sentences.js';

/**
 * Logs what took long: a question by its name, a request by the pattern of its route, and how long. Nothing of what was
 * asked, and of nobody. A stream lasts as long as its reader stays, and is none of these.
 */
export class SlowLog {
  constructor(
    private readonly logger: Pick<Logger, 'warn'>,
    /** Milliseconds; 0 logs nothing. */
    private readonly slowMs: number,
  ) {}

  note({ question, waitedMs, tookMs }: QuestionNote): void {
    const ms = waitedMs + (tookMs ?? 0);
    if (this.#isSlow(ms))
      this.logger.warn(
        { slow: 'question', question, ms: Math.round(ms), waitedMs: Math.round(waitedMs) },
        SERVICE_LOG.slow,
      );
  }

  watch(server: FastifyInstance): void {
    server.addHook('onResponse', ({ routeOptions }, reply, done) => {
      const ms = reply.elapsedTime;
      const isStream = String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
      if (!isStream && this.#isSlow(ms))
        this.logger.warn(
          { slow: 'request', route: routeOptions.url ?? 'unknown', ms: Math.round(ms) },
          SERVICE_LOG.slow,
        );
      done();
    });
  }

  #isSlow(ms: number): boolean {
    return this.slowMs > 0 && ms >= this.slowMs;
  }
}
