import { readFileSync } from 'node:fs';
import { type Agent, type IncomingMessage, request } from 'node:http';
import type { Running } from '../acceptance/black-box/running.ts';

export interface Opened {
  readonly status: number;
  /** Null where there was no connection. It is read as fast as somebody reads it. */
  readonly answer: IncomingMessage | null;
}

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As JSON; without one it is a GET. */
  readonly body?: object;
}

/** The beginning of an answer, however long the rest takes. */
export function opened(agent: Agent, { http }: Running, { path, headers, body }: Asked): Promise<Opened> {
  return new Promise((resolve) => {
    const method = body ? 'POST' : 'GET';
    const type = body && { 'Content-Type': 'application/json' };
    const sent = request(`${http.url}${path}`, { agent, method, headers: { ...headers, ...type } }, (answer) => {
      answer.on('error', () => undefined);
      resolve({ status: answer.statusCode ?? 0, answer });
    });
    sent.on('error', () => resolve({ status: 0, answer: null }));
    sent.end(body && JSON.stringify(body));
  });
}

/** A kilobyte, or what there is of it. */
export const takeKilobyte = ({ answer }: Opened): Buffer => (answer?.read(1_024) as Buffer | null) ?? Buffer.alloc(0);

/** What the process of the service takes of the machine's memory. */
export const residentMb = ({ process }: Running): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process.child.pid}/status`, 'utf8'))?.[1]) / 1_024;
