import { type ChildProcess, fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { profiling, QUIET } from './contestant.ts';

const servers = fileURLToPath(new URL('../servers/', import.meta.url));

interface ServerToStart {
  readonly name: 'echo' | 'service' | 'express-emmett' | 'esdb' | 'static-files' | 'bare-lines';
  readonly environment?: Readonly<Record<string, string>>;
  /** Takes what it prints; omitted, nothing is printed. */
  readonly outputFile?: string;
  readonly profileDirectory: string | null;
}

/** A server that runs in a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly processId: number;
  ask<Answer>(question: string): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startServer({
  name,
  environment = {},
  outputFile,
  profileDirectory,
}: ServerToStart): Promise<RunningServer> {
  const output = outputFile === undefined ? 'ignore' : openSync(outputFile, 'a');
  const child = fork(`${servers}${name}.ts`, [], {
    execArgv: [...QUIET, ...profiling(name, profileDirectory)],
    env: { ...process.env, ...environment },
    serialization: 'advanced',
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { url } = await messageFrom<{ url: string }>(child);
  return {
    url,
    processId: child.pid!,
    ask: async (question) => {
      const answer = messageFrom<{ answer: never }>(child);
      child.send(question);
      return (await answer).answer;
    },
    stop: async () => {
      child.send('close');
      await ended;
    },
  };
}

function messageFrom<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code, signal) => reject(new Error(`A server ended with ${signal ?? `status ${code}`}.`)));
  });
}
