import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Clock, defineProblem, UnreadableEvent } from '@throughline/kernel';
import { type AttemptJournal, tokenFaultOf } from '@throughline/access';
import type { KitReply, KitRequest } from '../http-shapes.js';
import { attemptOf } from '../guard/refused-attempt.js';
import { tokenMissing } from '../guard/access-guard.js';
import { factsOf, PROBLEM_MEDIA_TYPE, type ProblemFacts, problemOf } from './problem.js';
import { REQUEST_LOG } from './log-sentences.js';
import { problemFactsOf } from './problem-facts.js';

/** Takes lines without client data only: codes, route patterns, ids of requests, the frames of a stack. */
interface ProblemLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

interface ProblemFilterParts {
  readonly log: ProblemLog;
  readonly journal: AttemptJournal;
  readonly clock: Clock;
}

export const internalFault = defineProblem({
  code: 'internal',
  kind: 'fault',
  sentence:
    'Something failed in the service. Send the request once more. If it fails again, give the operator the value of `instance`.',
});

/** The one place where errors become answers. A bug of ours is a bare 500 with the correlation id, and a line in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly parts: ProblemFilterParts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<KitRequest>();
    const reply = host.switchToHttp().getResponse<KitReply>();
    const facts = problemFactsOf(error) ?? factsOf(internalFault);
    if (facts.status === 500) this.#failed(error, facts, request);
    if (facts.status === 401) this.#turnedAway(error, facts, request);
    // An answer does not wait for the journal.
    void this.#note(facts, request);
    if (reply.sent) return;
    reply.code(facts.status).header('Content-Type', PROBLEM_MEDIA_TYPE).header('Cache-Control', 'no-store');
    if (facts.retryAfter !== undefined) reply.header('Retry-After', String(facts.retryAfter));
    if (facts.status === 401)
      reply.header('WWW-Authenticate', facts.code === tokenMissing.code ? 'Bearer' : 'Bearer error="invalid_token"');
    reply.send(problemOf(facts, request.id));
  }

  #failed(error: unknown, { code }: ProblemFacts, request: KitRequest): void {
    this.parts.log.error(
      { correlationId: request.id, route: routeOf(request), code, ...traceOf(error) },
      code === internalFault.code ? REQUEST_LOG.failed : REQUEST_LOG.cannotBeServed,
    );
  }

  /** Why a token was refused is for those who run the service; of the token itself nothing is written. */
  #turnedAway(error: unknown, { code }: ProblemFacts, request: KitRequest): void {
    const reason = tokenFaultOf(error);
    if (reason === null) return;
    this.parts.log.warn({ correlationId: request.id, route: routeOf(request), code, reason }, REQUEST_LOG.tokenRefused);
  }

  async #note(facts: ProblemFacts, request: KitRequest): Promise<void> {
    try {
      const attempt = attemptOf(facts, { request, route: routeOf(request), at: this.parts.clock.now() });
      if (attempt) await this.parts.journal.record(attempt);
    } catch (error) {
      this.parts.log.error({ correlationId: request.id, ...traceOf(error) }, REQUEST_LOG.attemptNotNoted);
    }
  }
}

const routeOf = ({ method, routeOptions }: KitRequest): string => `${method} ${routeOptions?.url ?? 'unknown'}`;

interface Trace {
  readonly error: string;
  readonly eventId?: string;
  readonly frames: readonly string[];
}

/** An error's message may hold what was sent, so only its kind and its frames are logged. */
function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const eventId = error instanceof UnreadableEvent ? { eventId: error.eventId } : {};
  return { error: error.name, ...eventId, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
