import 'reflect-metadata';
import { type ExecutionContext, Query } from '@nestjs/common';
import { within, type Refusal, type Role } from '@throughline/kernel';
import { AccessGuard } from './access-guard.js';
import { Allow, ReadOnly, Public } from './allow.js';
import type { CallerContext } from '@throughline/access';
import type { KitRequest } from '../http-shapes.js';

class Routes {
  forgotten(): void {}
  @Public() open(): void {}
  @Allow('director') directors(): void {}
  @Allow('director') @ReadOnly() readOnly(): void {}
  @Allow('director') listed(@Query() _page: object): void {}
}

@Allow('analyst')
class AnalystRoutes {
  inherited(): void {}
  @Allow('director') own(): void {}
  @Public() open(): void {}
}

@Public()
class OpenRoutes {
  @Allow('director') closed(): void {}
}

const verifierFor = (...roles: readonly Role[]) => ({
  verify: () => Promise.resolve({ tenant: 'demo', principal: 'p', roles, facilities: ['HAWTHORN'], expiresAt: 1e15 }),
});

async function outcomeOf(of: {
  on: object;
  route: string;
  roles?: readonly Role[];
  headers?: Record<string, string>;
  method?: string;
  query?: object;
}): Promise<string> {
  const request = {
    id: 'c',
    method: of.method ?? 'GET',
    headers: { authorization: 'Bearer abc', ...of.headers },
    query: of.query ?? {},
  } as unknown as KitRequest;
  const context = {
    getHandler: () => (of.on as Record<string, unknown>)[of.route],
    getClass: () => of.on.constructor,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  try {
    await new AccessGuard(verifierFor(...(of.roles ?? ['director']))).canActivate(context);
    return request.caller ? `in as ${request.caller.principal}` : 'in';
  } catch (error) {
    return `${(error as Refusal).kind} ${(error as Refusal).code}`;
  }
}

const routes = new Routes();

describe('the guard', () => {
  it('lets nobody into a route that names no role', async () =>
    expect(await outcomeOf({ on: routes, route: 'forgotten' })).toBe('forbidden role-not-allowed'));
  it('lets everyone into a public route, without a token', async () =>
    expect(await outcomeOf({ on: routes, route: 'open', headers: { authorization: '' } })).toBe('in'));
  it('lets a role in that the route names', async () =>
    expect(await outcomeOf({ on: routes, route: 'directors' })).toBe('in as p'));
  it('lets no other role in', async () =>
    expect(await outcomeOf({ on: routes, route: 'directors', roles: ['operator', 'analyst'] })).toBe(
      'forbidden role-not-allowed',
    ));
  it('lets a bearer without roles nowhere', async () =>
    expect(await outcomeOf({ on: routes, route: 'directors', roles: [] })).toBe('forbidden role-not-allowed'));

  it('takes the controller’s word where the method has none, and the method’s before it', async () => {
    const on = new AnalystRoutes();
    expect(await outcomeOf({ on, route: 'inherited' })).toBe('forbidden role-not-allowed');
    expect(await outcomeOf({ on, route: 'inherited', roles: ['analyst'] })).toBe('in as p');
    expect(await outcomeOf({ on, route: 'own', roles: ['analyst'] })).toBe('forbidden role-not-allowed');
    expect(await outcomeOf({ on, route: 'open', headers: { authorization: '' } })).toBe('in');
    expect(await outcomeOf({ on: new OpenRoutes(), route: 'closed', headers: { authorization: '' } })).toBe(
      'unauthenticated token-missing',
    );
  });

  it.each([
    '',
    'Basic dXNlcjpwYXNz',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'bearer',
    'abc',
    'Bearer a,b',
    'Bearer \u0000',
  ])('asks for a bearer token: %j is none', async (authorization) =>
    expect(await outcomeOf({ on: routes, route: 'directors', headers: { authorization } })).toBe(
      'unauthenticated token-missing',
    ),
  );

  it('asks for an idempotency key wherever something changes', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await outcomeOf({ on: routes, route: 'directors', method })).toBe('malformed idempotency-key-missing');
    }
    expect(
      await outcomeOf({ on: routes, route: 'directors', method: 'POST', headers: { 'idempotency-key': 'k' } }),
    ).toBe('in as p');
    expect(await outcomeOf({ on: routes, route: 'readOnly', method: 'POST' })).toBe('in as p');
  });
});

describe('a query parameter that the route does not know', () => {
  const command = { on: routes, route: 'directors', method: 'POST', headers: { 'idempotency-key': 'k' } };
  it.each(['dryrun', 'dry_run', 'DryRun', 'tenant', '__proto__[x]', 'toString'])(
    'is refused of a command: %s',
    async (name) =>
      expect(await outcomeOf({ ...command, query: { [name]: 'true' } })).toBe('malformed request-invalid'),
  );
  it('is no dry run of a command', async () =>
    expect(await outcomeOf({ ...command, query: { dryRun: 'true' } })).toBe('in as p'));
  it.each(['dryRun', 'limit'])('is refused of a question without parameters: %s', async (name) => {
    expect(await outcomeOf({ on: routes, route: 'directors', query: { [name]: 'true' } })).toBe(
      'malformed request-invalid',
    );
    expect(await outcomeOf({ on: routes, route: 'readOnly', method: 'POST', query: { [name]: 'true' } })).toBe(
      'malformed request-invalid',
    );
  });
  it('is left to the class that a route declares for its own', async () =>
    expect(await outcomeOf({ on: routes, route: 'listed', query: { limit: '5' } })).toBe('in as p'));
});

describe('the facilities of a caller', () => {
  const caller = (facilities: CallerContext['facilities']) => ({ facilities }) as CallerContext;
  it('are those of the token, or all', () => {
    expect(within(caller(['HAWTHORN']).facilities, 'HAWTHORN')).toBe(true);
    expect(within(caller(['HAWTHORN']).facilities, 'hawthorn')).toBe(false);
    expect(within(caller([]).facilities, 'HAWTHORN')).toBe(false);
    expect(within(caller('all').facilities, 'HAWTHORN')).toBe(true);
  });
});
