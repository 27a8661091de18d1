import { carePathStream, CLIENT_STREAMS_PREFIX, clientOfStream, tasksStream } from '@throughline/care-path';
import { EVERY_VIEW, VIEWS_SIGNATURE } from '@throughline/views';
import { FoldedClient, type Views } from './folded-client.js';
import type { ProjectedStreams } from './projected-streams.js';
import { EVERY_CLIENT, workOf } from './shard.js';

/** The care paths with the tasks beside them, and their rows in every view. */
export const carePathStreams = (views: Views = EVERY_VIEW): ProjectedStreams => ({
  name: 'care-path',
  prefix: CLIENT_STREAMS_PREFIX,
  streamsOf: (clientId) => [carePathStream(clientId), tasksStream(clientId)],
  clientIn: clientOfStream,
  signature: VIEWS_SIGNATURE,
  begin: () => new FoldedClient(views),
});

/** The work of one projector that follows every care path. */
export const EVERY_CARE_PATH = workOf(carePathStreams(), EVERY_CLIENT);
