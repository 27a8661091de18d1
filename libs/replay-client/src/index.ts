export { FileCopy } from './copy/file-copy.js';
export { foldPlacements, type FoldedPlacements, PlacementFold } from './current-placements.js';
export type { PlannedPage, ReplayPlan } from './http/bulk-pages.js';
export { ReplayClient, type ReplayClientTerms } from './http/replay-client.js';
export { keepCopy, verifyCopy } from './keep-copy.js';
export { ReplayFailure } from './replay-failure.js';
export type { ReplayBatch, ReplayCopy, ReplayFilter, ReplaySource, Totals } from './replay-source.js';
