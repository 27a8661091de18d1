export { type EsdbOptions, openEsdbEventLog } from './open.js';
export { copyInto } from './copy-into.js';
