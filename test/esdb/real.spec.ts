import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { eventLogContract } from '@throughline/testing';
import { Cleaner, realServer, type RealServer } from '../services/esdb/real-server.ts';
import { specifyUnderLoad } from './under-load.ts';

/**
 * The same suite on a real server, alone: `THROUGHLINE_TEST_ESDB=esdb://... npm run test:esdb`. It writes to streams whose
 * names begin with `throughline_test_` and deletes them at the end; what others have on the server is left alone.
 */
const server = await realServer();
const runs = typeof server !== 'string';
if (!runs) process.stderr.write(`SKIPPED: a real EventStoreDB: ${server}\n`);

(runs ? it : it.skip)('gives a log one identity, whoever opens it', async () => {
  const { address } = server as RealServer;
  const cleaner = new Cleaner(address);
  const terms = { address, namespace: cleaner.namespace(), tenant: 'test' };
  const [one, other] = await Promise.all([openEsdbEventLog(terms), openEsdbEventLog(terms)]);

  expect(await one.identity()).toEqual(await other.identity());
  await Promise.all([one.close(), other.close()]);
  await cleaner.clean();
});

if (runs) {
  const { address } = server as RealServer;
  const cleaner = new Cleaner(address);
  const tenant = 'test';
  afterAll(() => cleaner.clean(), 600_000);

  eventLogContract('EventStoreDB (a real server)', {
    durable: true,
    startsEmpty: true,
    repeatsKnown: 'at-their-place',
    races: 20,
    open: async () => {
      const terms = { address, namespace: cleaner.namespace(), tenant };
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
      address,
      namespace: cleaner.namespace(),
    }));
  });
}

// After the cleaning.
afterAll(() => (server as RealServer).stop?.(), 600_000);
