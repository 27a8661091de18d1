export * from './any-history.js';
export * from './chronicle.js';
export * from './entries.js';
export { ITSELF } from './itself.js';
export { erase } from './erase.js';
