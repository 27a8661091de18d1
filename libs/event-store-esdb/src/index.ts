export { type EsdbOptions, openEsdbEventLog } from './open.js';
export { CertificateRefused, EsdbRefused } from './esdb-errors.js';
export { copyInto, fillFrom } from './copy-into.js';
