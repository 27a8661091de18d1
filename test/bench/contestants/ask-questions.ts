import { Agent, request } from 'node:http';
import { mintDemoToken } from '@throughline/api';
import { answering } from '../measuring/answering.ts';
import { TENANT } from '../provider/provider.ts';

export interface QuestionsTask {
  readonly url: string;
  /** The data directory of the service: its demo issuer's key signs the token. */
  readonly directory: string;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

interface Asked {
  readonly name: string;
  readonly status: number;
  readonly ms: number;
  readonly megabytes: number;
  readonly slowestHealthMs: number;
}
export type QuestionsAnswer = readonly Asked[];

const HEALTH_EVERY_MS = 10;
/** Garbage of the question before is collected, and a health check costs what it costs in an idle service. */
const PAUSE_MS = 300;

class Watching {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #slowestMs = 0;
  #stopped = false;
  readonly #done: Promise<void>;

  constructor(url: string) {
    this.#done = this.#watch(url);
  }

  async stop(): Promise<number> {
    this.#stopped = true;
    await this.#done;
    this.#agent.destroy();
    return this.#slowestMs;
  }

  async #watch(url: string): Promise<void> {
    while (!this.#stopped) {
      const started = performance.now();
      await drained(request(`${url}/livez`, { agent: this.#agent }));
      this.#slowestMs = Math.max(this.#slowestMs, performance.now() - started);
      await sleep(HEALTH_EVERY_MS);
    }
  }
}

function ask(url: string, token: string, { method, path, body }: Question) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  return drained(request(`${url}${path}`, { method, headers, agent: false }), body);
}

/** The body is not looked at, so that this process has time for the health checks. */
function drained(sent: ReturnType<typeof request>, body?: object): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
    });
    sent.end(body && JSON.stringify(body));
  });
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Each question by itself, and meanwhile the slowest answer of a health check over a connection of its own. */
await answering<QuestionsTask, QuestionsAnswer>(async ({ url, directory, questions }) => {
  const signed = { dataDirectory: directory, tenant: TENANT, facilities: 'all', subject: 'bench' } as const;
  const token = await mintDemoToken({ ...signed, roles: ['director', 'partner', 'analyst'] });
  const asked: Asked[] = [];
  for (const question of questions) {
    await sleep(PAUSE_MS);
    const watching = new Watching(url);
    const started = performance.now();
    const { status, bytes } = await ask(url, token, question);
    const ms = performance.now() - started;
    asked.push({ name: question.name, status, ms, megabytes: bytes / 1e6, slowestHealthMs: await watching.stop() });
  }
  return asked;
});
