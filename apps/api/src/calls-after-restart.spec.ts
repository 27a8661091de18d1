import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { dataFilesIn } from '@throughline/embedded';
import { scratchFolder } from '@throughline/testing';
import { testService, type TestService } from './service.fixture.js';

const scratch = scratchFolder();

describe('a call of an endpoint that was asked for before a restart', () => {
  let server: Server;
  let endpoint: string;
  const called: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      called.push(String(request.headers['webhook-id']));
      request.resume();
      response.writeHead(204).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    endpoint = `localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const start = () => testService({ THROUGHLINE_DATA: scratch.path('data'), THROUGHLINE_PRIVATE_ENDPOINTS: endpoint });
  const ping = (service: TestService, id: string) =>
    service.ask('POST', `/v1/subscriptions/${id}/pings`, { as: 'operator', key: 'once' });

  it('is not made again with the same key; where the service stopped before it knew the answer, that is said', async () => {
    const before = await start();
    const { body } = await before.ask('POST', '/v1/subscriptions', {
      as: 'operator',
      body: { endpoint: `http://${endpoint}/in` },
    });
    const id = body.subscription.subscriptionId as string;
    const first = await ping(before, id);
    const pinged = called.at(-1)!;
    await before.close();

    const after = await start();
    const again = await ping(after, id);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    await after.close();

    // As a kill between the call and its answer leaves it.
    const journal = new DatabaseSync(dataFilesIn(scratch.path('data')).journal);
    journal.exec('UPDATE requestedCalls SET answer = NULL');
    journal.close();
    const last = await start();
    try {
      const unknown = await ping(last, id);
      expect([unknown.status, unknown.body.code]).toEqual([409, 'call-outcome-unknown']);
      expect(called.filter((one) => one === pinged)).toHaveLength(1);
    } finally {
      await last.close();
    }
  });
});
