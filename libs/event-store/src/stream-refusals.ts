import { Refusal } from '@throughline/kernel';

/** The answer for an unknown stream. Give the same for one that the caller may not see, or its existence leaks. */
export const unknownStream = () =>
  new Refusal('unknown-stream', 'Nothing is recorded under this id.', { kind: 'not-found' });

export const staleRevision = (current: number | 'none') =>
  new Refusal('stale-revision', 'The record has changed since you read it; read it again and decide again.', {
    kind: 'stale',
    details: { currentRevision: current },
  });

export const idempotencyKeyReused = () =>
  new Refusal('idempotency-key-reused', 'This idempotency key was used before with another request; choose a new one.');

export const tooBusy = () =>
  new Refusal('too-busy', 'Others keep changing this record; nothing was written. Try again.', { kind: 'conflict' });
