import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AccessGuard, ProblemFilter, RequestValidation } from '@throughline/http-kit';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { ApiModule } from './api.module.js';
import { BrowserSessions } from './console/browser-sessions.js';
import { serveConsole } from './console/console-pages.js';
import { readSessionCookie } from './console/session-cookie.js';
import { describeApi } from './docs/openapi.js';
import { serveTopicsPage } from './docs/topics-page.js';
import { readBodies } from './http/bodies.js';
import { discloseFiles } from './http/disclose-files.js';
import { Gate } from './http/gate.js';
import { httpAdapter, SOCKETS_MAX } from './http/http-server.js';
import { limitRequests } from './http/limit-requests.js';
import { logRequests } from './http/request-log.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { limitSockets } from './http/silent-sockets.js';
import { standAside } from './http/stand-aside.js';
import type { ServiceParts } from './service-parts.js';

export interface Application {
  readonly app: NestFastifyApplication;
  readonly server: FastifyInstance;
  /** Every route of the server, e.g. `GET /v1/facilities/:code`. */
  readonly routes: readonly string[];
  /** What describes the API. */
  readonly document: () => OpenAPIObject;
  readonly gate: Gate;
}

/** The HTTP side over the parts of a profile, initialized and not listening. */
export async function createApplication(parts: ServiceParts, logger: Logger): Promise<Application> {
  const adapter = httpAdapter();
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const gate = new Gate(server);
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((one) => `${one} ${url}`)));
  standAside(server, {
    all: () => parts.readiness.setAside(),
    commands: () => parts.readiness.recordingStopped(),
  });
  readBodies(server);
  limitRequests(server, parts.requestMs);
  setSecurityHeaders(server);
  logRequests(server, logger);
  parts.slow.watch(server);
  discloseFiles(server, parts);
  const sessions = new BrowserSessions();
  readSessionCookie(server, sessions);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts, sessions), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  app.useGlobalGuards(new AccessGuard(parts.tokenVerifier));
  app.useGlobalPipes(new RequestValidation());
  app.useGlobalFilters(new ProblemFilter({ log: logger, journal: parts.journal, clock: parts.clock }));
  const document = describeApi(app);
  await serveConsole(server);
  await serveTopicsPage(server);
  await app.init();
  await server.ready();
  limitSockets(server.server, SOCKETS_MAX);
  return { app, server, routes, document, gate };
}
