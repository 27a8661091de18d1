export { LogDirectory } from './log-directory.js';
export { type Evolve, organizationStream, readOrganizationEvent, type Recorded } from './organization-stream.js';
export type { RecordedDirectory } from './recorded-directory.js';
