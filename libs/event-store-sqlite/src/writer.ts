import { Worker } from 'node:worker_threads';
import type { Clock } from '@throughline/kernel';
import { LogClosed, LogFull, LogUnavailable } from '@throughline/event-store';
import { assertDurable, type ConnectionSettings } from './durable-settings.js';
import type {
  AppendMessage,
  AppendOutcome,
  BatchFailure,
  BatchMessage,
  WriterData,
  WriterMessage,
} from './writer.worker.js';

const BATCH_EVENTS_MAX = 2_000;
const APPENDS_WAITING_MAX = 10_000;

interface PendingAppend {
  readonly message: AppendMessage;
  resolve(outcome: AppendOutcome): void;
  reject(error: Error): void;
}

/** Types of events that are durable now, and the position of the last of them. */
interface CommittedAppend {
  readonly types: readonly string[];
  readonly position: number;
}

export interface WriterOptions extends WriterData {
  readonly clock: Clock;
  /** Called once for each batch, before anyone who waits for it is answered. */
  onCommit(appended: readonly CommittedAppend[]): void;
  /** Called when nobody can know what reached the disk, after every pending append was rejected. */
  onFatal(error: Error): void;
}

/**
 * The main thread's side of the writer. Appends that arrive while a batch is being committed wait and go together in
 * the next one: the busier the log, the more appends share one synchronization of the disk.
 */
export class Writer {
  readonly #worker: Worker;
  readonly #options: WriterOptions;
  readonly #started = Promise.withResolvers<ConnectionSettings>();
  readonly #ended = Promise.withResolvers<void>();
  #waiting: PendingAppend[] = [];
  #underWay: readonly PendingAppend[] = [];
  #batch = 0;
  #scheduled = false;
  #closing = false;
  #lost: LogUnavailable | undefined;

  private constructor(options: WriterOptions) {
    this.#options = options;
    const { file, pagesMax, pageBytes } = options;
    this.#worker = new Worker(workerFile(), {
      workerData: { file, pagesMax, pageBytes } satisfies WriterData,
      name: 'event log writer',
    });
    this.#worker.on('message', (message: WriterMessage) => this.#hear(message));
    this.#worker.once('error', this.#started.reject);
    this.#worker.once('exit', () => this.#ended.resolve());
  }

  /** Rejects, and leaves nothing running, when the file cannot be written durably. */
  static async start(options: WriterOptions): Promise<Writer> {
    const writer = new Writer(options);
    try {
      assertDurable(await writer.#started.promise);
    } catch (error) {
      await writer.close();
      throw error;
    }
    writer.#watch();
    return writer;
  }

  append(message: AppendMessage): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      if (this.#closing) return reject(new LogClosed());
      if (this.#waiting.length >= APPENDS_WAITING_MAX)
        return reject(new LogUnavailable('Too many appends wait for the disk.'));
      this.#waiting.push({ message, resolve, reject });
      this.#schedule();
    });
  }

  /** Everything accepted so far is committed and answered first. */
  async close(): Promise<void> {
    this.#closing = true;
    if (!this.#busy()) this.#worker.postMessage('close');
    await this.#ended.promise;
  }

  /** From here on a thread that ends by itself takes appends with it whose outcome nobody knows. */
  #watch(): void {
    this.#worker.once('error', (cause) =>
      this.#lose(new LogUnavailable('The thread that writes the log has failed.', { cause })),
    );
    this.#worker.once(
      'exit',
      () => this.#closing || this.#lose(new LogUnavailable('The thread that writes the log has ended.')),
    );
  }

  #busy(): boolean {
    return this.#underWay.length > 0 || this.#waiting.length > 0;
  }

  /** In the next turn of the event loop, so that appends of one turn share a batch. */
  #schedule(): void {
    if (this.#scheduled || this.#underWay.length > 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send(): void {
    if (this.#lost || this.#underWay.length > 0 || this.#waiting.length === 0) return;
    let events = 0;
    let count = 0;
    while (count < this.#waiting.length && events < BATCH_EVENTS_MAX)
      events += this.#waiting[count++]!.message[2].length;
    this.#underWay = this.#waiting.splice(0, count);
    const batch: BatchMessage = [
      ++this.#batch,
      this.#options.clock.now(),
      this.#underWay.map(({ message }) => message),
    ];
    this.#worker.postMessage(batch);
  }

  #hear(message: WriterMessage): void {
    if ('ready' in message) return this.#started.resolve(message.ready);
    const answered = this.#underWay;
    if ('failure' in message) return this.#fail(message.failure);
    this.#underWay = [];
    this.#send();
    this.#options.onCommit(committed(answered, message.outcomes));
    for (const [index, append] of answered.entries()) append.resolve(message.outcomes[index]!);
    this.#closeWhenDrained();
  }

  #fail({ kind, message }: BatchFailure): void {
    if (kind === 'broken') return this.#lose(new LogUnavailable(`The log can no longer be written: ${message}`));
    const refused = this.#underWay;
    this.#underWay = [];
    const error =
      kind === 'full' ? new LogFull() : new LogUnavailable('Another program holds the log; nothing was written.');
    for (const append of refused) append.reject(error);
    this.#send();
    this.#closeWhenDrained();
  }

  #closeWhenDrained(): void {
    if (this.#closing && !this.#busy()) this.#worker.postMessage('close');
  }

  #lose(error: LogUnavailable): void {
    if (this.#lost) return;
    this.#lost = error;
    const pending = [...this.#underWay, ...this.#waiting];
    this.#underWay = [];
    this.#waiting = [];
    for (const append of pending) append.reject(error);
    void this.#worker.terminate();
    this.#options.onFatal(error);
  }
}

function committed(appends: readonly PendingAppend[], outcomes: readonly AppendOutcome[]): readonly CommittedAppend[] {
  return outcomes.flatMap((outcome, index) =>
    outcome[0] === 'appended' ? { types: appends[index]!.message[3], position: outcome[2] } : [],
  );
}

/** Node strips the types itself when this runs from `src`; from `dist` the compiled file stands beside. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './writer.worker.ts' : './writer.worker.js', import.meta.url);
}
