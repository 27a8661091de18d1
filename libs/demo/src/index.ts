export { type DemoMade, makeDemo } from './make-demo.js';
