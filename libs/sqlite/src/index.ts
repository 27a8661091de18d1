export { type Checkpoint, checkpointTable, SqliteCheckpoints } from './checkpoints.js';
export { claimFile } from './claim-file.js';
export { SqliteLeases } from './sqlite-leases.js';
export { inTransaction } from './transaction.js';
