export { SqliteLeases } from './sqlite-leases.js';
