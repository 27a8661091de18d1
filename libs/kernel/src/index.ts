export * from './canonical.js';
export * from './clock.js';
export * from './effective.js';
export * from './envelope.js';
export * from './identifiers.js';
export * from './problems.js';
export * from './sealing.js';
