import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { serving } from './serving.ts';

/** What HTTP alone costs here: the same body comes in, is parsed, and goes out again. */
await serving(async () => {
  const server = fastify();
  server.post('/v1/clients/:clientId/level-changes', (request, reply) => reply.code(201).send(request.body));
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, ask: async () => null, close: () => server.close() };
});
