export { bulkLines, planBulk } from './bulk.js';
export * from './disclosures.js';
export { reconcile, type Reconciled } from './reconcile.js';
export { Replay, type ReplayPage, replayRangeReversed } from './replay.js';
export { replayOver } from './replay-over.js';
export { EVERYTHING, type Reading, type ReplayFilter } from './replay-filter.js';
export { lineOf } from './replayed-event.js';
