export { CarePathModule } from './care-path.module.js';
export { PLACEMENT_ROW } from './answers/placement-row.js';
export { SiteTimes } from './queries/site-times.js';
export { viewProblems } from './queries/view-problems.js';
export { ViewRequests } from './queries/view-requests.js';
