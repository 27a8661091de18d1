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
import { createPageCursors, type HmacKeys, type PageCursors, type ReadableLog } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import { map, type Observable } from 'rxjs';
import type { KitRequest } from '../http-shapes.js';
import { CURSOR_KEYS, EVENT_LOG } from '../tokens.js';
import { askedOf, type CursorPlace, partOf, PLACES } from './asked-for.js';

export type { CursorPlace };

const CURSOR_PLACE = 'throughline:cursor-place';

/** A route whose answers are pages: what it answers as `next` leaves signed, and comes back as the route gave it. */
export const InPages = (place: CursorPlace): MethodDecorator =>
  applyDecorators(SetMetadata(CURSOR_PLACE, place), UseInterceptors(SignedPages));

/** Lists know their own places only. This is where one becomes a cursor: bound to the log, the question, and the caller's facilities. */
@Injectable()
class SignedPages implements NestInterceptor {
  constructor(
    @Inject(EVENT_LOG) private readonly log: ReadableLog,
    @Inject(CURSOR_KEYS) private readonly keys: HmacKeys,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<KitRequest>();
    const place = Reflect.getMetadata(CURSOR_PLACE, context.getHandler()) as CursorPlace;
    const cursors = await this.#cursors(request, askedOf(request, place));
    const { field, pointer } = PLACES[place];
    const part = partOf(request, place);
    // What is no text is left for the validation to refuse.
    if (typeof part[field] === 'string') part[field] = opened(cursors, part[field], pointer);
    return next.handle().pipe(
      map((answer: unknown) => {
        const page = answer as { readonly next: string | null };
        return page.next === null ? page : { ...page, next: cursors.issue(page.next) };
      }),
    );
  }

  async #cursors({ caller }: KitRequest, asked: string): Promise<PageCursors> {
    const { logId } = await this.log.identity();
    return createPageCursors(this.keys, { logId, asked, facilities: caller?.facilities ?? [] });
  }
}

function opened(cursors: PageCursors, sent: string, pointer: string): string {
  try {
    return cursors.open(sent);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw error.with({ faults: [{ pointer, code: error.code, detail: error.message }] });
  }
}
