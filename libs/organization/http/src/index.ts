export { OrganizationModule } from './organization.module.js';
export { KNOWN_BY, PLACED_CLIENTS } from './tokens.js';
