import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testService, type TestService } from '../service.fixture.js';
import { MOMENT_MS } from './silent-sockets.js';

const SILENT = 2_300;

let service: TestService;
let port: number;
const opened: Socket[] = [];
beforeAll(async () => {
  service = await testService();
  await service.application.app.listen(0, '127.0.0.1');
  ({ port } = service.server.server.address() as AddressInfo);
});
afterEach(() => opened.splice(0).forEach((socket) => socket.destroy()));
afterAll(() => service.close());

/** A connection that reads nothing and never ends by itself. */
function stubborn(bytes = ''): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      if (bytes) socket.write(bytes);
      resolve(socket);
    });
    opened.push(socket);
    socket.once('error', reject);
    socket.on('error', () => undefined);
  });
}

const alive = async () =>
  (await fetch(`http://127.0.0.1:${port}/livez`, { signal: AbortSignal.timeout(5_000) })).status;
const connections = (): Promise<number> =>
  new Promise((resolve) => service.server.server.getConnections((_, count) => resolve(count)));

/** Looks again until it is so; a spec that waits in vain fails by its own limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

describe('connections that nobody uses', () => {
  it('leave the service answering, whether they say nothing or half a request', async () => {
    const said = ['', 'GET /livez HTTP/1.1\r\nHost: x\r\nX-'];
    for (let from = 0; from < SILENT; from += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => stubborn(said[index % 2]).catch(() => null)));
    }
    expect(await alive()).toBe(200);
    expect(await connections()).toBeLessThan(SILENT);
  }, 60_000);
});

describe('a connection that was refused', () => {
  it('ends after a moment, although its peer never ends it: no HTTP, and headers that are too large', async () => {
    const tooLong = `GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`;
    for (const bytes of ['\u0016\u0003\u0001\u0002 hello\r\n\r\n', tooLong]) (await stubborn(bytes)).pause();
    await until(async () => (await connections()) === 0);
    expect(MOMENT_MS).toBeLessThanOrEqual(1_000);
  }, 30_000);

  it('does not wait for a body that never comes: too large, and in another form', async () => {
    const refused = [
      ['Content-Length: 10000000\r\nContent-Type: application/json', 413],
      ['Content-Length: 100000\r\nContent-Type: text/plain', 415],
    ] as const;
    for (const [headers, status] of refused) {
      const socket = await stubborn(`POST /v1/facilities HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n{`);
      const answer = await new Promise((resolve) => socket.once('data', (data) => resolve(data.toString())));
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    }
    await until(async () => (await connections()) === 0);
  }, 30_000);
});
