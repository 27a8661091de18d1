import { setTimeout as delay } from 'node:timers/promises';
import { Erasures } from '@throughline/care-path-application';
import { leasesIn } from '@throughline/embedded';
import { Telling } from '@throughline/replay-application';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Closing } from './closing.js';
import { assertDemoOnLoopback, type ServiceSettings } from './config/service-settings.js';
import { type Application, createApplication } from './create-application.js';
import { keepErasing } from './erasing.js';
import type { Readiness } from './health/readiness.js';
import { createLogger } from './http/request-log.js';
import { openParts } from './open-parts.js';
import type { ServiceOptions } from './opening.js';
import type { ServiceParts } from './service-parts.js';
import { keepTelling } from './telling.js';

/** Requests under way may take this long to finish once the service closes. */
const FINISH_MS_MAX = 10_000;

/** The whole service, not listening: for tests, which inject requests, and for `startService`. */
export interface Service {
  readonly server: FastifyInstance;
  readonly parts: ServiceParts;
  readonly application: Application;
  readonly logger: Logger;
  /** Says "not ready", lets what is under way finish, then closes everything. Again does nothing. */
  close(): Promise<void>;
}

/** Opens the embedded profile and puts the API on it. Throws `SettingsRefused`, and what log and vault refuse with. */
export async function createService(settings: ServiceSettings, options: ServiceOptions = {}): Promise<Service> {
  if (settings.access.kind === 'demo') assertDemoOnLoopback(settings.host);
  const logger = options.logger ?? createLogger(settings.logLevel);
  const closing = new Closing();
  try {
    const parts = await openParts(settings, { ...options, logger, closing });
    const application = await createApplication(parts, logger);
    const erasures = application.app.get(Erasures, { strict: false });
    closing.add(await keepErasing({ erasures, parts, logger }), (timer) => clearInterval(timer));
    const telling = application.app.get(Telling, { strict: false });
    closing.add(keepTelling({ telling, leases: leasesIn(settings.dataDirectory), logger }), (kept) => kept.stop());
    closing.beforeAll(() => drain(parts.readiness, application, settings.drainMs));
    return { server: application.server, parts, application, logger, close: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

async function drain(readiness: Readiness, { app, gate }: Application, drainMs: number): Promise<void> {
  readiness.drain();
  if (drainMs > 0) await delay(drainMs);
  gate.shut();
  await Promise.all([app.close(), gate.cutWhenIdle(FINISH_MS_MAX)]);
}
