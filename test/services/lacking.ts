import { spawnSync } from 'node:child_process';

/** Which of these programs this machine lacks. */
export function lacking(...programs: readonly string[]): readonly string[] {
  return programs.filter((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).error !== undefined);
}

/** `describe` where all these programs are there; elsewhere it skips, and says which are lacking. */
export function describeWith(programs: readonly string[], name: string, specs: () => void): void {
  const missing = lacking(...programs);
  for (const program of missing) process.stderr.write(`SKIPPED: ${program}: not installed here (${name})\n`);
  (missing.length === 0 ? describe : describe.skip)(name, specs);
}

/** What a broker takes: the jars come by Maven and run on Java. */
export const KAFKA_PROGRAMS = ['java', 'mvn'] as const;
