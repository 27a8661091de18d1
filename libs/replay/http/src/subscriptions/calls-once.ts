import { Inject, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type CallerContext } from '@throughline/access';
import { CLOCK, DELIVERY_BOOK, idempotencyKeyOf, type KitReply } from '@throughline/http-kit';
import { canonicalJson, type Clock, defineProblem, idempotencyKeyReused, Refusal, sha256 } from '@throughline/kernel';
import { type CallRequest, type DeliveryBook, REQUESTS_KEPT_DAYS } from '@throughline/replay-application';

export const callOutcomeUnknown = defineProblem({
  code: 'call-outcome-unknown',
  kind: 'conflict',
  sentence:
    'The service may have called the endpoint for this key, but it did not keep the answer. Send a new key to call it again.',
});

export const OptionalKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: `A repeated request with the same key returns the first response, and does not call the endpoint again. The service keeps keys for ${REQUESTS_KEPT_DAYS} days.`,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  });

interface Asked {
  readonly caller: CallerContext;
  /** The header, as it came. */
  readonly key: string | undefined;
  readonly what: string;
  readonly body: object;
  readonly reply: KitReply;
}

interface Answering<Answer> {
  /** Keeps the answer with the request, in the write that begins what it asks for, or by `keep`. Checks what may change. */
  readonly first: (request: CallRequest | undefined) => Promise<Answer>;
  readonly again: (kept: string) => Answer;
}

/** Has an endpoint called once for each key, whatever is restarted in between. */
@Injectable()
export class CallsOnce {
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(
    @Inject(DELIVERY_BOOK) private readonly book: DeliveryBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `idempotency-key-reused`, `call-outcome-unknown`. */
  async answer<Answer>(
    { caller, key, what, body, reply }: Asked,
    { first, again }: Answering<Answer>,
  ): Promise<Answer> {
    if (key === undefined) return first(undefined);
    const id = sha256(canonicalJson([caller.principal, what, idempotencyKeyOf(key)]));
    const asked = sha256(JSON.stringify(body));
    // Of those who wait for a call that fails, one calls, and the others wait again.
    for (let call = this.#running.get(id); call; call = this.#running.get(id)) await call.catch(() => undefined);
    const known = this.book.requested(id);
    if (!known) {
      const answering = first({ id, asked, at: this.clock.now() });
      this.#running.set(id, answering);
      return answering.finally(() => this.#running.delete(id));
    }
    if (known.asked !== asked) throw new Refusal(idempotencyKeyReused);
    if (known.answer === null) throw new Refusal(callOutcomeUnknown);
    reply.header('Idempotency-Replayed', 'true');
    return again(known.answer);
  }

  /** Writes down that somebody is called before they are, and then the answer. */
  async keep<Answer>(request: CallRequest | undefined, call: () => Promise<Answer>): Promise<Answer> {
    if (!request) return call();
    this.book.answer(request, null);
    const answer = await call().catch((error: unknown) => {
      // Rejects only when nothing was sent.
      this.book.forget(request);
      throw error;
    });
    this.book.answer(request, JSON.stringify(answer));
    return answer;
  }
}
