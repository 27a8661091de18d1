import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const contestants = fileURLToPath(new URL('../contestants/', import.meta.url));

/** What Node would print of features that are stable enough for us, and of a timer that kafkajs sets in the past. */
export const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning'];

/** Measures in a process of its own, so that no contestant inherits another one's heap or compiled code. */
export function measure<Task extends object, Answer>(
  contestant: string,
  task: Task,
  profileDirectory: string | null = null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(join(contestants, `${contestant}.ts`), [JSON.stringify(task)], {
      execArgv: [...QUIET, ...profiling(contestant, profileDirectory)],
      serialization: 'advanced',
    });
    let answer: Answer | undefined;
    child.on('message', (message) => (answer = message as Answer));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (answer !== undefined && code === 0) resolve(answer);
      else reject(new Error(`The contestant ${contestant} ended with ${signal ?? `status ${code}`}.`));
    });
  });
}

export function profiling(contestant: string, directory: string | null): readonly string[] {
  if (directory === null) return [];
  const folder = join(directory, `${contestant}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  // One file for each thread, named by Node itself.
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}
