import { defineProblem } from '@throughline/kernel';

const EXAMPLE = 'dGwyLjVmMGMxYTUy.Mv2rR4kOaW1q0sJc8yHnXw';

export const cursorInvalid = defineProblem({
  code: 'cursor-invalid',
  kind: 'malformed',
  sentence:
    'This service gave no such cursor for this log and your facilities. Send a cursor as it was given, or start over without one.',
});

export const cursorCut = defineProblem({
  code: 'cursor-cut',
  kind: 'malformed',
  sentence: 'This cursor was cut off on its way. Send all of it, or the last whole one that you stored.',
});

export const cursorOfAnotherFilter = defineProblem({
  code: 'cursor-of-another-filter',
  kind: 'malformed',
  sentence: 'This cursor was given for another filter. Send it with that filter, or start over without a cursor.',
});

export const cursorOfAnotherScope = defineProblem({
  code: 'cursor-of-another-scope',
  kind: 'conflict',
  sentence:
    'Your token sees other facilities than when this cursor was given. Make a new copy from the beginning. If your token only gained facilities, you can instead read each of `addedFacilities` until `resumeCursor`. Then continue from `resumeCursor`.',
  details: { resumeCursor: EXAMPLE, addedFacilities: ['ROWAN'] },
});

export const cursorOfAnotherLog = defineProblem({
  code: 'cursor-of-another-log',
  kind: 'rewound',
  sentence:
    'This cursor was given for another log, from which this one does not descend. Keep that copy apart, and start a new one without a cursor.',
});

export const cursorAhead = defineProblem({
  code: 'cursor-ahead',
  kind: 'rewound',
  sentence:
    'This cursor points past the newest event: the log has lost events that you have read. Keep your copy, stop reading, and tell the operator of the service.',
});

export const historyRewound = defineProblem({
  code: 'history-rewound',
  kind: 'rewound',
  sentence:
    'The log was restored or copied since this cursor was given. Send POST /v1/reconcile with `to` set to `lastCommonCursor`. If its digest is that of your first `count` events, keep only those, and continue from `lastCommonCursor`. If it differs, start a new copy.',
  details: { lastCommonCursor: EXAMPLE },
});

/** Of a list. Whose log or scope has changed starts over. */
export const PAGE_CURSOR_PROBLEMS = [cursorInvalid, cursorCut, cursorOfAnotherFilter] as const;

export const CURSOR_PROBLEMS = [
  cursorInvalid,
  cursorCut,
  cursorOfAnotherFilter,
  cursorOfAnotherScope,
  cursorOfAnotherLog,
  cursorAhead,
  historyRewound,
] as const;
