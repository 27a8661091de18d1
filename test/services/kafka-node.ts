import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAP = '-Xmx256m';

/** One broker on disk: what it listens on, how it is configured, where it logs. */
export interface KafkaNode {
  readonly port: number;
  readonly configFile: string;
  readonly logFile: string;
}

interface KafkaNodePlan {
  /** From 0. */
  readonly index: number;
  /** Brokers in the cluster: 1 or 3. */
  readonly count: number;
  /** Of the brokers, then of their controllers. */
  readonly ports: readonly number[];
  readonly directory: string;
  /** Lines of `server.properties` that come last, so that they win. */
  readonly properties: Readonly<Record<string, string>>;
  /** Passwords by user name: clients sign in (SASL PLAIN), and only `admin` may do all. Anybody may do all when absent. */
  readonly users?: Readonly<Record<string, string>> | undefined;
  /** A PKCS #12 file with the key and certificate of 127.0.0.1: clients speak TLS. */
  readonly keystore?: Keystore | undefined;
}

export interface Keystore {
  readonly file: string;
  readonly password: string;
}

/** Writes a broker's configuration. Broker and controller are one process. */
export function writeNode({ index, count, ports, directory, properties, users, keystore }: KafkaNodePlan): KafkaNode {
  const own = join(directory, `broker-${index + 1}`);
  mkdirSync(own, { recursive: true });
  const port = ports[index]!;
  const voters = ports.slice(count).map((controller, node) => `${node + 1}@127.0.0.1:${controller}`);
  const replicas = String(count);
  const inSync = count === 1 ? '1' : '2';
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
    'min.insync.replicas': inSync,
    'transaction.state.log.min.isr': inSync,
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.num.partitions': '5',
    'group.initial.rebalance.delay.ms': '0',
    'auto.create.topics.enable': 'false',
    ...(keystore && encrypted(keystore, `127.0.0.1:${port}`, `127.0.0.1:${ports[count + index]}`)),
    ...(users && signedIn({ users, listener: `127.0.0.1:${port}`, controller: `127.0.0.1:${ports[count + index]}` })),
    ...properties,
  };
  const configFile = join(own, 'server.properties');
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(configFile, lines.join(''));
  return { port, configFile, logFile: join(own, 'broker.log') };
}

const encrypted = ({ file, password }: Keystore, listener: string, controller: string) => ({
  listeners: `SSL://${listener},CONTROLLER://${controller}`,
  'advertised.listeners': `SSL://${listener}`,
  'listener.security.protocol.map': 'SSL:SSL,CONTROLLER:PLAINTEXT',
  'inter.broker.listener.name': 'SSL',
  'ssl.keystore.type': 'PKCS12',
  'ssl.keystore.location': file,
  'ssl.keystore.password': password,
  'ssl.key.password': password,
  'ssl.truststore.type': 'PKCS12',
  'ssl.truststore.location': file,
  'ssl.truststore.password': password,
});

/** Clients sign in and are allowed nothing that no rule grants; the controller stays open to this machine. */
function signedIn({ users, listener, controller }: SignedIn): Readonly<Record<string, string>> {
  const known = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  const login = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
  return {
    listeners: `SASL_PLAINTEXT://${listener},CONTROLLER://${controller}`,
    'advertised.listeners': `SASL_PLAINTEXT://${listener}`,
    'listener.security.protocol.map': 'SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'SASL_PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.sasl_plaintext.plain.sasl.jaas.config': `${login} username="admin" password="${users['admin']}" ${known.join(' ')};`,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:admin;User:ANONYMOUS',
  };
}

interface SignedIn {
  readonly users: Readonly<Record<string, string>>;
  readonly listener: string;
  readonly controller: string;
}

/** Makes a broker's data directory. Every broker of a cluster is given the same id. */
export function formatNode(classPath: string, clusterId: string, { configFile }: KafkaNode): void {
  const tool = ['-Xmx64m', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'kafka.tools.StorageTool'];
  execFileSync('java', [...tool, 'format', '-t', clusterId, '-c', configFile], { stdio: 'pipe' });
}

/** What `java` is given to run a broker. */
export function brokerParameters(classPath: string, { configFile }: KafkaNode): readonly string[] {
  const logging = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
  return [HEAP, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...logging, '-cp', classPath, 'kafka.Kafka', configFile];
}
