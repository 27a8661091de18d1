import type { Command, CommandBus } from '@nestjs/cqrs';
import type { KitReply } from './http-shapes.js';

/** What every command answers: what became of the stream, and a body of the slice's own. */
export interface CommandAnswer<Body extends object> {
  /** The stream's revision now, sent as the entity tag; `none` after a dry run of what would start a stream. */
  readonly revision: number | 'none';
  /** True when an earlier request with the same key stored the events and this one wrote nothing. */
  readonly replayed: boolean;
  /** The path of what the command created, e.g. `/v1/facilities/HAWTHORN`: the answer is then 201. */
  readonly location?: string;
  readonly body: Body;
}

/** Sends one command through the bus and puts its answer on the reply; controllers return what this returns. */
export async function sendCommand<Body extends object>(
  bus: CommandBus,
  command: Command<CommandAnswer<Body>>,
  reply: KitReply,
): Promise<Body> {
  return answerWith(reply, await bus.execute(command));
}

/** Status, `ETag`, `Location` and `Idempotency-Replayed` of a command's answer. The first answer and its repeats are the same. */
export function answerWith<Body extends object>(reply: KitReply, answer: CommandAnswer<Body>): Body {
  reply.code(answer.location === undefined ? 200 : 201);
  if (answer.location !== undefined) reply.header('Location', answer.location);
  if (answer.revision !== 'none') setEntityTag(reply, answer.revision);
  if (answer.replayed) reply.header('Idempotency-Replayed', 'true');
  return answer.body;
}

/** The strong entity tag of a stream: its revision, in quotes. */
export function setEntityTag(reply: KitReply, revision: number): void {
  reply.header('ETag', `"${revision}"`);
}
