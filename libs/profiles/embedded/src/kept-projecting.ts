import type { Retry, RetryOutcome } from '@throughline/projection';
import type { Projecting } from './projecting.js';
import type { RebuildProgress } from './projector-messages.js';

const RESTART_AFTER_MS = 500;
const RESTART_AFTER_MS_MAX = 30_000;
/** A run that lasted longer than any pause was a good one: the next break is news, and waits no longer than the first. */
const GOOD_RUN_MS = RESTART_AFTER_MS_MAX;

export const PROJECTING_STATES = ['following', 'rebuilding', 'standing-by', 'restarting', 'stopped'] as const;
export type ProjectingState = (typeof PROJECTING_STATES)[number];

/** Of an error its name and stable code only: its message may hold anything. */
export interface ProjectingFailure {
  readonly error: string;
  readonly code: string | null;
}

interface ProjectingWatch {
  /** Told of each break. */
  onBreak(failure: ProjectingFailure): void;
  /** Milliseconds that only go on; the machine's when absent. */
  now?(): number;
}

/** What operators see of a projector, and may ask of it. */
export type ProjectorAtWork = Pick<KeptProjecting, 'state' | 'rebuild' | 'retry' | 'startRebuild'>;

/** Keeps a projector running: what broke it may pass, and meanwhile commands go on while queries say how far behind they are. */
export class KeptProjecting {
  #state: ProjectingState = 'restarting';
  #current: Projecting | null = null;
  #restart: NodeJS.Timeout | null = null;
  #waitMs = RESTART_AFTER_MS;
  #begunAt = 0;
  #changing: Promise<void> | null = null;
  #hadFollowed = false;

  private constructor(
    private readonly begin: () => Promise<Projecting>,
    private readonly watch: ProjectingWatch,
  ) {}

  /** Rejects when even the first start fails: then there is nothing to ask. */
  static async start(begin: () => Promise<Projecting>, watch: ProjectingWatch): Promise<KeptProjecting> {
    const kept = new KeptProjecting(begin, watch);
    await kept.#begin();
    return kept;
  }

  get state(): ProjectingState {
    return this.#state === 'following' ? (this.#current?.state().phase ?? 'rebuilding') : this.#state;
  }

  /** Events that were dealt with since the views began to be made again; 0 when they are not. */
  get rebuilt(): number {
    return this.rebuild?.events ?? 0;
  }

  /** Whether the rows are those of this log: a projector that broke had followed it up to then. */
  get trusted(): boolean {
    return this.#current ? this.#current.state().phase === 'following' : this.#hadFollowed;
  }

  /** Of rows that are made next to those in use, or before there are any; null while none are. */
  get rebuild(): RebuildProgress | null {
    return this.#current?.state().rebuild ?? null;
  }

  /** Has a parked client folded again; null while no projector is at work. */
  async retry(retry: Retry): Promise<RetryOutcome | null> {
    return (await this.#current?.retry(retry)) ?? null;
  }

  /** Has all rows made again while those in use go on answering. False while no projector is at work. */
  startRebuild(): boolean {
    this.#current?.rebuild();
    return this.#current !== null;
  }

  /** Somebody waits for what it holds back. */
  hurry(): void {
    this.#current?.hurry();
  }

  /** Stops the projector, does something to its files, and starts it again. Calls while one is under way do nothing more. */
  restartAfter(change: () => void): Promise<void> {
    this.#changing ??= this.#restartAfter(change).finally(() => (this.#changing = null));
    return this.#changing;
  }

  async #restartAfter(change: () => void): Promise<void> {
    if (this.#state === 'stopped') return;
    if (this.#restart) clearTimeout(this.#restart);
    const current = this.#current;
    this.#hadFollowed = false;
    this.#current = null;
    await current?.stop();
    if (this.#stopped()) return;
    change();
    await this.#begin().catch((error: unknown) => this.#broke(failureOf(error)));
  }

  #stopped(): boolean {
    return this.#state === 'stopped';
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    if (this.#restart) clearTimeout(this.#restart);
    await this.#current?.stop();
  }

  async #begin(): Promise<void> {
    const current = await this.begin();
    this.#current = current;
    if (this.#state === 'stopped') return current.stop();
    this.#state = 'following';
    this.#begunAt = this.#now();
    const unlessReplaced = (failure: ProjectingFailure): void => {
      if (this.#current === current) this.#broke(failure);
    };
    current.done.then(
      () => unlessReplaced({ error: 'ended', code: null }),
      (error: unknown) => unlessReplaced(failureOf(error)),
    );
  }

  #now(): number {
    return this.watch.now?.() ?? performance.now();
  }

  #broke(failure: ProjectingFailure): void {
    if (this.#state === 'stopped') return;
    if (this.#state === 'following' && this.#now() - this.#begunAt >= GOOD_RUN_MS) this.#waitMs = RESTART_AFTER_MS;
    this.#hadFollowed = this.#current ? this.#current.state().phase === 'following' : this.#hadFollowed;
    this.#current = null;
    this.#state = 'restarting';
    this.watch.onBreak(failure);
    this.#restart = setTimeout(
      () => void this.#begin().catch((error: unknown) => this.#broke(failureOf(error))),
      this.#waitMs,
    );
    this.#waitMs = Math.min(this.#waitMs * 2, RESTART_AFTER_MS_MAX);
  }
}

function failureOf(error: unknown): ProjectingFailure {
  if (!(error instanceof Error)) return { error: 'unknown', code: null };
  const { code } = error as { code?: unknown };
  return { error: error.name, code: typeof code === 'string' ? code : null };
}
