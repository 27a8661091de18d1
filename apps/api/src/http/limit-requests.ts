import { TimeLimit } from '@throughline/event-store';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Limits how long each request waits for a log on a server, in all: until its answer begins. What is sent after that, a file or
 * a stream, is read under no limit.
 */
export function limitRequests(server: FastifyInstance, limitMs: number): void {
  const limits = new WeakMap<FastifyRequest, TimeLimit>();
  server.addHook('preHandler', (request, _reply, done) => {
    const limit = new TimeLimit(limitMs);
    limits.set(request, limit);
    limit.run(done);
  });
  server.addHook('onSend', (request, _reply, payload, done) => {
    limits.get(request)?.end();
    done(null, payload);
  });
}
