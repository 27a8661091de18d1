export { Companions, journalAgainst, type JournalMark, type MarkedJournal } from './companions.js';
export { type DataFiles, dataFilesIn } from './data-files.js';
export { ACCEPTABLE, type Disagreement, FilesDisagree, sentenceOf } from './disagreement.js';
export { disagreementOf, eventAt, hasClients, hasLostLog, missingCompanion } from './files-agree.js';
export type { ProjectingFailure, ProjectingState } from './kept-projecting.js';
export { type Publishing, type PublishingOptions, startPublishing } from './publishing.js';
export { type EmbeddedReadSide, openReadSide, type ReadSideOptions } from './read-side.js';
export { clockBackwards, readAhead, ServiceClock, writeAhead } from './service-clock.js';
export { assertNothingLost, type EmbeddedOptions, type EmbeddedWriteSide, openWriteSide } from './write-side.js';
