export * from './facts.js';
export * from './verdict.js';
