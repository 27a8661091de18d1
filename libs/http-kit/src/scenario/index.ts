export { ADA, DESK, GRACE, ROWAN_DIRECTOR } from './callers.js';
export { type Answered, type Sent, ServedModules } from './served-modules.js';
