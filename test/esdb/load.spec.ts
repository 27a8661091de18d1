import { EsdbServer } from '../services/esdb/esdb-server.ts';
import { specifyUnderLoad } from './under-load.ts';

describe('a log on a server that speaks the protocol of EventStoreDB, under load', () => {
  let server: EsdbServer;
  beforeAll(async () => void (server = await EsdbServer.start()));
  afterAll(() => server.stop());
  let logs = 0;
  specifyUnderLoad({ writers: 16, appends: 30 }, async () => ({
    address: server.address,
    namespace: `load_${(logs += 1)}`,
  }));
});
