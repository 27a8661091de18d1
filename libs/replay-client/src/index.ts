export { FileCopy } from './copy/file-copy.js';
export { foldPlacements } from './current-placements.js';
export { ReplayClient, type ReplayClientTerms } from './http/replay-client.js';
export { keepCopy, verifyCopy } from './keep-copy.js';
export { ReplayFailure } from './replay-failure.js';
export type { ReadingTerms, ReplayBatch, ReplayCopy, ReplaySource, Totals } from './replay-source.js';
