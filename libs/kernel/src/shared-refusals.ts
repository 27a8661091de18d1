import { defineProblem } from './problems.js';

/** Refusals that several contexts know: what one of them calls unknown is unknown to all. */

/** Say the same of a client outside the caller's facilities, or its existence leaks. */
export const clientUnknown = defineProblem({
  code: 'client-unknown',
  kind: 'not-found',
  sentence: 'There is no such client in your facilities. Check the client ID, or search for the client.',
});

/** Said to those who may see the client only. */
export const clientErased = defineProblem({
  code: 'client-erased',
  kind: 'gone',
  sentence:
    "This client's record was erased: nothing can be added to it, and nobody can tell whose it was. Register the client again.",
});

export const facilityUnknown = defineProblem({
  code: 'facility-unknown',
  kind: 'not-found',
  at: 'path:code',
  sentence: 'There is no such facility. Check its code in the list of facilities.',
});

export const facilityNotOpen = defineProblem({
  code: 'facility-not-open',
  at: '/facilityId',
  sentence: 'The facility is not open on that day. Check the date and the opening dates of the facility.',
});

export const programUnknown = defineProblem({
  code: 'program-unknown',
  kind: 'not-found',
  at: 'path:code',
  sentence: 'There is no such program. Check its code in the list of programs.',
});

export const levelUnknown = defineProblem({
  code: 'level-unknown',
  at: '/level',
  sentence: 'The rule pack in effect has no such level. Use a level code of that pack.',
});

export const datesOutOfOrder = defineProblem({
  code: 'dates-out-of-order',
  sentence: 'The last date comes before the first. Correct one of the two.',
});

export const revisionStale = defineProblem({
  code: 'revision-stale',
  kind: 'stale',
  sentence: 'The record has changed since you read it. Read it again and decide again.',
  details: { currentRevision: 12 },
});

export const idempotencyKeyReused = defineProblem({
  code: 'idempotency-key-reused',
  sentence: 'This idempotency key was used before with another request. Choose a new one.',
});

/** Until the rows are those of the log again, no question is answered from them. */
export const viewsRebuilding = defineProblem({
  code: 'views-rebuilding',
  kind: 'unavailable',
  sentence: 'The views are being rebuilt from the log. Try again in a minute. /readyz says when they are ready.',
});

export const viewsBusy = defineProblem({
  code: 'views-busy',
  kind: 'unavailable',
  sentence: 'Too many queries wait for an answer. Try again after as many seconds as `Retry-After` says.',
});
