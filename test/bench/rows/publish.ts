import { mkdtempSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Kafka } from '../../services/kafka.ts';
import type { PrepareAnswer, PrepareTask } from '../contestants/prepare-clients.ts';
import type { PublishAnswer, PublishTask } from '../contestants/publish-records.ts';
import type { ArriveAnswer, ArriveTask } from '../contestants/see-commands-arrive.ts';
import { median } from '../measuring/statistics.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import { cpuOfThreads } from '../measuring/threads.ts';
import type { Measured, Row, RowContext } from '../row.ts';
import { filledLog } from './filled-logs.ts';
import { onBrokers } from './on-brokers.ts';

const LEAST = 0.8;
const PER_SECOND = 100;
const CLIENTS = 1_000;
const WARM_UP_SECONDS = 5;

/** Publishing to three brokers of this machine, and how soon a reader holds what was acknowledged. */
export const publish: Row = {
  name: 'publish',
  run: async (context) => {
    return [
      await onBrokers((kafka) => exactlyOnce(context, kafka)),
      ...(await onBrokers((kafka) => commandsPublished(context, kafka))),
    ];
  },
};

async function exactlyOnce(context: RowContext, { brokers }: Kafka): Promise<Measured> {
  const { logFile } = await filledLog(context, 'small');
  const answers = new Map<PublishTask['how'], PublishAnswer>();
  const perSecond = async (how: PublishTask['how']): Promise<number> => {
    const answer = await measure<PublishTask, PublishAnswer>('publish-records', { brokers, logFile, how });
    answers.set(how, answer);
    return answer.records / answer.seconds;
  };
  // Brokers that have just started, and topics that have no leader yet, tell nothing of either.
  await perSecond('plain');
  return compare({
    row: 'publish',
    work: 'records published exactly once, three brokers',
    unit: 'records/s',
    againstName: 'plain idempotent sendBatch of kafkajs',
    goal: { least: LEAST },
    rounds: context.scale.rounds,
    ours: () => perSecond('exactly-once'),
    against: () => perSecond('plain'),
    details: () => {
      const { records, events, seconds, makingSeconds } = answers.get('exactly-once')!;
      return {
        events,
        records,
        'made from the log, events/s': Math.round(events / makingSeconds),
        'made and published, events/s': Math.round(events / (makingSeconds + seconds)),
      };
    },
  });
}

/** What a command costs the service with publication and without, at the same pace, and when a reader has it. */
async function commandsPublished(context: RowContext, kafka: Kafka): Promise<readonly Measured[]> {
  const before = loadavg()[0]!;
  const arrivals: ArriveAnswer[] = [];
  const service = new PacedService(context, kafka);
  const cost = await compare({
    row: 'publish',
    work: `processor for a command, all threads, ${PER_SECOND} a second, publishing`,
    unit: 'µs',
    againstName: 'without publication',
    goal: {},
    rounds: context.scale.rounds,
    ours: async () => {
      const { cpuUs, arrival } = await service.round({ THROUGHLINE_KAFKA_BROKERS: kafka.bootstrap });
      if (arrival) arrivals.push(arrival);
      return cpuUs;
    },
    against: async () => (await service.round({})).cpuUs,
  });
  const p50 = middle(arrivals.map(({ p50Ms }) => p50Ms));
  const p99 = middle(arrivals.map(({ p99Ms }) => p99Ms));
  const seen: Measured = {
    row: 'publish',
    work: `from the answer to a command until a reader holds its event, ${PER_SECOND} a second: p99`,
    ours: { value: p99, unit: 'ms' },
    against: null,
    ratio: null,
    ratios: [],
    goal: { unit: 'ms' },
    met: true,
    details: { 'p50, ms': p50 },
    load: [before, loadavg()[0]!],
  };
  return [cost, seen];
}

const middle = (values: readonly number[]): number => Math.round(median(values) * 10) / 10;

/** One provider for all rounds: topics hold the events of one log. */
class PacedService {
  readonly #context: RowContext;
  readonly #kafka: Kafka;
  readonly #directory: string;
  #prepared: PrepareAnswer | undefined;
  #sent = 0;

  constructor(context: RowContext, kafka: Kafka) {
    this.#context = context;
    this.#kafka = kafka;
    this.#directory = mkdtempSync(join(context.directory, 'publishing-'));
  }

  async round(environment: Readonly<Record<string, string>>): Promise<{ cpuUs: number; arrival: ArriveAnswer | null }> {
    const { clientIds, begin, tokens } = await this.#provider();
    const server = await startServer({
      name: 'service',
      environment: {
        THROUGHLINE_DATA: this.#directory,
        THROUGHLINE_TENANT: 'bench',
        THROUGHLINE_PORT: '0',
        ...environment,
      },
      outputFile: join(this.#directory, 'service.ndjson'),
      profileDirectory: null,
    });
    const task = {
      url: server.url,
      brokers: 'THROUGHLINE_KAFKA_BROKERS' in environment ? this.#kafka.brokers : null,
      token: tokens[0] ?? '',
      clientIds,
      begin,
      perSecond: PER_SECOND,
    };
    const send = (seconds: number) => {
      const first = this.#sent;
      this.#sent += seconds * PER_SECOND;
      return measure<ArriveTask, ArriveAnswer>('see-commands-arrive', { ...task, first, seconds });
    };
    await send(WARM_UP_SECONDS);
    const before = total(cpuOfThreads(server.processId));
    const answer = await send(this.#context.scale.httpSeconds);
    const cpuUs = (total(cpuOfThreads(server.processId)) - before) / answer.commands;
    await server.stop();
    return { cpuUs, arrival: task.brokers === null ? null : answer };
  }

  async #provider(): Promise<PrepareAnswer> {
    this.#prepared ??= await measure<PrepareTask, PrepareAnswer>('prepare-clients', {
      directory: this.#directory,
      clients: CLIENTS,
      tokens: 1,
    });
    return this.#prepared;
  }
}

const total = (cpu: ReadonlyMap<string, number>): number => [...cpu.values()].reduce((sum, used) => sum + used, 0);
