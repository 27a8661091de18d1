import { spawnSync } from 'node:child_process';
import type { Kafka } from './kafka.ts';
import { kafkaClassPath } from './kafka-jars.ts';

const MACHINE = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dorg.slf4j.simpleLogger.defaultLogLevel=error'];

/** Runs a class of Kafka's own jars, or a single source file beside them, and answers what it prints. */
export function runJava(main: string, parameters: readonly string[], input = ''): string {
  const run = spawnSync('java', [...MACHINE, '-cp', kafkaClassPath(), main, ...parameters], {
    encoding: 'utf8',
    input,
    maxBuffer: 1_000_000_000,
  });
  if (run.status !== 0) throw new Error(`java ${main} failed: ${run.stderr}`);
  return run.stdout;
}

/** The values of a topic as Java's console consumer prints them, committed ones only. */
export function javaConsumer(
  { bootstrap }: Pick<Kafka, 'bootstrap'>,
  topic: string,
  idleMs = 5_000,
): readonly string[] {
  const from = ['--bootstrap-server', bootstrap, '--topic', topic, '--from-beginning'];
  const until = ['--timeout-ms', String(idleMs), '--isolation-level', 'read_committed'];
  return runJava('org.apache.kafka.tools.consumer.ConsoleConsumer', [...from, ...until])
    .split('\n')
    .filter(Boolean);
}
