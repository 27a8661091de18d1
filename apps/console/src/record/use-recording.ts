import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Problem, send } from '../api/client';
import { OUTCOME_UNKNOWN, problemOf } from '../api/request-key';
import type { CommandAnswer } from '../api/types';

interface Recording<Answer> {
  readonly clientId: string;
  /** Lives with the draft: a second press is the same request. */
  readonly key: string;
  /** The revision that the person saw. */
  readonly seen: number;
  /** With the answer of the service; it has no entry where a move was proposed or planned. */
  readonly onDone: (answer: Answer) => void;
}

/** What is sent, and where. */
interface Sent {
  readonly url: string;
  readonly body: unknown;
}

/** Sends the entry; what failed is shown, and the draft stays. */
export function useRecording<Answer = Partial<CommandAnswer>>({ clientId, key, seen, onDone }: Recording<Answer>) {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  // Two presses in one moment see the same state: this tells them apart.
  const busy = useRef(false);
  const record = async ({ url, body }: Sent) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailed(null);
    try {
      const answer = await send<Answer>(url, body, { key, seen });
      // The path is read again before the form closes, so that it shows the entry; everything else follows.
      await client.invalidateQueries({ queryKey: ['path', clientId] });
      onDone(answer);
      void client.invalidateQueries();
    } catch (error) {
      const problem = problemOf(error);
      setFailed(problem);
      if (problem.code === 'revision-stale') await client.invalidateQueries({ queryKey: ['path', clientId] });
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  // What the path says meanwhile may be this very entry: the same request again finds out, and records it once.
  return { sending, failed, isUnknown: failed?.code === OUTCOME_UNKNOWN.code, record };
}
