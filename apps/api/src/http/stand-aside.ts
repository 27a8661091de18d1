import { PROBLEM_MEDIA_TYPE, type ProblemFacts, problemOf } from '@throughline/nest-kit';
import type { FastifyInstance } from 'fastify';

const ASK_AGAIN_SECONDS = 60;

/** Refuses everything below `/v1` with 503 for as long as `reason` names one. Health and documentation go on. */
export function standAside(server: FastifyInstance, reason: () => ProblemFacts | null): void {
  server.addHook('onRequest', (request, reply, done) => {
    const facts = request.url.startsWith('/v1') ? reason() : null;
    if (!facts) return done();
    reply
      .code(facts.status)
      .headers({ 'Content-Type': PROBLEM_MEDIA_TYPE, 'Retry-After': String(ASK_AGAIN_SECONDS) })
      .send(problemOf(facts, request.id));
  });
}
