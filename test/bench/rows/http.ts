import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { PrepareAnswer, PrepareTask } from '../contestants/prepare-clients.ts';
import type { SendAnswer, SendTask } from '../contestants/send-commands.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { type RunningServer, startServer } from '../measuring/server.ts';
import { cpuEach, cpuOfThreads } from '../measuring/threads.ts';
import type { Measured, Row, RowContext } from '../row.ts';
import type { Lag } from '../servers/service.ts';

const CONNECTIONS = 64;
/** Half of them are stepped to warm up, and not again: nobody knows at which level they were left. */
const CLIENTS = 12 * CONNECTIONS;
const LEAST = 0.2;

type Loaded = SendAnswer & {
  /** CPU time of each thread of the server, per request. */
  readonly cpuUs: ReadonlyMap<string, number>;
};

/** Validated, durable level changes over HTTP, against a bare Fastify that echoes the same bodies. */
export const http: Row = {
  name: 'http',
  run: async (context) => {
    const lags: Lag[] = [];
    const answers = new Map<string, Loaded>();
    const round = async (name: string, run: () => Promise<Loaded>) => {
      const answer = await run();
      answers.set(name, answer);
      return answer.perSecond;
    };
    const measured = await compare({
      row: 'http',
      work: `level changes over HTTP, ${CONNECTIONS} connections`,
      unit: 'requests/s',
      againstName: 'bare Fastify echo',
      goal: { least: LEAST },
      rounds: context.scale.rounds,
      ours: () => round('service', () => service(context, lags)),
      against: () => round('echo', () => echo(context)),
      details: () => ({
        ...detailsOf(answers),
        'views behind at the end, events': lags.at(-1)!.eventsBehind,
        'views caught up after, ms': lags.at(-1)!.caughtUpAfterMs,
      }),
    });
    return [measured];
  },
};

async function service(context: RowContext, lags: Lag[]): Promise<Loaded> {
  const directory = mkdtempSync(join(context.directory, 'service-'));
  const prepared = await measure<PrepareTask, PrepareAnswer>('prepare-clients', {
    directory,
    clients: CLIENTS,
    tokens: CONNECTIONS,
  });
  const server = await startServer({
    name: 'service',
    environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: 'bench', THROUGHLINE_PORT: '0' },
    outputFile: join(directory, 'service.ndjson'),
    profileDirectory: context.profileDirectory,
  });
  const answer = await load(server, prepared, context.scale);
  lags.push(await server.ask<Lag>('lag'));
  await server.stop();
  return answer;
}

async function echo({ scale, profileDirectory }: RowContext): Promise<Loaded> {
  const server = await startServer({ name: 'echo', profileDirectory });
  const clientIds = Array.from({ length: CLIENTS }, () => '00000000-0000-4000-8000-000000000000');
  // As long as the tokens of the demo issuer.
  const tokens = Array.from({ length: CONNECTIONS }, () => 'x'.repeat(600));
  const answer = await load(server, { clientIds, tokens, begin: 0 }, scale);
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

function detailsOf(answers: ReadonlyMap<string, Loaded>): Measured['details'] {
  const details = [...answers].flatMap(([name, { p50Ms, p99Ms, created, cpuUs }]) => [
    [`${name} p50, ms`, p50Ms],
    [`${name} p99, ms`, p99Ms],
    [`${name} requests in the last round`, created],
    ...[...cpuUs].map(([thread, each]) => [`${name} CPU per request, ${thread}, µs`, each]),
  ]);
  return Object.fromEntries(details);
}
