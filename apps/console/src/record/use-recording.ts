import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem, Rejected, send } from '../api/client';
import type { CommandAnswer, Path } from '../api/types';
import type { Form } from './forms';

interface Recording {
  readonly path: Path;
  readonly form: Form;
  readonly body: Record<string, unknown> | null;
  /** Lives with the draft: a second press is the same request. */
  readonly key: string;
  /** With the entry recorded; null where it was proposed. */
  readonly onDone: (entryId: string | null) => void;
}

/** Sends the entry, or proposes it; what failed is shown, and the draft stays. */
export function useRecording({ path, form, body, key, onDone }: Recording) {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const record = async (propose = false) => {
    if (!body || sending) return;
    setSending(true);
    setFailed(null);
    try {
      const below = `/v1/clients/${path.clientId}`;
      const answer = propose
        ? await send<Partial<CommandAnswer>>(`${below}/proposals`, { move: form.move, entry: body }, { key })
        : await send<Partial<CommandAnswer>>(`${below}/${form.route}`, body, { key });
      await client.invalidateQueries();
      onDone(propose ? null : (answer.entryId ?? null));
    } catch (error) {
      setFailed(error instanceof Rejected ? error.problem : null);
    } finally {
      setSending(false);
    }
  };
  return { sending, failed, record };
}
