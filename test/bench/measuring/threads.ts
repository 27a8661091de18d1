import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of a thread in these. */
const TICK_US = 10_000;

/**
 * CPU time that each kind of thread of a process has used, in microseconds, by the kernel's count: waiting, for the disk or for a
 * processor that others hold, is not in it. Empty where the kernel does not tell (anywhere but on Linux).
 */
export function cpuOfThreads(processId: number): ReadonlyMap<string, number> {
  const tasks = `/proc/${processId}/task`;
  const used = new Map<string, number>();
  if (!existsSync(tasks)) return used;
  for (const thread of readdirSync(tasks)) {
    const stat = readFileSync(`${tasks}/${thread}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything; the 14th and 15th fields count from before it.
    const end = stat.lastIndexOf(')');
    const name = Number(thread) === processId ? 'main' : stat.slice(stat.indexOf('(') + 1, end);
    const fields = stat.slice(end + 2).split(' ');
    used.set(name, (used.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) * TICK_US);
  }
  return used;
}

/** What a process used between two counts, divided by the work done meanwhile, in whole microseconds; threads that hardly ran are left out. */
export function cpuEach(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  count: number,
): ReadonlyMap<string, number> {
  const each = [...after].map(([name, used]) => [name, Math.round((used - (before.get(name) ?? 0)) / count)] as const);
  return new Map(each.filter(([, used]) => used > 0).sort((a, b) => b[1] - a[1]));
}
