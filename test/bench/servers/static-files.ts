import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { serving } from './serving.ts';

const folder = process.env['BENCH_FOLDER'] ?? '';

/** What the same bytes cost from a file, with their length and nothing else. */
await serving(async () => {
  const server = createServer((request, response) => {
    const file = join(folder, (request.url ?? '').replaceAll(/[^\w.-]/g, ''));
    void stat(file).then(({ size }) => {
      response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': size });
      pipeline(createReadStream(file), response, () => undefined);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ask: async () => null,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  };
});
