export { forkOlderLog } from './fork-older-log.js';
export { backUp } from './backup.js';
export { Caches } from './caches.js';
export { confirmClock, takeClockConfirmation } from './clock-confirmation.js';
export { CLOCK_STATES, type ClockState, ClockWatch } from './clock-watch.js';
export { journalAgainst } from './companions.js';
export { type DataFiles, dataFilesIn } from './data-files.js';
export { leasesIn } from './data-leases.js';
export { ACCEPTABLE, type Disagreement, FilesDisagree, sentenceOf } from './disagreement.js';
export { disagreementOf, hasClients, hasLostLog, missingCompanion, newestRecordedAt } from './files-agree.js';
export {
  type EventStoreSettings,
  hostOf,
  openLogIfThere,
  openLogToRead,
  type Records,
  recordsAt,
  type RecordsPlace,
} from './log-place.js';
export { openAttempts, openDeliveries, openDisclosures, openReads, withJournal } from './journals.js';
export { followLogTree } from './log-tree.js';
export {
  PROJECTING_STATES,
  type ProjectingFailure,
  type ProjectingState,
  type ProjectorAtWork,
} from './kept-projecting.js';
export type { RebuildProgress } from './projector-messages.js';
export {
  assertDurable,
  canSignIn,
  databasesOf,
  hasJournal,
  hasRecords,
  hasVault,
  isBegun,
  isBesideIssuer,
  openVaultOf,
  openViewsOf,
  placesOf,
  privatePathsOf,
  type ProfileName,
  PROFILES,
} from './profile.js';
export { LogFileRefused } from '@throughline/event-store-sqlite';
export { migrate } from './migrate.js';
export { fillEmptyRecords } from './fill-empty-records.js';
export { startPublishing } from './publishing.js';
export { openReadSide } from './read-side.js';
export type { QuestionLimits, QuestionNote } from './reading/question-threads.js';
export { restore } from './restore.js';
export { clockBackwards, ServiceClock, writeAhead } from './service-clock.js';
export { STORAGE_STATES, type StorageState, StorageWatch } from './storage-watch.js';
export { assertNothingLost, type EmbeddedOptions, type EmbeddedWriteSide, openWriteSide } from './write-side.js';
