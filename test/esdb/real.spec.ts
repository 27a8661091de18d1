import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { eventLogContract } from '@throughline/testing';
import { Cleaner, realServer } from '../services/esdb/real-server.ts';
import { specifyUnderLoad } from './under-load.ts';

/**
 * The same suite on a real server, alone: `THROUGHLINE_TEST_ESDB=esdb://... npm run test:esdb`. It writes to streams whose
 * names begin with `throughline_test_` and deletes them at the end; what others have on the server is left alone.
 */
const server = await realServer();
if (typeof server === 'string') {
  process.stderr.write(`SKIPPED: a real EventStoreDB: ${server}\n`);
  it.skip('runs on a real EventStoreDB', () => undefined);
} else {
  const cleaner = new Cleaner(server.address);
  const tenant = 'test';
  afterAll(async () => {
    await cleaner.clean();
    await server.stop();
  }, 600_000);

  eventLogContract('EventStoreDB (a real server)', {
    durable: true,
    startsEmpty: true,
    repeatsKnown: 'at-their-place',
    races: 20,
    open: async () => {
      const terms = { address: server.address, namespace: cleaner.namespace(), tenant };
      const log = await openEsdbEventLog(terms);
      const opened = [log];
      return {
        log,
        reopen: async () => {
          await log.close();
          const again = await openEsdbEventLog(terms);
          opened.push(again);
          return again;
        },
        close: async () => void (await Promise.all(opened.map((each) => each.close()))),
      };
    },
  });

  describe('a real EventStoreDB under load', () => {
    specifyUnderLoad({ writers: 64, appends: 50 }, async () => ({
      address: server.address,
      namespace: cleaner.namespace(),
    }));
  });
}
