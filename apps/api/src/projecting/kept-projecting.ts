import type { Projecting } from './projecting.js';

const RESTART_AFTER_MS = 500;
const RESTART_AFTER_MS_MAX = 30_000;

export type ProjectingState = 'following' | 'restarting' | 'stopped';

/** Of an error its name and stable code only: its message may hold anything. */
export interface ProjectingFailure {
  readonly error: string;
  readonly code: string | null;
}

export interface ProjectingWatch {
  /** Told of each break. */
  onBreak(failure: ProjectingFailure): void;
}

/** Keeps a projector running: what broke it may pass, and meanwhile commands go on while queries say how far behind they are. */
export class KeptProjecting {
  #state: ProjectingState = 'restarting';
  #current: Projecting | null = null;
  #restart: NodeJS.Timeout | null = null;
  #waitMs = RESTART_AFTER_MS;

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
    return this.#state;
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
    current.done.then(
      () => this.#broke({ error: 'ended', code: null }),
      (error: unknown) => this.#broke(failureOf(error)),
    );
  }

  #broke(failure: ProjectingFailure): void {
    if (this.#state === 'stopped') return;
    this.#state = 'restarting';
    this.watch.onBreak(failure);
    this.#restart = setTimeout(() => void this.#begin().catch((error: unknown) => this.#broke(failureOf(error))), this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, RESTART_AFTER_MS_MAX);
  }
}

function failureOf(error: unknown): ProjectingFailure {
  if (!(error instanceof Error)) return { error: 'unknown', code: null };
  const { code } = error as { code?: unknown };
  return { error: error.name, code: typeof code === 'string' ? code : null };
}
