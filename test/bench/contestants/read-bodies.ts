import { Agent, request } from 'node:http';
import { answering } from '../measuring/answering.ts';

export interface BodiesTask {
  readonly url: string;
  readonly token: string;
  readonly accept: string;
  readonly paths: readonly string[];
  readonly times: number;
}

export interface BodiesAnswer {
  readonly answers: number;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Takes bodies one after the other over one connection, and looks at none. */
await answering<BodiesTask, BodiesAnswer>(async ({ url, token, accept, paths, times }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { authorization: `Bearer ${token}`, accept };
  const take = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}${path}`, { agent, headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('error', reject);
        response.on('end', () =>
          response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} answered ${response.statusCode}.`)),
        );
      });
      sent.on('error', reject).end();
    });
  let [answers, bytes] = [0, 0];
  const started = performance.now();
  for (let round = 0; round < times; round += 1)
    for (const path of paths) {
      bytes += await take(path);
      answers += 1;
    }
  agent.destroy();
  return { answers, megabytes: bytes / 1e6, seconds: (performance.now() - started) / 1_000 };
});
