import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const SYNCHRONIZATIONS = 500;
const BLOCK_BYTES = 4_096;

/** What the figures were taken on, measured where it can be. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly fileSystem: string;
  /** Median time that this disk takes to make a 4 kB write durable, in microseconds: what one commit costs at least. */
  readonly synchronizationUs: number;
  readonly load: readonly number[];
}

export function describeMachine(directory: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    fileSystem: fileSystemOf(directory),
    synchronizationUs: synchronizationUs(directory),
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  };
}

function fileSystemOf(directory: string): string {
  try {
    return execFileSync('stat', ['-f', '-c', '%T', directory], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function synchronizationUs(directory: string): number {
  const file = openSync(join(directory, 'synchronization'), 'w');
  const block = Buffer.alloc(BLOCK_BYTES, 1);
  const taken: number[] = [];
  for (let count = 0; count < SYNCHRONIZATIONS; count += 1) {
    const started = performance.now();
    writeSync(file, block);
    fsyncSync(file);
    taken.push((performance.now() - started) * 1_000);
  }
  closeSync(file);
  return Math.round(taken.sort((a, b) => a - b)[SYNCHRONIZATIONS >>> 1]!);
}
