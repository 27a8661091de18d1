import { randomUUID } from 'node:crypto';
import { TOPICS } from '@throughline/publication';
import kafkajs from 'kafkajs';
import { answering } from '../measuring/answering.ts';
import { percentile } from '../measuring/statistics.ts';
import { levelAfter, momentOfMove } from '../provider/stepping-clients.ts';

export interface ArriveTask {
  readonly url: string;
  /** Null where nothing is published: then nothing is waited for. */
  readonly brokers: readonly string[] | null;
  readonly token: string;
  readonly clientIds: readonly string[];
  readonly begin: number;
  /** How many commands came before. */
  readonly first: number;
  readonly seconds: number;
  readonly perSecond: number;
}

export interface ArriveAnswer {
  readonly commands: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Until a command was answered. */
  readonly answeredP99Ms: number;
}

const ARRIVAL_MS_MAX = 60_000;
const POLL_MS = 50;

/** From the answer to a command until a consumer of committed records holds its event: both clocks are this process's. */
await answering<ArriveTask, ArriveAnswer>(async (task) => {
  const arrived = new Map<string, number>();
  const consumer = task.brokers && (await consuming(task.brokers, (id) => arrived.set(id, performance.now())));
  const answered = new Map<string, number>();
  const waits: number[] = [];
  const commands = task.seconds * task.perSecond;
  const began = performance.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < commands; number += 1) {
    await until(() => performance.now() - began >= (number * 1_000) / task.perSecond);
    const sent = performance.now();
    sending.push(
      send(task, task.first + number).then((id) => {
        answered.set(id, performance.now());
        waits.push(performance.now() - sent);
      }),
    );
  }
  await Promise.all(sending);
  const answeredP99Ms = percentile(waits, 0.99);
  if (!consumer) return { commands, p50Ms: 0, p99Ms: 0, answeredP99Ms };
  const deadline = performance.now() + ARRIVAL_MS_MAX;
  while ([...answered.keys()].some((id) => !arrived.has(id))) {
    if (performance.now() > deadline) throw new Error('Not every command arrived.');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await consumer.disconnect();
  const delays = [...answered].map(([id, at]) => arrived.get(id)! - at);
  return { commands, p50Ms: percentile(delays, 0.5), p99Ms: percentile(delays, 0.99), answeredP99Ms };
});

async function consuming(brokers: readonly string[], onEvent: (id: string) => void) {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}`, maxWaitTimeInMs: 20, readUncommitted: false });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await consumer.connect();
  await consumer.subscribe({ topic: TOPICS.events.name, fromBeginning: false });
  await consumer.run({ eachMessage: async ({ message }) => onEvent(String(message.headers?.['ce_id'])) });
  await joined;
  return consumer;
}

/** Answers the id of the event. */
async function send({ url, token, clientIds, begin }: ArriveTask, number: number): Promise<string> {
  const move = Math.floor(number / clientIds.length);
  const response = await fetch(`${url}/v1/clients/${clientIds[number % clientIds.length]}/level-changes`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      when: new Date(momentOfMove(begin, move)).toISOString(),
      level: levelAfter(move),
      reason: 'good-progress',
    }),
  });
  if (response.status !== 201)
    throw new Error(`A command was answered with ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { versionId: string }).versionId;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
