import type { Role } from '@throughline/kernel';
import { SetMetadata } from '@nestjs/common';

export const ALLOWED_ROLES = 'throughline:allowed-roles';
export const PUBLIC_ROUTE = 'throughline:public-route';
export const NEEDS_NO_KEY = 'throughline:needs-no-key';

/** The roles that may call this route. A route with neither this nor `@Public()` answers 403 to everyone. */
export const Allow = (...roles: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED_ROLES, roles);

/** No token is asked for: health, the API's description, the demo issuer's public keys. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);

/**
 * A POST that changes nothing, because what it asks for identifies people and must not stand in a URL. It needs no
 * `Idempotency-Key`; every other POST, PUT, PATCH and DELETE does.
 */
export const ReadOnly = (): MethodDecorator => SetMetadata(NEEDS_NO_KEY, true);

/** A POST that sets something to what the body says: sent again it does no harm, so it needs no `Idempotency-Key`. */
export const HarmlessToRepeat = (): MethodDecorator => SetMetadata(NEEDS_NO_KEY, true);
