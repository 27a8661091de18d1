import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { type KitReply, type KitRequest, QueryRoute } from '@throughline/http-kit';
import { QUOTA_UNITS, quotaExhausted, Quotas, type Remaining, REQUEST_UNITS, UNITS_PER_SECOND } from './quotas.js';
import { EVENTS_MAX } from '../event-terms.js';

const POLICY = `"replay";q=${QUOTA_UNITS};w=${QUOTA_UNITS / UNITS_PER_SECOND}`;

const UNITS = 'throughline:units-of-a-request';

/** Counts what a request asks for before it is answered, and says what is left (RateLimit header fields of the IETF draft). */
@Injectable()
class QuotaGuard implements CanActivate {
  constructor(@Inject(Quotas) private readonly quotas: Quotas) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { caller, query } = http.getRequest<KitRequest>();
    if (!caller) return true;
    const reply = http.getResponse<KitReply>().header('RateLimit-Policy', POLICY);
    const each = Reflect.getMetadata(UNITS, context.getHandler()) as number;
    const leaves = ({ units, resetSeconds }: Remaining) =>
      reply.header('RateLimit', `"replay";r=${units};t=${resetSeconds}`);
    try {
      leaves(this.quotas.take(caller.principal, each + eventsAskedFor(query)));
      return true;
    } catch (error) {
      leaves(this.quotas.left(caller.principal));
      throw error;
    }
  }
}

/** A page looks at as many events as its limit says, however that is written; one without a limit counts as a request. */
function eventsAskedFor(query: unknown): number {
  const { limit } = query as { readonly limit?: unknown };
  const events = typeof limit === 'string' && /^\d+$/.test(limit) ? Number(limit) : 0;
  return Math.min(events, EVENTS_MAX);
}

/** A question of readers outside, within the quota of their token. */
export const MeteredRoute = (route: Parameters<typeof QueryRoute>[0], units: number = REQUEST_UNITS): MethodDecorator =>
  applyDecorators(
    SetMetadata(UNITS, units),
    UseGuards(QuotaGuard),
    QueryRoute({ ...route, problems: [...(route.problems ?? []), quotaExhausted] }),
  );
