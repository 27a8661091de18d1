export { NOON, TENANT, WriteSide } from './write-side.js';
