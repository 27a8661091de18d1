export * from './projection-store-contract.js';
export * from './recording.js';
export * from './followed.js';
export { specifyViewQueries } from './view-queries-contract.js';
