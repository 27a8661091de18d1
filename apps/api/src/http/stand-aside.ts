import { PROBLEM_MEDIA_TYPE, type ProblemFacts, problemOf } from '@throughline/http-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const RETRY_AFTER_SECONDS = 60;

interface StandAside {
  /** Refuses every request. */
  all(): ProblemFacts | null;
  /** Refuses what would record something. */
  commands(): ProblemFacts | null;
}

/** Whatever records something carries a key, so that it can be asked twice. */
const records = ({ headers }: FastifyRequest): boolean => headers['idempotency-key'] !== undefined;

/** Refuses what is below `/v1` with 503 for as long as there is a reason. Health and documentation go on. */
export function standAside(server: FastifyInstance, { all, commands }: StandAside): void {
  server.addHook('onRequest', (request, reply, done) => {
    const facts = request.url.startsWith('/v1') ? (all() ?? (records(request) ? commands() : null)) : null;
    if (!facts) return done();
    reply
      .code(facts.status)
      .headers({ 'Content-Type': PROBLEM_MEDIA_TYPE, 'Retry-After': String(RETRY_AFTER_SECONDS) })
      .send(problemOf(facts, request.id));
  });
}
