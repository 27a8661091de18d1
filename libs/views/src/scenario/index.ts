export * from './any-history.js';
export * from './chronicle.js';
export * from './entries.js';
