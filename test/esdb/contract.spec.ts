import { randomUUID } from 'node:crypto';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { eventLogContract, MovableClock } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const clock = new MovableClock();

/** Each opening begins a log of its own under a namespace of its own, as on a server that others use. */
eventLogContract('EventStoreDB (a server that speaks its protocol)', {
  durable: true,
  startsEmpty: true,
  repeatsKnown: 'at-their-place',
  races: 20,
  clock,
  open: async () => {
    const server = await EsdbServer.start();
    server.now = () => clock.now();
    const namespace = `contract_${randomUUID().replaceAll('-', '')}`;
    const opening = () => openEsdbEventLog({ address: server.address, namespace, tenant: 'demo' });
    const log = await opening();
    const opened = [log];
    return {
      log,
      reopen: async () => {
        await log.close();
        const again = await opening();
        opened.push(again);
        return again;
      },
      strangers: async (count) => server.writeOfOthers(count),
      close: async () => {
        await Promise.all(opened.map((each) => each.close()));
        server.stop();
      },
    };
  },
});
