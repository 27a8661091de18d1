export { AdoptPack, AdoptPackHandler } from './facilities/adopt-pack.js';
export { OpenFacility, OpenFacilityHandler } from './facilities/open-facility.js';
export { LogDirectory } from './log-directory.js';
export { OrganizationModule } from './organization.module.js';
export type { RecordedDirectory } from './recorded-directory.js';
export { OpenProgram, OpenProgramHandler } from './programs/open-program.js';
export { OrganizationRecords } from './recording/organization-records.js';
export { organizationStream, type Recorded } from './recording/organization-stream.js';
export { PublishPack, PublishPackHandler } from './rule-packs/publish-pack.js';
