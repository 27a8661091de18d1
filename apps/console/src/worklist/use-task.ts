import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Rejected, send } from '../api/client';
import type { Obligation } from '../api/types';
import { withDates } from '../design/times';

/** Sends a command on a task. A second press sends the same command; once it is done, the next one is another. */
export function useTask({ clientId, task }: Obligation, what: 'assignment' | 'snooze', onDone: () => void) {
  const client = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) => send(`/v1/clients/${clientId}/tasks/${task}/${what}`, body, { key }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
    // A rejected key may come again with another body.
    onSettled: () => setKey(crypto.randomUUID()),
  });
  const problem = error instanceof Rejected ? error.problem : null;
  const sentence = problem ? withDates(problem.detail) : error && 'The change could not be recorded. Try again.';
  return { mutate, isPending, code: problem?.code ?? null, sentence };
}
