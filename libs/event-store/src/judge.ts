import type { FoldedStream } from './folded-stream.js';
import type { EventLog } from './event-log.js';
import type { Request, StoredCommand, StreamDefinition } from './stream-definition.js';
import { idempotencyKeyReused, staleRevision, unknownStream } from './stream-refusals.js';

export type Judgement<Draft> =
  | { readonly kind: 'stored-before'; readonly command: StoredCommand }
  | { readonly kind: 'decided'; readonly drafts: readonly Draft[] };

/**
 * Judges a request on a folded stream. A refusal, a dry run and "nothing to do" are answers without the append that
 * would notice another process's writes: before giving one, this reads on to the stream's head and judges again.
 */
export async function judgeAtHead<State, Draft>(
  log: EventLog,
  stream: StreamDefinition<State>,
  folded: FoldedStream<State>,
  request: Request<State, Draft>,
): Promise<Judgement<Draft>> {
  const first = outcomeOf(() => judge(stream, folded, request));
  if (first.judgement && isCheckedByTheLog(first.judgement, request)) return first.judgement;
  if (await folded.catchUp(log, stream)) return judge(stream, folded, request);
  if (first.judgement) return first.judgement;
  throw first.refusal;
}

function outcomeOf<Draft>(judging: () => Judgement<Draft>): { judgement: Judgement<Draft> } | { judgement: undefined; refusal: unknown } {
  try {
    return { judgement: judging() };
  } catch (refusal) {
    return { judgement: undefined, refusal };
  }
}

function isCheckedByTheLog<State, Draft>(judgement: Judgement<Draft>, request: Request<State, Draft>): boolean {
  return judgement.kind === 'stored-before' || (judgement.drafts.length > 0 && !request.dryRun);
}

/** The order matters: a repeated request is answered before its `seen`, which its own first run has made stale. */
function judge<State, Draft>(
  stream: StreamDefinition<State>,
  { state, revision }: FoldedStream<State>,
  request: Request<State, Draft>,
): Judgement<Draft> {
  request.permit?.(state, revision);
  const command = stream.commandOf(state, request.commandId);
  if (command) {
    if (command.bodyMac !== request.bodyMac) throw idempotencyKeyReused();
    return { kind: 'stored-before', command };
  }
  if (request.mustExist && revision === 'none') throw unknownStream();
  if (request.seen !== undefined && request.seen !== revision) throw staleRevision(revision);
  return { kind: 'decided', drafts: request.decide(state, revision) };
}
