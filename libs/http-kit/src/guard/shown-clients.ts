import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import type { Clock } from '@throughline/kernel';
import { mergeMap, type Observable } from 'rxjs';
import type { CallerContext, ReadJournal } from '@throughline/access';
import type { KitRequest } from '../http-shapes.js';
import { CLOCK, READ_JOURNAL } from '../tokens.js';

const SHOWS_CLIENTS = 'throughline:shows-clients';

/** Whom an answer shows, by what was asked for in the address and by the answer itself. */
type ShownClients = (request: { readonly params: unknown }, answer: unknown) => readonly string[];

/** A route that shows who clients are or what happened to them: whoever reads it is recorded. */
export const ShowsClients = (shown: ShownClients): MethodDecorator =>
  applyDecorators(SetMetadata(SHOWS_CLIENTS, shown), UseInterceptors(ReadsInterceptor));

/** The client in the address, on routes below `/v1/clients/:clientId`. */
export const ShowsTheClient = (): MethodDecorator =>
  ShowsClients(({ params }) => [String((params as { readonly clientId: string }).clientId)]);

interface Reading {
  readonly caller: CallerContext;
  readonly route: string;
  readonly clientIds: readonly string[];
}

/** Writes down who read about whom. Each client once an answer. */
export function recordReads(
  { journal, clock }: { readonly journal: ReadJournal; readonly clock: Clock },
  { caller, route, clientIds }: Reading,
): Promise<void> {
  const { principal: actorId, roles, correlationId } = caller;
  const read = { at: clock.now(), actorId, roles, route, correlationId };
  return journal.recordReads([...new Set(clientIds)].map((clientId) => ({ ...read, clientId })));
}

/** Records each read before its answer leaves. */
@Injectable()
class ReadsInterceptor implements NestInterceptor {
  constructor(
    @Inject(READ_JOURNAL) private readonly journal: ReadJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shown = Reflect.getMetadata(SHOWS_CLIENTS, context.getHandler()) as ShownClients | undefined;
    const request = context.switchToHttp().getRequest<KitRequest>();
    const { caller, method, routeOptions } = request;
    if (!shown || !caller) return next.handle();
    const route = `${method} ${routeOptions.url ?? 'unknown'}`;
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const clientIds = shown(request, answer);
        await recordReads({ journal: this.journal, clock: this.clock }, { caller, route, clientIds });
        return answer;
      }),
    );
  }
}
