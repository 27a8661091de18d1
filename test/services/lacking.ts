import { spawnSync } from 'node:child_process';

/** What shows that a program is whole, where being there is not enough: Debian's Python may lack the makings of a venv. */
const PROBES: Readonly<Record<string, readonly string[]>> = { python3: ['-c', 'import ensurepip, venv'] };

/** Which of these programs this machine lacks. */
export function lacking(...programs: readonly string[]): readonly string[] {
  return programs.filter((program) => {
    const { error, status } = spawnSync(program, PROBES[program] ?? ['-version'], { stdio: 'ignore' });
    return error !== undefined || (program in PROBES && status !== 0);
  });
}

/** `describe` where all these programs are there; elsewhere it skips, and says which are lacking. */
export function describeWith(programs: readonly string[], name: string, specs: () => void): void {
  const missing = lacking(...programs);
  for (const program of missing) process.stderr.write(`SKIPPED: ${program}: not installed here (${name})\n`);
  (missing.length === 0 ? describe : describe.skip)(name, specs);
}

/** What a broker takes: the jars come by Maven and run on Java. */
export const KAFKA_PROGRAMS = ['java', 'mvn'] as const;
