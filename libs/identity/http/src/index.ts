export { ClientParam } from './clients/client-param.js';
export { CLIENT_PATHS, type ClientPaths } from './client-paths.js';
export { IdentityBody, identityIn } from './clients/identity-body.js';
export { IdentityModule } from './identity.module.js';
