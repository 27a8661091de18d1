import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '@throughline/event-store';
import { type Clock, DISCLOSURE_NOTICE } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { CLOCK, DISCLOSURE_LEDGER, type KitReply, Optional } from '@throughline/http-kit';
import {
  type DisclosureLedger,
  LEGAL_BASES,
  type LegalBasis,
  type Purpose,
  PURPOSES,
  type Reading,
  Replay,
} from '@throughline/replay-application';
import { IsIn } from 'class-validator';

const BASES = Object.keys(LEGAL_BASES) as readonly LegalBasis[];
export const [OPERATIONS] = PURPOSES;
export const INTERNAL: LegalBasis = 'internal-communication';

export const ForPurpose = (): PropertyDecorator => (target, key) => {
  Optional({
    enum: PURPOSES,
    default: OPERATIONS,
    example: OPERATIONS,
    description: 'What you ask for it for. Recorded.',
  })(target, key);
  IsIn(PURPOSES)(target, key);
};

export const OnLegalBasis = (): PropertyDecorator => (target, key) => {
  Optional({
    enum: BASES,
    default: INTERNAL,
    example: INTERNAL,
    description: 'Why it may be given to you, by 42 CFR part 2. Recorded.',
  })(target, key);
  IsIn(BASES)(target, key);
};

export class DisclosureTerms {
  @ForPurpose()
  purpose?: Purpose;

  @OnLegalBasis()
  legalBasis?: LegalBasis;
}

interface Disclosed {
  readonly caller: CallerContext;
  readonly terms: { readonly purpose?: Purpose; readonly legalBasis?: LegalBasis };
  readonly reading: Reading;
  /** `events as json`, `snapshot of moves`. */
  readonly what: string;
  readonly from: Position;
  /** Null while it is not known how far it goes. */
  readonly to: Position | null;
  readonly reply: KitReply;
}

/** Writes down what leaves before it does, and sends the notice with it. */
@Injectable()
export class Disclosing {
  constructor(
    @Inject(DISCLOSURE_LEDGER) private readonly ledger: DisclosureLedger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Replay) private readonly replay: Replay,
  ) {}

  /** Resolves with what says how far it went in the end. Rejects with the `Refusal` `disclosure-not-recorded`, and then undoes what was taken for it. */
  async begin(disclosed: Disclosed, undo: () => void = () => undefined): Promise<(to: Position) => void> {
    try {
      return await this.#begin(disclosed);
    } catch (error) {
      undo();
      throw error;
    }
  }

  /**
   * Counts, hashes and plans tell of nobody, unless they are asked for about clients who are named: then they say what there
   * is of these. `after` is a cursor that was accepted.
   */
  async ofNamed({ after, ...disclosed }: Omit<Disclosed, 'from'> & { readonly after: string | null }): Promise<void> {
    if (disclosed.reading.filter.clientIds === null) return;
    const { from } = await this.replay.stretchOf(disclosed.reading, { after, until: null });
    await this.begin({ ...disclosed, from });
  }

  /** Of 42 CFR 2.32. */
  notice(reply: KitReply): void {
    reply.header('Disclosure-Notice', DISCLOSURE_NOTICE);
  }

  async #begin({ caller, terms, reading, what, from, to, reply }: Disclosed): Promise<(to: Position) => void> {
    const close = await this.ledger.open({
      at: this.clock.now(),
      actorId: caller.principal,
      roles: caller.roles,
      what,
      purpose: terms.purpose ?? OPERATIONS,
      legalBasis: terms.legalBasis ?? INTERNAL,
      ...reading,
      correlationId: caller.correlationId,
      from,
      to,
    });
    this.notice(reply);
    return close;
  }
}
