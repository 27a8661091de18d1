import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDirectory, ThroughlineProcess } from '../acceptance/black-box/throughline-process.js';

const PREFIX = 'throughline-console-demo-';
const POLL_MS = 100;

export const DEMO = { THROUGHLINE_DEMO: 'on' };

/** A data directory of one's own with the demo in it. The demo is made once for all specs of a run, of `npm test` or of Jest: it takes half a minute. */
export async function demoData(): Promise<string> {
  const made = await madeOnce(
    join(tmpdir(), PREFIX + runOf(Number(process.env['THROUGHLINE_TEST_RUN'] ?? process.ppid))),
  );
  const data = freshDataDirectory();
  cpSync(made, data, { recursive: true });
  return data;
}

/** Whoever comes first makes it. The others wait, and make it themselves should the first one fail. */
async function madeOnce(folder: string): Promise<string> {
  const [data, whole] = [join(folder, 'data'), join(folder, 'whole')];
  while (!existsSync(whole)) {
    if (!begin(folder)) {
      await pause(POLL_MS);
      continue;
    }
    try {
      removeThoseOfEndedRuns();
      await make(data);
      writeFileSync(whole, '');
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
  return data;
}

function begin(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function make(data: string): Promise<void> {
  const service = new ThroughlineProcess({ data, environment: DEMO });
  await service.ready();
  const status = await service.end();
  if (status !== 0) throw new Error(`The demo ended with ${status}.\n${service.printed.toString()}`);
}

function removeThoseOfEndedRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const run = name.slice(PREFIX.length);
    if (runOf(Number(run.split('-')[0])) !== run) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A process by its id and when it began, in ticks since the machine did: ids come again. */
function runOf(pid: number): string {
  try {
    const [, behindName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(?=[^)]*$)/);
    return `${pid}-${behindName.trim().split(' ')[19]}`;
  } catch {
    return `${pid}-0`;
  }
}
