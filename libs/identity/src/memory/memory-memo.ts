import { canonicalJson, idempotencyKeyReused, Refusal } from '@throughline/kernel';
import { macOf } from '../derived-keys.js';
import type { RequestOnce } from '../request-memo.js';
import type { Held } from './held.js';

/** Which requests were answered how. */
export class MemoryMemo {
  constructor(private readonly held: Held) {}

  once<Answer extends object>(request: RequestOnce | undefined, act: () => Answer) {
    return this.held.atomically(() => {
      const earlier = request && this.answeredBefore<Answer>(request);
      if (earlier) return { answer: earlier, replayed: true };
      const answer = act();
      if (request)
        this.held.put(this.held.asked, keyOf(request), { subject: request.subject, mac: this.#macOf(request), answer });
      return { answer, replayed: false };
    });
  }

  answeredBefore<Answer extends object>(request: RequestOnce): Answer | null {
    const earlier = this.held.asked.get(keyOf(request));
    if (!earlier) return null;
    if (earlier.mac !== this.#macOf(request)) throw new Refusal(idempotencyKeyReused);
    return earlier.answer as Answer;
  }

  #macOf({ request }: RequestOnce): string {
    return macOf(this.held.fingerprintKey, canonicalJson(request));
  }
}

const keyOf = ({ principal, idempotencyKey, subject }: RequestOnce): string =>
  JSON.stringify([principal, idempotencyKey, subject]);
