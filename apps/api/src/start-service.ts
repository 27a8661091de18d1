import type { AddressInfo } from 'node:net';
import { createService, type Service } from './create-service.js';
import type { ServiceOptions } from './opening.js';
import { SERVICE_LOG } from './log-sentences.js';
import { growHeapsSlowly } from './slow-heap-growth.js';
import type { ServiceSettings } from './config/service-settings.js';

export interface RunningService extends Service {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
}

/** Opens the service and listens. `close` it on SIGTERM; a second process on the same data directory is refused. */
export async function startService(settings: ServiceSettings, options: ServiceOptions = {}): Promise<RunningService> {
  growHeapsSlowly();
  const service = await createService(settings, options);
  try {
    await service.application.app.listen(settings.port, settings.host);
  } catch (error) {
    await service.close();
    throw error;
  }
  const url = urlOf(service.server.server.address() as AddressInfo);
  if (service.parts.demo) service.logger.warn({ url }, DEMO_WARNING);
  service.logger.info({ url }, 'The service listens.');
  return { ...service, url };
}

/** The demo issuer is loud: nobody should believe that such a service is guarded. */
export const DEMO_WARNING = SERVICE_LOG.demoIssuer;

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
