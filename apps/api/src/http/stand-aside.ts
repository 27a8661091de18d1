import { PROBLEM_MEDIA_TYPE, problemOf } from '@throughline/nest-kit';
import type { FastifyInstance } from 'fastify';

/** Why no request about records is answered now, in words for whoever asks and a code for their program. */
export interface StandingAside {
  readonly code: string;
  readonly detail: string;
}

const ASK_AGAIN_SECONDS = 60;

/** Refuses everything below `/v1` with 503 for as long as `reason` names one. Health and documentation go on. */
export function standAside(server: FastifyInstance, reason: () => StandingAside | null): void {
  server.addHook('onRequest', (request, reply, done) => {
    const facts = request.url.startsWith('/v1') ? reason() : null;
    if (!facts) return done();
    reply
      .code(503)
      .headers({ 'Content-Type': PROBLEM_MEDIA_TYPE, 'Retry-After': String(ASK_AGAIN_SECONDS) })
      .send(problemOf({ status: 503, ...facts }, request.id));
  });
}
