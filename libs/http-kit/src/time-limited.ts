import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { TimeLimit } from '@throughline/event-store';
import { finalize, type Observable } from 'rxjs';

/**
 * Limits how long each request waits for a log on a server, in all: until its answer begins. What is sent after that, a file or
 * a stream, is read under no limit.
 */
export class TimeLimited implements NestInterceptor {
  constructor(private readonly limitMs: number) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const limit = new TimeLimit(this.limitMs);
    return limit.run(() => next.handle()).pipe(finalize(() => limit.end()));
  }
}
