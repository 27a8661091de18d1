export * from './append-limits.js';
export * from './checkpoints.js';
export * from './counted-position.js';
export * from './event-log.js';
export * from './log-errors.js';
export * from './memory-event-log.js';
export * from './position.js';
export * from './waiters.js';
