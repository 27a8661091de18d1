export { isoIn, isoInUtc } from './iso.js';
export { resolveInstant, resolveWhen } from './resolve-when.js';
export { startOfDay } from './start-of-day.js';
export { onTheDay, onTheWall, type WhenTwice } from './wall-clock.js';
export { isZone, offsetMinutesAt } from './zone.js';
export {
  offsetContradictsZone,
  TIME_PROBLEMS,
  timeMalformed,
  timeWithoutZone,
  yearTooEarly,
  yearTooLate,
  zoneUnknown,
} from './time-problems.js';
