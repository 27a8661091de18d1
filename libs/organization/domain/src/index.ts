export * from './adoption.js';
export * from './directory.js';
export * from './events.js';
export * from './facility.js';
export type { OrganizationDirectory } from './organization-directory.js';
export * from './program.js';
export type { KnownDirectory, RecordedDirectory } from './recorded-directory.js';
export * from './rule-pack.js';
export { clientsStillPlaced, type StillPlaced } from './still-placed.js';
