import { UUID } from '@throughline/kernel';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  type DeclaredProblem,
  factsOf,
  headersTooLarge,
  PROBLEM_MEDIA_TYPE,
  problemFactsOf,
  problemOf,
  requestMalformed,
  requestTooSlow,
} from '@throughline/http-kit';
import { endAfterMoment } from './silent-sockets.js';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Bounds on what one caller can make the service hold. */
const BODY_BYTES_MAX = 262_144;
const HEADER_BYTES_MAX = 16_384;
export const SOCKETS_MAX = 2_048;
const PATH_PART_LENGTH_MAX = 200;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 10_000;
const CONNECTIONS_CHECKED_MS = 5_000;

/** Fastify with every limit stated, and with our own problems for what it refuses before any route is reached. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECKED_MS,
    },
    routerOptions: { maxParamLength: PATH_PART_LENGTH_MAX, caseSensitive: true, ignoreTrailingSlash: false },
    // Ours is answered by a hook while the service shuts down, as a problem.
    return503OnClosing: false,
    trustProxy: false,
    logger: false,
    genReqId: correlationIdOf,
    frameworkErrors: refuseBeforeRoute,
    clientErrorHandler: refuseUnreadable,
    skipMiddie: true,
  });
}

/** A caller's own correlation id is taken when it is a UUID: anything else could carry a name into the logs. */
function correlationIdOf(request: IncomingMessage): string {
  const sent = request.headers['x-correlation-id'];
  return typeof sent === 'string' && UUID.test(sent) ? sent : randomUUID();
}

function refuseBeforeRoute(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const facts = problemFactsOf(error) ?? factsOf(requestMalformed);
  reply.code(facts.status).header('Content-Type', PROBLEM_MEDIA_TYPE).send(problemOf(facts, request.id));
}

/** What is no HTTP at all has no route and no reply object: the answer is written on the wire. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const facts = factsOf(UNREADABLE[error.code ?? ''] ?? requestMalformed);
  const body = JSON.stringify(problemOf(facts, randomUUID()));
  const head = `HTTP/1.1 ${facts.status} Refused\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body);
  endAfterMoment(socket);
}

const UNREADABLE: Readonly<Record<string, DeclaredProblem>> = {
  HPE_HEADER_OVERFLOW: headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: requestTooSlow,
};
