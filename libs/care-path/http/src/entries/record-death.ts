import { RecordingBody } from '../fields/recording-body.js';

/** When the client died, by the minute or by the day. What is known of it goes into `narrative`. */
export class DeathBody extends RecordingBody {}
