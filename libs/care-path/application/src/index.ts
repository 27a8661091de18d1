export { assertBorn, timeBeforeBirth } from './birth.js';
export type { CarePathAnswer } from './care-path-answer.js';
export { CarePathWriter, type CarePathWriterParts, type Decide } from './care-path-writer.js';
export type { CommandRequest } from './command-request.js';
export { pointingBelow } from './described-refusal.js';
export { type FacilityScope, within } from './facilities-of-path.js';
export { facilityNotYours } from './rights.js';
export { ENTRY_NARRATIVE_FIELD, NARRATIVE_FIELD } from './sealed-events.js';
