import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-port.ts';
import { kafkaClassPath } from './kafka-jars.ts';
import { brokerParameters, formatNode, type KafkaNode, type Keystore, writeNode } from './kafka-node.ts';
import { ServiceProcess } from './service-process.ts';
import { newClusterId } from './cluster-id.ts';

const START_MS_MAX = 90_000;

interface KafkaOptions {
  /** 1, or 3 for a cluster with replicas and transactions on all of them. */
  readonly brokers?: 1 | 3;
  /** Lines of `server.properties` that come last, so that they win. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Passwords by user name, `admin` among them: clients sign in, and others may do only what a rule grants. */
  readonly users?: Readonly<Record<string, string>>;
  /** Clients speak TLS to brokers that have this. */
  readonly keystore?: Keystore;
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
export async function startKafka({
  brokers: count = 1,
  properties = {},
  users,
  keystore,
}: KafkaOptions = {}): Promise<Kafka> {
  const classPath = kafkaClassPath();
  const directory = mkdtempSync(join(tmpdir(), 'throughline-kafka-'));
  const ports = await freePorts(count * 2);
  const clusterId = newClusterId();
  const nodes = Array.from({ length: count }, (_none, index) =>
    writeNode({ index, count, ports, directory, properties, users, keystore }),
  );
  for (const node of nodes) formatNode(classPath, clusterId, node);
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

interface Parts {
  readonly classPath: string;
  readonly directory: string;
  readonly nodes: readonly KafkaNode[];
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

const launch = (classPath: string, node: KafkaNode): ServiceProcess =>
  new ServiceProcess(node.logFile, 'java', brokerParameters(classPath, node));
