import { defineProblem } from '@throughline/kernel';

/** Others appended between every read and append of this command. */
export const recordContended = defineProblem({
  code: 'record-contended',
  kind: 'conflict',
  sentence: 'Others keep changing this record; nothing was written. Read it again, then send the request again.',
});

export const streamBusy = defineProblem({
  code: 'stream-busy',
  kind: 'unavailable',
  sentence:
    'Too many requests wait for this record; nothing was written. Try again after as many seconds as `Retry-After` says.',
});
