import { ROLES } from '@throughline/kernel';
import { testService, type TestService } from '../service.fixture.js';

/** What a browser asks for while somebody signs in and moves through the console. */
const CONSOLE = [
  'GET /',
  'GET /board',
  'GET /worklist',
  'GET /audit',
  'GET /audit/packet',
  'GET /clients',
  'GET /clients/*',
  'GET /flow',
  'GET /stays',
  'GET /erasures',
  'GET /rules',
  'GET /rules/*',
  'GET /feeds',
  'GET /definitions',
  'GET /assets/*',
  'GET /mark.svg',
  'GET /session',
  'POST /session',
  'DELETE /session',
  'GET /session/start',
  'GET /session/callback',
];

/** Everything that answers without a token. Whoever adds a line here has thought about it. */
const PUBLIC = [
  ...CONSOLE,
  'GET /livez',
  'GET /metrics',
  'GET /readyz',
  'GET /demo/jwks.json',
  'GET /docs',
  'GET /docs/',
  'GET /docs/*',
  'GET /docs/index.html',
  'GET /docs/LICENSE',
  'GET /docs/problems',
  'GET /docs/swagger-ui-init.js',
  'GET /docs/topics',
  'GET /docs/topics/*',
  'GET /docs/docs/swagger-ui-init.js',
  'GET /openapi.json',
  'GET /openapi.yaml',
];

/** What is sent without an idempotency key: questions that identify people, and one setting. */
const NEEDS_NO_KEY = [
  'POST /demo/clock',
  'POST /v1/audit-packets',
  'POST /v1/audit-packets.ndjson',
  'POST /v1/clients/match',
  'POST /v1/clients/names',
  'POST /v1/clients/record-numbers',
  'POST /v1/clients/search',
  'POST /v1/reconcile',
  'POST /v1/replay/plan',
  'POST /v1/staff/names',
  'POST /v1/staff/search',
  'POST /v1/subscriptions/:subscriptionId/pings',
  'POST /v1/subscriptions/:subscriptionId/resends',
  'POST /v1/views/parked/:clientId/retries',
  'POST /v1/views/rebuilds',
];

let service: TestService;
let routes: readonly string[];
beforeAll(async () => {
  service = await testService();
  routes = [...new Set(service.application.routes)].filter((route) => !route.startsWith('HEAD '));
});
afterAll(() => service.close());

const pathOf = (route: string): string =>
  route
    .split(' ')[1]!
    .replaceAll(/:[A-Za-z]+/g, 'X1')
    .replace('*', 'x');
const ask = (route: string, request = {}) => service.ask(route.split(' ')[0]!, pathOf(route), request);
const guarded = () => routes.filter((route) => !PUBLIC.includes(route));

describe('every route', () => {
  it('is public because this list says so, or guarded', async () => {
    expect(guarded().length).toBeGreaterThan(10);
    for (const route of guarded()) {
      const { status, body, headers } = await ask(route, { as: null });
      expect([route, status, body?.code, headers['www-authenticate']]).toEqual([route, 401, 'token-missing', 'Bearer']);
    }
    expect(PUBLIC.filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('is guarded for HEAD as it is for GET', async () => {
    for (const route of guarded().filter((one) => one.startsWith('GET '))) {
      expect([route, (await service.ask('HEAD', pathOf(route), { as: null })).status]).toEqual([route, 401]);
    }
  });

  it('refuses a token that is none', async () => {
    for (const route of guarded()) {
      const { status, body, headers } = await ask(route, { as: null, headers: { authorization: 'Bearer e30.e30.AA' } });
      expect([route, status, body?.code, headers['www-authenticate']]).toEqual([
        route,
        401,
        'token-invalid',
        'Bearer error="invalid_token"',
      ]);
    }
  });

  it('that changes something asks for an idempotency key, but for those on the list', async () => {
    const needsNone: string[] = [];
    for (const route of guarded().filter((one) => !one.startsWith('GET '))) {
      const codes = await Promise.all(
        ROLES.map(async (as) => (await ask(route, { as, key: null, body: {} })).body?.code),
      );
      if (!codes.includes('idempotency-key-missing')) needsNone.push(route);
    }
    expect(needsNone.sort()).toEqual(NEEDS_NO_KEY);
  });

  it('is described with its errors, or is a page', () => {
    const described = (service.application.document().paths ?? {}) as Record<string, Record<string, unknown>>;
    const missing = routes.filter((route) => {
      const [method, path] = route.split(' ') as [string, string];
      return (
        !CONSOLE.includes(route) &&
        !path.startsWith('/docs') &&
        !path.startsWith('/openapi') &&
        !described[path.replaceAll(/:([A-Za-z]+)/g, '{$1}')]?.[method.toLowerCase()]
      );
    });
    expect(missing).toEqual([]);
  });
});
