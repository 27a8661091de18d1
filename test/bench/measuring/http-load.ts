import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { PrepareAnswer, PrepareTask } from '../contestants/prepare-clients.ts';
import type { SendAnswer, SendTask } from '../contestants/send-commands.ts';
import type { RowContext } from '../row.ts';
import type { Lag } from '../servers/service.ts';
import { measure } from './contestant.ts';
import { type RunningServer, startServer } from './server.ts';
import { cpuEach, cpuOfThreads } from './threads.ts';

export const CONNECTIONS = 64;
/** Half of them are stepped to warm up, and not again: nobody knows at which level they were left. */
const CLIENTS = 12 * CONNECTIONS;
/** As long as the tokens of the demo issuer. */
const TOKENS = Array.from({ length: CONNECTIONS }, () => 'x'.repeat(600));

export type Loaded = SendAnswer & {
  /** CPU time of each thread of the server, per request. */
  readonly cpuUs: ReadonlyMap<string, number>;
};

/** CPU time of all threads of the server for one request, in microseconds. */
export const cpuOf = ({ cpuUs }: Loaded): number => [...cpuUs.values()].reduce((sum, each) => sum + each, 0);

/** Our own service; how far its views are behind at the end is added to `lags`. */
export async function loadService(context: RowContext, lags: Lag[]): Promise<Loaded> {
  const directory = mkdtempSync(join(context.directory, 'service-'));
  const prepared = await measure<PrepareTask, PrepareAnswer>('prepare-clients', {
    directory,
    clients: CLIENTS,
    tokens: CONNECTIONS,
  });
  const server = await startServer({
    name: 'service',
    environment: {
      ...{ THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
      // All clients are in use at once: their paths fit.
      THROUGHLINE_CACHE_MB: '1024',
    },
    outputFile: join(directory, 'service.ndjson'),
    profileDirectory: context.profileDirectory,
  });
  const answer = await load(server, prepared, context.scale);
  lags.push(await server.ask<Lag>('lag'));
  await server.stop();
  return answer;
}

/** A bare Fastify that answers with what it is sent. */
export async function loadEcho({ scale, profileDirectory }: RowContext): Promise<Loaded> {
  const server = await startServer({ name: 'echo', profileDirectory });
  const clientIds = Array.from({ length: CLIENTS }, () => '00000000-0000-4000-8000-000000000000');
  const answer = await load(server, { clientIds, tokens: TOKENS, begin: 0 }, scale);
  await server.stop();
  return answer;
}

/** Express with Emmett's command handler over its SQLite store. */
export async function loadExpressEmmett({ directory, scale, profileDirectory }: RowContext): Promise<Loaded> {
  const environment = { BENCH_DIRECTORY: directory, BENCH_CLIENTS: `${CLIENTS}` };
  const server = await startServer({ name: 'express-emmett', environment, profileDirectory });
  const { clientIds, begin } = await server.ask<Omit<PrepareAnswer, 'tokens'>>('clients');
  const answer = await load(server, { clientIds, begin, tokens: TOKENS }, scale);
  await server.stop();
  return answer;
}

async function load(
  { url, processId }: RunningServer,
  { clientIds, ...prepared }: PrepareAnswer,
  scale: RowContext['scale'],
): Promise<Loaded> {
  const task = { url, connections: CONNECTIONS, ...prepared };
  await measure<SendTask, SendAnswer>('send-commands', {
    ...task,
    seconds: scale.httpWarmUpSeconds,
    clientIds: clientIds.slice(0, CLIENTS / 2),
  });
  const before = cpuOfThreads(processId);
  const answer = await measure<SendTask, SendAnswer>('send-commands', {
    ...task,
    seconds: scale.httpSeconds,
    clientIds: clientIds.slice(CLIENTS / 2),
  });
  return { ...answer, cpuUs: cpuEach(before, cpuOfThreads(processId), answer.created) };
}
