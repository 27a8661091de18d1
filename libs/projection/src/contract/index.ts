export * from './projection-store-contract.js';
export * from './recording.js';
