/**
 * One Kafka broker for whoever tries Throughline on their own machine: `npm run kafka -- start` and `npm run kafka -- stop`.
 * It needs Java 17 and Maven, listens on 127.0.0.1:9092 (TRY_KAFKA_PORT) and keeps its data in .throughline-kafka
 * (TRY_KAFKA_DATA). It is no way to run Kafka for others.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from './free-port.ts';
import { kafkaClassPath } from './kafka-jars.ts';
import { brokerParameters, formatNode, writeNode } from './kafka-node.ts';
import { newClusterId } from './cluster-id.ts';

const START_MS_MAX = 60_000;
const POLL_MS = 100;
const port = Number(process.env['TRY_KAFKA_PORT'] ?? '9092');
const directory = resolve(process.env['TRY_KAFKA_DATA'] ?? '.throughline-kafka');
const pidFile = join(directory, 'pid');

const [, , verb] = process.argv;
if (verb === 'start') await start();
else if (verb === 'stop') await stop();
else fail('Type `npm run kafka -- start` or `npm run kafka -- stop`.');

async function start(): Promise<void> {
  if (await listens()) fail(`Port ${port} is in use. Choose another with TRY_KAFKA_PORT, or end that program.`);
  process.stdout.write('Fetching Kafka with Maven, the first time only ...\n');
  const classPath = kafkaClassPath();
  const isNew = !existsSync(directory);
  mkdirSync(directory, { recursive: true });
  const [controller = 0] = await freePorts(1);
  const node = writeNode({ index: 0, count: 1, ports: [port, controller], directory, properties: {} });
  if (isNew) formatNode(classPath, newClusterId(), node);
  const log = openSync(node.logFile, 'a');
  const broker = spawn('java', brokerParameters(classPath, node), { detached: true, stdio: ['ignore', log, log] });
  broker.unref();
  writeFileSync(pidFile, String(broker.pid));
  for (const began = Date.now(); !(await listens()); await delay(POLL_MS)) {
    if (broker.exitCode !== null || Date.now() - began > START_MS_MAX)
      fail(`Kafka did not start; ${node.logFile} says why:\n${readFileSync(node.logFile, 'utf8').slice(-2_000)}`);
  }
  process.stdout.write(`Kafka listens on 127.0.0.1:${port}. End it with: npm run kafka -- stop\n`);
}

async function stop(): Promise<void> {
  if (!existsSync(pidFile)) fail('No broker was started here.');
  process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGTERM');
  rmSync(pidFile);
  while (await listens()) await delay(POLL_MS);
  process.stdout.write('Kafka has ended. Its data is kept; delete the folder to begin anew.\n');
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function listens(): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
}
