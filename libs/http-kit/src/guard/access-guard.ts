import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { defineProblem, Refusal, type Role } from '@throughline/kernel';
import { ALLOWED_ROLES, NEEDS_NO_KEY, PUBLIC_ROUTE } from './allow.js';
import type { KitRequest } from '../http-shapes.js';
import { assertParameters, termsOf } from './request-terms.js';
import type { TokenVerifier } from '@throughline/access';
import { TOKEN_VERIFIER } from '../tokens.js';

/** `Bearer` and one token, as RFC 6750 spells it; the length is bounded by the server's limit on headers. */
const BEARER = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

export const tokenMissing = defineProblem({
  code: 'token-missing',
  kind: 'unauthenticated',
  sentence: 'Nobody is signed in. Send a bearer token in the Authorization header.',
});

export const roleNotAllowed = defineProblem({
  code: 'role-not-allowed',
  kind: 'forbidden',
  sentence: 'Your role does not allow this. Ask someone with one of the roles that this route lists.',
});

/** Deny by default: every route names the roles that may call it, or says that it is public. Clients are guarded by the slices. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context);
    if (route.public) return true;
    const request = context.switchToHttp().getRequest<KitRequest>();
    const bearer = await this.verifier.verify(tokenOf(request));
    if (!bearer.roles.some((role) => route.roles.includes(role))) throw new Refusal(roleNotAllowed);
    const { tenant, principal, roles, facilities } = bearer;
    const commanded = changes(request, route);
    if (!route.takesQuery) assertParameters(request.query, commanded ? ['dryRun'] : []);
    request.caller = { tenant, principal, roles, facilities, ...termsOf(request, commanded) };
    return true;
  }
}

interface RouteAccess {
  readonly public: boolean;
  readonly roles: readonly Role[];
  readonly needsNoKey: boolean;
  /** It declares a class for its query parameters, which refuses those that it does not know. */
  readonly takesQuery: boolean;
}

/** What the decorators of a route say; the method's word counts before the controller's. */
function accessOf(handler: object, controller: object): RouteAccess {
  const roles =
    declared<readonly Role[]>(ALLOWED_ROLES, handler) ?? declared<readonly Role[]>(ALLOWED_ROLES, controller) ?? [];
  const open =
    declared<boolean>(PUBLIC_ROUTE, handler) ??
    (roles.length === 0 && declared<boolean>(PUBLIC_ROUTE, controller) === true);
  return {
    public: open,
    roles,
    needsNoKey: declared<boolean>(NEEDS_NO_KEY, handler) === true,
    takesQuery: takesQuery(handler, controller),
  };
}

/** Nest keeps what a method's parameters are bound to under `<kind>:<index>`. */
function takesQuery(handler: object, controller: object): boolean {
  const bound = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, (handler as { name: string }).name) as
    object | undefined;
  return Object.keys(bound ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}

const declared = <Value>(key: string, target: object): Value | undefined =>
  Reflect.getMetadata(key, target) as Value | undefined;

const routes = new WeakMap<object, RouteAccess>();

function routeOf(context: ExecutionContext): RouteAccess {
  const handler = context.getHandler();
  let route = routes.get(handler);
  if (!route) routes.set(handler, (route = accessOf(handler, context.getClass())));
  return route;
}

const changes = ({ method }: KitRequest, { needsNoKey }: RouteAccess): boolean =>
  method !== 'GET' && method !== 'HEAD' && !needsNoKey;

function tokenOf({ headers }: KitRequest): string {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined) return token;
  throw new Refusal(tokenMissing);
}
