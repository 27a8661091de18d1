import { type CommandRequest, Refusal } from '@throughline/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CarePathAnswer } from '@throughline/care-path-application';
import { type CallerContext } from '@throughline/access';
import { answerWith, type KitReply, type KitRequest } from '@throughline/http-kit';
import { shownTimes } from '../answers/shown-times.js';
import { requestOf } from '../request-of.js';
import { answerOf, type CarePathAnswerBody } from '../slices/answer-body.js';

/** A command as it came over HTTP: who sends it, on which terms, and the reply that its answer is put on. */
export interface Sending {
  readonly caller: CallerContext;
  /** The command as the application takes it. Its body and ids tell a repeat from another request under the same key. */
  command(name: string, body: object, ids?: Readonly<Record<string, string>>): CommandRequest;
  /** What was recorded; a refusal shows its impact and its obligations as an answer would. */
  withTimes<Recorded>(recorded: Promise<Recorded>): Promise<Recorded>;
  /** Status, `ETag`, `Location` and body. */
  answer(recorded: Promise<CarePathAnswer>): Promise<CarePathAnswerBody>;
}

async function withShownTimes<Recorded>(recorded: Promise<Recorded>): Promise<Recorded> {
  try {
    return await recorded;
  } catch (error) {
    throw error instanceof Refusal ? error.with({ details: shownTimes(error.details) }) : error;
  }
}

export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): Sending => {
  const http = context.switchToHttp();
  const { caller } = http.getRequest<KitRequest>();
  if (!caller) throw new Error('A public route has no caller.');
  return {
    caller,
    command: (name, body, ids = {}) => requestOf(caller, name, { ids, body }),
    withTimes: withShownTimes,
    answer: async (recorded) => answerWith(http.getResponse<KitReply>(), answerOf(await withShownTimes(recorded))),
  };
});
