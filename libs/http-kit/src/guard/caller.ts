import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import type { KitRequest } from '../http-shapes.js';

/** The caller, as the access guard found them. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerContext => {
  const { caller } = context.switchToHttp().getRequest<KitRequest>();
  if (!caller) throw new Error('A public route has no caller.');
  return caller;
});
