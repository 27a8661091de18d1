export { CarePathModule } from './care-path.module.js';
