export { OrganizationDesk } from './organization-desk.js';
export { OrganizationModule } from './organization.module.js';
