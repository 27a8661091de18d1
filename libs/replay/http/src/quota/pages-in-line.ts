import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/kernel';
import { OwnTurns } from './own-turns.js';
import { quotaExhausted } from './quotas.js';
import { Turns } from './turns.js';

/** So many pages of one token wait for the one that is being made. */
export const WAITING_MAX = 8;
const RETRY_AFTER_SECONDS = 1;

/** Lets one page of a token be made at a time: who asks for many at once waits for their own, and nobody else does. */
@Injectable()
export class PagesInLine {
  readonly #lines = new Map<string, (() => void)[]>();

  constructor(@Inject(Turns) private readonly turns: Turns) {}

  /** At once where the token has no other page in work. Throws the `Refusal` `quota-exhausted` where too many of it wait. */
  async one<Page>(principal: string, make: (turns: OwnTurns) => Promise<Page>): Promise<Page> {
    const own = new OwnTurns(this.turns, principal);
    const line = this.#lines.get(principal);
    if (line) await this.#wait(own, line);
    else this.#lines.set(principal, []);
    try {
      return await make(own);
    } finally {
      own.end();
      this.#leave(principal);
    }
  }

  /** The next one lets others go first, as the parts of one page do. */
  async #wait(own: OwnTurns, line: (() => void)[]): Promise<void> {
    if (line.length >= WAITING_MAX)
      throw new Refusal(quotaExhausted, { details: { retryAfterSeconds: RETRY_AFTER_SECONDS } });
    await new Promise<void>((resolve) => line.push(resolve));
    await own.pause();
  }

  #leave(principal: string): void {
    const next = this.#lines.get(principal)?.shift();
    if (next) next();
    else this.#lines.delete(principal);
  }
}
