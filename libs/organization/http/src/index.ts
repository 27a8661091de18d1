export { OrganizationModule } from './organization.module.js';
export { PLACED_CLIENTS } from './tokens.js';
