import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';
import { problemOf, useRequestKey } from '../api/request-key';
import type { Obligation } from '../api/types';
import { problemWords } from '../record/screen-words';

/** Sends a command on a task. Pressed again after a lost answer, it is the same command; once it is done, the next one is another. */
export function useTask({ clientId, task }: Obligation, what: 'assignment' | 'snooze', onDone: () => void) {
  const client = useQueryClient();
  const { keyFor, settled } = useRequestKey();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) =>
      send(`/v1/clients/${clientId}/tasks/${task}/${what}`, body, { key: keyFor({ what, body }) }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
    onSettled: (_answer, failure) => settled(failure),
  });
  const problem = error && problemOf(error);
  return { mutate, isPending, code: problem?.code ?? null, sentence: problem && problemWords(problem) };
}
