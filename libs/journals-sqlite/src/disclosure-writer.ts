import { Worker } from 'node:worker_threads';
import type { LedgerOutcome, LedgerWrite } from './disclosure-writer.worker.js';

interface Pending {
  readonly write: LedgerWrite;
  resolve(number: number | null): void;
  reject(error: Error): void;
}

/**
 * The main thread's side of the thread that writes the ledger, which starts with the first write. What comes while a batch is
 * on its way to the disk goes together in the next one.
 */
export class DisclosureWriter {
  #worker: Worker | null = null;
  #waiting: Pending[] = [];
  #underWay: readonly Pending[] = [];
  #closing: Promise<void> | null = null;

  constructor(private readonly file: string) {}

  get isClosing(): boolean {
    return this.#closing !== null;
  }

  /** Durable when it resolves, with the number of a new row. Rejects where nothing was written. */
  write(write: LedgerWrite): Promise<number | null> {
    if (this.#closing) return Promise.reject(new Error('The ledger is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      this.#send();
    });
  }

  /** Resolves when what was accepted so far is written, or could not be. */
  async settled(): Promise<void> {
    if (!this.#isIdle()) await this.write({ nothing: true }).catch(() => undefined);
  }

  /** What was accepted is written first. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close(this.settled()));
  }

  async #close(settled: Promise<void>): Promise<void> {
    await settled;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('close');
    await ended;
  }

  #isIdle(): boolean {
    return this.#waiting.length === 0 && this.#underWay.length === 0;
  }

  #send(): void {
    if (this.#underWay.length > 0 || this.#waiting.length === 0) return;
    this.#underWay = this.#waiting.splice(0);
    const worker = this.#started();
    // What is not durable yet keeps the process; a thread that waits for the next row does not.
    worker.ref();
    worker.postMessage(this.#underWay.map(({ write }) => write));
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(workerFile(), { workerData: { file: this.file }, name: 'ledger of disclosures' });
    worker.on('message', (outcome: LedgerOutcome) => this.#hear(outcome));
    worker.once('error', (error) => this.#lose(worker, error));
    worker.once('exit', () => this.#lose(worker, new Error('The thread that writes the ledger has ended.')));
    return (this.#worker = worker);
  }

  #hear(outcome: LedgerOutcome): void {
    const answered = this.#underWay;
    this.#underWay = [];
    this.#worker?.unref();
    this.#send();
    for (const [index, pending] of answered.entries())
      if ('numbers' in outcome) pending.resolve(outcome.numbers[index] ?? null);
      else pending.reject(Object.assign(new Error(outcome.failure.message), { name: outcome.failure.name }));
  }

  /** The next write starts another thread. */
  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = [...this.#underWay, ...this.#waiting];
    this.#underWay = [];
    this.#waiting = [];
    for (const pending of lost) pending.reject(error instanceof Error ? error : new Error('unknown'));
  }
}

/** Node strips the types itself when this runs from `src`; from `dist` the compiled file stands beside. */
function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './disclosure-writer.worker.ts' : './disclosure-writer.worker.js';
  return new URL(name, import.meta.url);
}
