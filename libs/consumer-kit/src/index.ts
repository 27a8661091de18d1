export { Assembling } from './assembling.js';
export { consume, type Consuming, type ReadStep, type RowStore } from './consume.js';
export { idOf, type Received, type ReceivedCommand } from './received.js';
