export { AdoptPack, AdoptPackHandler } from './facilities/adopt-pack.js';
export { OpenFacility, OpenFacilityHandler } from './facilities/open-facility.js';
export { OrganizationModule } from './organization.module.js';
export { OpenProgram, OpenProgramHandler } from './programs/open-program.js';
export { OrganizationRecords } from './recording/organization-records.js';
export { PublishPack, PublishPackHandler } from './rule-packs/publish-pack.js';
