export * from './invented-pack.js';
export * from './story.js';
export * from './wandering.js';
