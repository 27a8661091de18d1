import type { ReadableLog, Position } from '@throughline/event-store';
import { isFinal, PublicationError } from '../broker/publication-errors.js';
import { isPublished } from './command-records.js';
import { Publisher, type PublisherOptions, type PublishingProgress } from './publisher.js';

export const PUBLISHER_STATES = ['starting', 'publishing', 'down', 'stopped'] as const;

const WAIT_MS = 500;
const WAIT_MS_MAX = 30_000;
/** How far we look ahead to say how much waits. */
const WAITING_MAX = 10_000;

/** How publication stands: what `/readyz` and `/metrics` say of it. */
export interface PublicationStatus {
  readonly state: (typeof PUBLISHER_STATES)[number];
  /** Since when it is in this state. UTC ms. */
  readonly since: number;
  /** Code and sentence of what is wrong; null while nothing is. They hold no client data. */
  readonly code: string | null;
  readonly problem: string | null;
  readonly position: Position | null;
  /** Events that are not published yet, at most 10,000; null when that is not known. */
  readonly waiting: number | null;
  /** When the oldest of them was recorded (UTC ms); null when none waits, or that is not known. */
  readonly waitingSince: number | null;
  /** Clients, and streams of the organization, whose rows stand still. */
  readonly parked: number;
}

interface RunPublisher extends Omit<PublisherOptions, 'onProgress'> {
  /** Ends the run after the transaction in hand. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly onStatus: (status: PublicationStatus) => void;
  readonly waitMs?: number;
  /** Told once the topics of `refill` are published again, before following on. */
  readonly onRefreshed?: (records: number) => void;
}

/**
 * Publishes until the signal aborts. What passes is tried again, after longer and longer pauses; the status says since
 * when it is down. Rejects with a `PublicationError` that only a person can mend.
 */
export async function runPublisher(run: RunPublisher): Promise<void> {
  const status = new Status(run);
  const publisher = new Publisher({ ...run, onProgress: (progress) => status.progressed(progress) });
  let waitMs = run.waitMs ?? WAIT_MS;
  let refreshed = (run.refill ?? []).length === 0;
  status.enter('starting');
  while (!run.signal.aborted) {
    try {
      await publisher.start();
      status.enter('publishing');
      waitMs = run.waitMs ?? WAIT_MS;
      if (!refreshed) await refilled(publisher, run);
      refreshed = true;
      await follow(publisher, run);
    } catch (error) {
      await status.failed(error, publisher.position);
      if (isFinal(error)) throw error;
      await pause(waitMs, run.signal);
      waitMs = Math.min(waitMs * 2, WAIT_MS_MAX);
    }
  }
  status.enter('stopped');
}

async function refilled(publisher: Publisher, { onRefreshed }: RunPublisher): Promise<void> {
  const records = await publisher.refresh();
  onRefreshed?.(records);
}

async function follow(publisher: Publisher, { log, signal }: RunPublisher): Promise<void> {
  while (!signal.aborted) {
    const atHead = await publisher.step();
    if (atHead && !signal.aborted) await log.waitBeyond(publisher.position!, signal);
  }
}

class Status {
  #status: PublicationStatus;

  constructor(private readonly run: RunPublisher) {
    this.#status = {
      state: 'starting',
      since: run.now(),
      code: null,
      problem: null,
      position: null,
      waiting: null,
      waitingSince: null,
      parked: 0,
    };
  }

  enter(state: PublicationStatus['state']): void {
    this.#enter({ state, since: this.run.now(), code: null, problem: null });
  }

  progressed({ position, atHead, recordedAt, parked }: PublishingProgress): void {
    const waits = atHead ? { waiting: 0, waitingSince: null } : { waiting: null, waitingSince: recordedAt };
    this.#enter({ position, parked, ...waits });
  }

  /** Down since the first failure, however often it is tried again. */
  async failed(error: unknown, position: Position | null): Promise<void> {
    const since = this.#status.state === 'down' ? this.#status.since : this.run.now();
    const { code, message } = error instanceof PublicationError ? error : UNEXPECTED;
    this.#enter({ state: 'down', since, code, problem: message, ...(await waitingAfter(this.run.log, position)) });
  }

  #enter(change: Partial<PublicationStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.run.onStatus(this.#status);
  }
}

/** Its message may hold anything, and is not repeated. */
const UNEXPECTED = {
  code: 'publication-broke',
  message: 'The publisher failed for an unknown reason and starts again. If this repeats, report it.',
};

async function waitingAfter(log: ReadableLog, position: Position | null) {
  if (position === null) return { waiting: null, waitingSince: null };
  let waiting = 0;
  let waitingSince: number | null = null;
  for (let after = position, atHead = false; !atHead && waiting < WAITING_MAX;) {
    const page = await log.readAll(after, { limit: WAITING_MAX });
    const events = page.events.filter(({ stream }) => isPublished(stream));
    waiting = Math.min(WAITING_MAX, waiting + events.length);
    waitingSince ??= events[0]?.recordedAt ?? null;
    ({ next: after, atHead } = page);
  }
  return { waiting, waitingSince };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
    if (signal.aborted) over();
  });
}
