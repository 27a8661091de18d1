import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { COMPILED } from '../acceptance/black-box/throughline-process.ts';

const root = join(import.meta.dirname, '..', '..');
const NODE = join(root, 'node_modules', '.bin', 'node');
const FOLLOWER = join(import.meta.dirname, 'follower.ts');

/** Where the service is, and who asks. */
export interface Whereabouts {
  readonly url: string;
  readonly token: string;
}

interface Until {
  readonly afterMs: number;
  readonly bytes: number;
}

const LOOK_MS = 5;
/** To go back to where a restored log is the same, the whole copy is read first. */
const BEGINS_WITHIN_MS = 120_000;
const WRITES_FOR_MS = 5_000;

interface Event {
  readonly id?: string;
  readonly stream: string;
  readonly revision: number;
  readonly cursor: string;
}

/** Keeps a copy with the client library, in processes that may be killed. */
export class Partner {
  constructor(readonly file: string) {}

  /**
   * Kills a process so long after it opened the copy and wrote so many bytes more: a slow machine would else be killed each
   * time before it has written anything. One that writes nothing is killed all the same. Resolves with whether it was seen to
   * write.
   */
  async followUntilKilled({ url, token }: Whereabouts, { afterMs, bytes }: Until): Promise<boolean> {
    const child = this.#start(url, token, 'follow');
    const ended = once(child, 'close');
    if (child.stdout) await Promise.race([once(child.stdout, 'data'), ended]);
    const hasWritten = await this.#untilWritten(bytes, child);
    await pause(afterMs);
    if (!child.kill('SIGKILL')) throw new Error('The partner ended by itself.');
    await ended;
    return hasWritten;
  }

  /** Reads to the newest event, and verifies the copy. */
  async toTheEnd({ url, token }: Whereabouts): Promise<void> {
    const child = this.#start(url, token);
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const [exit] = (await once(child, 'close')) as [number | null];
    if (exit !== 0) throw new Error(`The copy could not be finished.\n${said}`);
  }

  /** Where the copy becomes shorter on the way, it counts from there. Resolves with whether anything was written. */
  async #untilWritten(bytes: number, child: ChildProcess): Promise<boolean> {
    let before = this.#bytes();
    let limit = Date.now() + BEGINS_WITHIN_MS;
    let isWriting = false;
    while (child.exitCode === null && Date.now() < limit) {
      const now = this.#bytes();
      if (now - before >= bytes) return bytes > 0;
      if (now > before && !isWriting) {
        isWriting = true;
        limit = Date.now() + WRITES_FOR_MS;
      }
      before = Math.min(before, now);
      await pause(LOOK_MS);
    }
    return isWriting;
  }

  #bytes(): number {
    return existsSync(this.file) ? statSync(this.file).size : 0;
  }

  get text(): string {
    return readFileSync(this.file, 'utf8');
  }

  #start(url: string, token: string, ...more: readonly string[]): ChildProcess {
    const env = { PATH: process.env['PATH'], TOKEN: token, NODE_COMPILE_CACHE: COMPILED };
    const words = ['--disable-warning=ExperimentalWarning', FOLLOWER, url, this.file, ...more];
    return spawn(NODE, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }
}

/** Without cursors: those of a restored log are others for the same events. */
export const eventsIn = (text: string): readonly Event[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event)
    .filter(({ id }) => id !== undefined)
    .map((event) => ({ ...event, cursor: '' }));

interface Compared {
  readonly lost: number;
  readonly doubled: number;
  readonly strange: number;
  /** Events whose revision does not follow the one before of the same client. */
  readonly outOfOrder: number;
  /** Places at which the two do not hold the same event, in every part. */
  readonly different: number;
}

/** A copy against a fresh read. */
export function compared(copy: readonly Event[], fresh: readonly Event[]): Compared {
  const held = new Set(copy.map(({ id }) => id));
  const there = new Set(fresh.map(({ id }) => id));
  const revisions = new Map<string, number>();
  let outOfOrder = 0;
  for (const { stream, revision } of copy) {
    if (revision !== (revisions.get(stream) ?? -1) + 1) outOfOrder += 1;
    revisions.set(stream, revision);
  }
  return {
    lost: [...there].filter((id) => !held.has(id)).length,
    doubled: copy.length - held.size,
    strange: [...held].filter((id) => !there.has(id)).length,
    outOfOrder,
    different: Array.from({ length: Math.max(copy.length, fresh.length) }).filter(
      (_, index) => JSON.stringify(copy[index]) !== JSON.stringify(fresh[index]),
    ).length,
  };
}
