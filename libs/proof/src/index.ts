export { checkLog, LOG_FAULTS, type LogFinding } from './check-log.js';
export { type Checkpoint, CheckpointSigner, type NoteRefusal, openNote } from './checkpoint.js';
export { holdsLast } from './last-leaf.js';
export { LogTree } from './log-tree.js';
export { lastLeafIn, openSqliteHashStore } from './sqlite-hash-store.js';
export { hashFromHex, hexOf } from './tree-hash.js';
export { isConsistent, isIncluded } from './verifying.js';
