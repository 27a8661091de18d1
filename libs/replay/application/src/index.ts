export { Replay, type ReplayPage } from './replay.js';
export type { ReplayFilter } from './replay-filter.js';
export { lineOf } from './replayed-event.js';
