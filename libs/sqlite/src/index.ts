export { type Checkpoint, checkpointTable, SqliteCheckpoints } from './checkpoints.js';
export { SqliteLeases } from './sqlite-leases.js';
export { inTransaction } from './transaction.js';
