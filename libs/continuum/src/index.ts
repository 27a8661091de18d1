export * from './compiled-pack.js';
export * from './facts.js';
export * from './verdict.js';
