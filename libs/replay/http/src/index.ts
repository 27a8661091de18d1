export { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
export { ReplayModule } from './replay.module.js';
