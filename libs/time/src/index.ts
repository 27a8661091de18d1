export { instantOf, siteInstantOf } from './instant-asked-for.js';
export { isoIn, isoInUtc } from './iso.js';
export { resolveInstant, resolveWhen } from './resolve-when.js';
export { startOfDay } from './start-of-day.js';
export { atInstant, onTheDay, onTheWall } from './wall-clock.js';
export { isZone } from './zone.js';
export { TIME_PROBLEMS, zoneUnknown } from './time-problems.js';
