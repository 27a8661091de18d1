export { consume, type ReadStep, type RowStore } from './consume.js';
export { idOf } from './received.js';
