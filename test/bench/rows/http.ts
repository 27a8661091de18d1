import { loadavg } from 'node:os';
import { CONNECTIONS, cpuOf, loadEcho, type Loaded, loadService } from '../measuring/http-load.ts';
import { compare, judged } from '../measuring/rounds.ts';
import type { Measured, Row } from '../row.ts';
import type { Lag } from '../servers/service.ts';

const LEAST = 0.12;
const CPU_MOST = 15;

/** Validated, durable level changes over HTTP, against a bare Fastify that echoes the same bodies: by the clock, and by the processor. */
export const http: Row = {
  name: 'http',
  run: async (context) => {
    const lags: Lag[] = [];
    const answers = new Map<string, Loaded>();
    const cpu = { ours: [] as number[], against: [] as number[] };
    const before = loadavg()[0]!;
    const round = async (name: string, used: number[], run: () => Promise<Loaded>) => {
      const answer = await run();
      answers.set(name, answer);
      used.push(cpuOf(answer));
      return answer.perSecond;
    };
    const said = {
      row: 'http',
      work: `level changes over HTTP, ${CONNECTIONS} connections`,
      againstName: 'bare Fastify echo',
    };
    const measured = await compare({
      ...said,
      unit: 'requests/s',
      goal: { least: LEAST },
      rounds: context.scale.rounds,
      ours: () => round('service', cpu.ours, () => loadService(context, lags)),
      against: () => round('echo', cpu.against, () => loadEcho(context)),
      details: () => ({
        ...detailsOf(answers),
        'views behind at the end, events': lags.at(-1)!.eventsBehind,
        'views caught up after, ms': lags.at(-1)!.caughtUpAfterMs,
      }),
    });
    const load = [before, loadavg()[0]!] as const;
    const terms = { ...said, work: 'processor for a command, all threads', unit: 'µs', goal: { most: CPU_MOST } };
    return [measured, judged(terms, { ...cpu, load })];
  },
};

function detailsOf(answers: ReadonlyMap<string, Loaded>): Measured['details'] {
  const details = [...answers].flatMap(([name, { p50Ms, p99Ms, created, cpuUs }]) => [
    [`${name} p50, ms`, p50Ms],
    [`${name} p99, ms`, p99Ms],
    [`${name} requests in the last round`, created],
    ...[...cpuUs].map(([thread, each]) => [`${name} CPU per request, ${thread}, µs`, each]),
  ]);
  return Object.fromEntries(details);
}
