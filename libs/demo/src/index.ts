export { DEMO_CLIENTS, DEMO_CLIENTS_MAX, DEMO_MONTHS, DEMO_MONTHS_MAX, DEMO_SEED } from './demo-terms.js';
export { type DemoMade, makeDemo } from './make-demo.js';
