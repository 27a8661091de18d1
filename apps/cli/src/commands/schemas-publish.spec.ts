import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runHere } from './run-here.fixture.js';

/** What stands in for a registry only where it fails; the whole way is tested against a real one. */
const servers: Server[] = [];
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const always =
  (status: number, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status).end(body);

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const publishing = (registry: string, env: Readonly<Record<string, string>> = {}) =>
  runHere(['schemas', 'publish', '--registry', registry], env);

describe('publishing schemas', () => {
  it.each(['registry.example', 'ftp://registry.example', 'http://me:secret@registry.example'])(
    'takes no %s for a registry',
    async (registry) => {
      const { exit, notes } = await publishing(registry);
      expect(exit).toBe(2);
      expect(notes).toContain('registry-malformed');
      expect(notes).not.toContain('secret');
    },
  );

  it('says that nothing answers there', async () => {
    const { exit, notes } = await publishing('http://127.0.0.1:1');
    expect([exit, notes]).toEqual([3, expect.stringContaining('registry-unavailable')]);
  });

  it('says that what answers is no registry', async () => {
    for (const listener of [always(200, '<html>'), always(404, '{"detail":"no such page"}')]) {
      const { exit, notes } = await publishing(await answering(listener));
      expect([exit, notes]).toEqual([3, expect.stringContaining('registry-not-there')]);
    }
  });

  it('signs in, and says which settings to check when that is refused', async () => {
    let authorization: string | undefined;
    const registry = await answering((request, response) => {
      ({ authorization } = request.headers);
      response.writeHead(401).end('{}');
    });
    const { exit, notes } = await publishing(registry, {
      SCHEMA_REGISTRY_USERNAME: 'writer',
      SCHEMA_REGISTRY_PASSWORD: 'wrong',
    });
    expect([exit, notes]).toEqual([3, expect.stringContaining('SCHEMA_REGISTRY_PASSWORD')]);
    expect(notes).not.toContain('wrong');
    expect(authorization).toBe(`Basic ${Buffer.from('writer:wrong').toString('base64')}`);
  });

  it('asks for name and password together', async () => {
    const { exit, notes } = await publishing('http://127.0.0.1:1', { SCHEMA_REGISTRY_USERNAME: 'writer' });
    expect([exit, notes]).toEqual([3, expect.stringContaining('Set both, or none')]);
  });
});
