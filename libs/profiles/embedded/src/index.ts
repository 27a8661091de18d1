export { type DataFiles, dataFilesIn } from './data-files.js';
export type { ProjectingFailure, ProjectingState } from './kept-projecting.js';
export { type EmbeddedReadSide, openReadSide, type ReadSideOptions } from './read-side.js';
export { readAhead, ServiceClock, writeAhead } from './service-clock.js';
export { type EmbeddedOptions, type EmbeddedWriteSide, openWriteSide } from './write-side.js';
