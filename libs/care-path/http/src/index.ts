export { CarePathModule } from './care-path.module.js';
export { SiteTimes } from './queries/site-times.js';
