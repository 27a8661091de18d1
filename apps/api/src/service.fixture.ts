import type { Role } from '@throughline/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { mintDemoToken } from './access/demo-issuer.js';
import { ServiceClock } from '@throughline/embedded';
import { readSettings, type ServiceSettings } from './config/service-settings.js';
import { createService, type Service } from './create-service.js';

/** A Monday morning in Chicago. */
const MORNING = Date.UTC(2026, 2, 2, 15);

interface RequestTerms {
  readonly as?: Role | null;
  readonly facilities?: readonly string[] | 'all';
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | undefined>;
  readonly text: string;
  /** The parsed body, or null when it is no JSON: a spec looks at whatever it expects to be there. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface TestService extends Service {
  readonly settings: ServiceSettings;
  /** What the service has logged. */
  readonly lines: string[];
  /** Asks as a director of all facilities when nothing else is said, with a fresh idempotency key. */
  ask(method: string, path: string, query?: RequestTerms): Promise<Answer>;
  token(role: Role, facilities?: readonly string[] | 'all'): Promise<string>;
  /** Opens facilities in Chicago, named by their codes. */
  openSites(...codes: readonly string[]): Promise<void>;
}

/** A whole service on a temporary data directory, which is removed when it closes. */
export async function testService(environment: Record<string, string> = {}): Promise<TestService> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'throughline-api-'));
  const settings = {
    ...readSettings({ THROUGHLINE_DATA: dataDirectory, THROUGHLINE_PORT: '0', ...environment }),
    projector: 'inline' as const,
  };
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  let elapsed = 0;
  const service = await createService(settings, { logger, clock: new ServiceClock(0, () => MORNING + elapsed++) });
  const token = (role: Role, facilities: readonly string[] | 'all' = 'all') =>
    mintDemoToken({ dataDirectory: settings.dataDirectory, tenant: settings.tenant, roles: [role], facilities });
  let keys = 0;

  const ask = async (method: string, path: string, query: RequestTerms = {}): Promise<Answer> => {
    const { as = 'director', facilities = 'all', key = `key-${keys++}`, headers = {}, body } = query;
    const response = await service.server.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url: path,
      headers: {
        ...(as && { authorization: `Bearer ${await token(as, facilities)}` }),
        ...(key !== null && { 'idempotency-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const isJson = response.body !== '' && /[/+]json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text: response.body,
      body: isJson ? JSON.parse(response.body) : null,
    };
  };

  const openSites = async (...codes: readonly string[]) => {
    for (const code of codes)
      await ask('POST', '/v1/facilities', {
        body: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
      });
  };

  const close = async () => {
    await service.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...service, settings, lines, ask, token, openSites, close };
}
