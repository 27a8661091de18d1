export { EsdbRefused, type EsdbRefusal } from './esdb-errors.js';
export { type EsdbOptions, openEsdbEventLog } from './open.js';
export { copyInto, type CopyProgress } from './copy-into.js';
