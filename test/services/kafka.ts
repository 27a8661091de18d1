import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-port.ts';
import { kafkaClassPath } from './kafka-jars.ts';
import { ServiceProcess } from './service-process.ts';

const START_MS_MAX = 90_000;
const HEAP = '-Xmx256m';

export interface KafkaOptions {
  /** 1, or 3 for a cluster with replicas and transactions on all of them. */
  readonly brokers?: 1 | 3;
  /** Lines of `server.properties` that come last, so that they win. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** One or three real brokers on free ports, each in a process of its own. */
export interface Kafka {
  /** `host:port` of each broker. */
  readonly brokers: readonly string[];
  readonly bootstrap: string;
  readonly processes: readonly ServiceProcess[];
  /** Ends one broker; `SIGKILL` is a crash. */
  kill(index: number, signal?: NodeJS.Signals): Promise<void>;
  /** Starts a broker that was ended, with its data. */
  restart(index: number): Promise<void>;
  /** Ends all brokers. The logs stay on disk unless `failed` is false. */
  stop(options?: { readonly failed?: boolean }): Promise<void>;
}

/** Starts Kafka, formatted anew. `await using` is not needed: call `stop` in `afterAll`. */
export async function startKafka({ brokers: count = 1, properties = {} }: KafkaOptions = {}): Promise<Kafka> {
  const classPath = kafkaClassPath();
  const directory = mkdtempSync(join(tmpdir(), 'throughline-kafka-'));
  const ports = await freePorts(count * 2);
  const clusterId = randomBytes(16).toString('base64url');
  const nodes = Array.from({ length: count }, (_none, index) => nodeOf({ index, count, ports, directory, properties }));
  for (const { configFile } of nodes) format(classPath, clusterId, configFile);
  const processes = nodes.map((node) => launch(classPath, node));
  const kafka = handle({ classPath, directory, nodes, processes });
  try {
    await Promise.all(nodes.map(({ port }, index) => processes[index]!.listening(port, START_MS_MAX)));
  } catch (error) {
    await kafka.stop({ failed: true });
    throw error;
  }
  return kafka;
}

interface Node {
  readonly port: number;
  readonly configFile: string;
  readonly logFile: string;
}

interface Parts {
  readonly classPath: string;
  readonly directory: string;
  readonly nodes: readonly Node[];
  readonly processes: ServiceProcess[];
}

function handle({ classPath, directory, nodes, processes }: Parts): Kafka {
  const brokers = nodes.map(({ port }) => `127.0.0.1:${port}`);
  return {
    brokers,
    bootstrap: brokers.join(','),
    processes,
    kill: (index, signal = 'SIGKILL') => processes[index]!.stop(signal),
    restart: async (index) => {
      const node = nodes[index]!;
      processes[index] = launch(classPath, node);
      await processes[index].listening(node.port, START_MS_MAX);
    },
    stop: async ({ failed = false } = {}) => {
      await Promise.all(processes.map((process) => process.stop('SIGKILL')));
      if (failed) process.stderr.write(`Kafka's logs are kept in ${directory}.\n`);
      else rmSync(directory, { recursive: true, force: true });
    },
  };
}

function launch(classPath: string, { configFile, logFile }: Node): ServiceProcess {
  const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
  const machine = [HEAP, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...logging];
  return new ServiceProcess(logFile, 'java', [...machine, '-cp', classPath, 'kafka.Kafka', configFile]);
}

function format(classPath: string, clusterId: string, configFile: string): void {
  const tool = ['-Xmx64m', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'kafka.tools.StorageTool'];
  execFileSync('java', [...tool, 'format', '-t', clusterId, '-c', configFile], { stdio: 'pipe' });
}

interface NodePlan {
  readonly index: number;
  readonly count: number;
  readonly ports: readonly number[];
  readonly directory: string;
  readonly properties: Readonly<Record<string, string>>;
}

function nodeOf({ index, count, ports, directory, properties }: NodePlan): Node {
  const own = join(directory, `broker-${index + 1}`);
  mkdirSync(own, { recursive: true });
  const port = ports[index]!;
  const voters = ports.slice(count).map((controller, node) => `${node + 1}@127.0.0.1:${controller}`);
  const replicas = String(count);
  const settings: Readonly<Record<string, string>> = {
    'process.roles': 'broker,controller',
    'node.id': String(index + 1),
    'controller.quorum.voters': voters.join(','),
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${ports[count + index]}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': join(own, 'data'),
    'default.replication.factor': replicas,
    'offsets.topic.replication.factor': replicas,
    'transaction.state.log.replication.factor': replicas,
    'min.insync.replicas': count === 1 ? '1' : '2',
    'transaction.state.log.min.isr': count === 1 ? '1' : '2',
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.num.partitions': '5',
    'group.initial.rebalance.delay.ms': '0',
    'auto.create.topics.enable': 'false',
    ...properties,
  };
  const configFile = join(own, 'server.properties');
  writeFileSync(
    configFile,
    Object.entries(settings)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  );
  return { port, configFile, logFile: join(own, 'broker.log') };
}
