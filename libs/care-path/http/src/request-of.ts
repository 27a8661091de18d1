import type { CommandRequest } from '@throughline/kernel';
import { type CallerContext, commandTermsOf } from '@throughline/access';

/** The command of someone signed in. */
export const requestOf = (caller: CallerContext, name: string, body: unknown): CommandRequest => ({
  ...commandTermsOf(caller),
  name,
  body,
});
