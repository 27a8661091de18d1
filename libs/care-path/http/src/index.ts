export { CarePathModule } from './care-path.module.js';
export { instantOf } from './queries/instant.js';
