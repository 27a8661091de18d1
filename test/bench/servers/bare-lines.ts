import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { serving } from './serving.ts';

const ROWS = 100;
const PAGE = `SELECT position, data, meta FROM events
  WHERE position > ? AND substr(+stream, 1, 9) = 'carePath-' ORDER BY position LIMIT ${ROWS}`;

/** The least that lines over HTTP can cost from Node.js: rows are read, and their bytes are sent as they are stored. */
await serving(async () => {
  const database = new DatabaseSync(process.env['BENCH_LOG'] ?? '', { readOnly: true });
  const page = database.prepare(PAGE);
  page.setReturnArrays(true);
  const read = (after: number) => page.all(after) as unknown as readonly (readonly [number, string, string])[];
  async function sendTo(response: ServerResponse): Promise<void> {
    for (let rows = read(0); rows.length > 0; rows = read(rows.at(-1)![0])) {
      const lines = Buffer.from(rows.map(([, data, meta]) => `${data}${meta}\n`).join(''));
      if (!response.write(lines)) await once(response, 'drain');
    }
    response.end();
  }
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    void sendTo(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ask: async () => null,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
});
