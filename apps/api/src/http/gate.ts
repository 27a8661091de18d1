import { factsOf, PROBLEM_MEDIA_TYPE, problemOf, shuttingDown } from '@throughline/http-kit';
import type { FastifyInstance } from 'fastify';

const LOOKED_EVERY_MS = 20;

/** Where requests come in: it counts those under way, and can be shut. */
export class Gate {
  #underWay = 0;
  #shut = false;

  constructor(private readonly server: FastifyInstance) {
    server.addHook('onRequest', (request, reply, done) => {
      this.#underWay += 1;
      // Not `onResponse`: it never comes for a caller who went away before the answer.
      reply.raw.once('close', () => (this.#underWay -= 1));
      if (!this.#shut) return done();
      reply
        .code(shuttingDown.status)
        .headers({ 'Content-Type': PROBLEM_MEDIA_TYPE, 'Retry-After': '1', Connection: 'close' })
        .send(problemOf(factsOf(shuttingDown), request.id));
    });
  }

  /** From here on every request is refused with 503. */
  shut(): void {
    this.#shut = true;
  }

  /** Cuts what is still connected once nothing is under way, or when so long has passed: some sockets are opened and never used. */
  async cutWhenIdle(patienceMs: number): Promise<void> {
    const until = performance.now() + patienceMs;
    // The first look comes after a pause too, so that an answer just given has left this machine.
    do await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
    while (this.#underWay > 0 && performance.now() < until);
    this.server.server.closeAllConnections();
  }
}
