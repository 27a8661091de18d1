import type { ReplayBatch, ReplayCopy, Totals } from '@throughline/replay-client';
import type { Terminal } from '../console/terminal.js';

/** Standard output: nothing that was written can be read again, nor taken back. */
export class OutCopy implements ReplayCopy {
  constructor(private readonly terminal: Terminal) {}

  async cursor(): Promise<null> {
    return null;
  }

  async append({ lines }: Pick<ReplayBatch, 'lines'>): Promise<void> {
    for (const line of lines) this.terminal.out(line);
  }

  totals(): Promise<Totals> {
    return Promise.reject(new Error('Standard output cannot be read again.'));
  }

  replace(): Promise<void> {
    return this.totals().then(() => undefined);
  }

  keepFirst(): Promise<void> {
    return this.totals().then(() => undefined);
  }
}
