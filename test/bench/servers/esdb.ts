import { EsdbServer } from '../../services/esdb/esdb-server.ts';
import { serving } from './serving.ts';

/** The test server that speaks the wire protocol of EventStoreDB; it keeps its events in memory. */
await serving(async () => {
  const server = await EsdbServer.start();
  return { url: server.address, ask: async () => null, close: async () => server.stop() };
});
