export { LogDirectory } from './log-directory.js';
export { type Evolve, organizationStream, type Recorded } from './organization-stream.js';
export type { RecordedDirectory } from './recorded-directory.js';
