import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Problem, send } from '../api/client';
import { OUTCOME_UNKNOWN, problemOf } from '../api/request-key';
import type { CommandAnswer } from '../api/types';
import type { Drafted } from './use-draft';

interface Recording<Answer> {
  readonly clientId: string;
  /** Its key lives with it: a second press is the same request. It goes with the revision that the person saw. */
  readonly drafted: Drafted;
  /** With the answer of the service; it has no entry where a move was proposed or planned. */
  readonly onDone: (answer: Answer) => void;
}

/** Sends the entry; what failed is shown, and the draft stays. */
export function useRecording<Answer = Partial<CommandAnswer>>({ clientId, drafted, onDone }: Recording<Answer>) {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  // Two presses in one moment see the same state: this tells them apart.
  const busy = useRef(false);
  const record = async ({ url, body }: { url: string; body: unknown }) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailed(null);
    try {
      const answer = await send<Answer>(url, body, { key: drafted.draft.key, seen: drafted.seen.revision });
      // The path is read again before the form closes, so that it shows the entry; everything else follows.
      await client.invalidateQueries({ queryKey: ['path', clientId] });
      onDone(answer);
      void client.invalidateQueries({
        predicate: ({ queryKey: [what, whose] }) => what !== 'path' || whose !== clientId,
      });
    } catch (error) {
      const problem = problemOf(error);
      setFailed(problem);
      if (problem.code === 'revision-stale') await client.invalidateQueries({ queryKey: ['path', clientId] });
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  // What is being recorded comes on the path before the form closes: it is no change of another person.
  const changed = drafted.changed && !sending;
  // Without an answer, what the path says may be this very entry: the same request again finds out, and records it once.
  const isStale = changed && failed?.code !== OUTCOME_UNKNOWN.code;
  return { sending, failed, isStale, record, drafted: { ...drafted, changed } };
}
