import type { FastifyInstance } from 'fastify';
import { destination, type Logger, pino } from 'pino';

/** One JSON line per event, on standard output. Patterns of routes, never URLs: those hold ids. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: { service: 'throughline-api' }, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 1, sync: false }),
  );
}

export function logRequests(server: FastifyInstance, logger: Logger): void {
  if (!logger.isLevelEnabled('info')) return;
  server.addHook('onResponse', (request, reply, done) => {
    logger.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      correlationId: request.id,
    });
    done();
  });
}
