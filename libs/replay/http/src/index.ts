export { textStream } from './event-stream.js';
export { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
export { ReplayModule } from './replay.module.js';
