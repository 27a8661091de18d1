import { idempotencyKeyReused, Refusal, revisionStale } from '@throughline/kernel';
import type { FoldedStream } from './folded-stream.js';
import type { EventLog } from './event-log.js';
import type { Request, StoredCommand, StreamDefinition } from './stream-definition.js';

type Decision<Draft> =
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
): Promise<Decision<Draft>> {
  const first = outcomeOf(() => judge(stream, folded, request));
  if (first.decision && isCheckedByTheLog(first.decision, request)) return first.decision;
  if ((await folded.catchUp(log, stream)).length > 0) return judge(stream, folded, request);
  if (first.decision) return first.decision;
  throw first.refusal;
}

function outcomeOf<Draft>(
  judging: () => Decision<Draft>,
): { decision: Decision<Draft> } | { decision: undefined; refusal: unknown } {
  try {
    return { decision: judging() };
  } catch (refusal) {
    return { decision: undefined, refusal };
  }
}

function isCheckedByTheLog<State, Draft>(decision: Decision<Draft>, request: Request<State, Draft>): boolean {
  return decision.kind === 'stored-before' || (decision.drafts.length > 0 && !request.dryRun);
}

/** The order matters: a repeated request is answered before its `seen`, which its own first run has made stale. */
function judge<State, Draft>(
  stream: StreamDefinition<State>,
  { state, revision }: FoldedStream<State>,
  request: Request<State, Draft>,
): Decision<Draft> {
  request.permit?.(state, revision);
  const command = stream.commandOf(state, request.commandId);
  if (command) {
    if (command.bodyMac !== request.bodyMac) throw new Refusal(idempotencyKeyReused);
    return { kind: 'stored-before', command };
  }
  if (request.seen !== undefined && request.seen !== revision) {
    throw new Refusal(revisionStale, { details: { currentRevision: revision } });
  }
  return { kind: 'decided', drafts: request.decide(state, revision) };
}
