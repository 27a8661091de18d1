import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '@throughline/event-store';
import { DELIVERY_BOOK } from '@throughline/http-kit';
import type { CallerContext } from '@throughline/access';
import { type DeliveryBook, type KnownSubscription, Sequences } from '@throughline/replay-application';
import { LongReads } from '../quota/long-reads.js';

/** How far a subscription has come. */
@Injectable()
export class SubscriptionNumbers {
  constructor(
    @Inject(Sequences) private readonly sequences: Sequences,
    @Inject(DELIVERY_BOOK) private readonly book: DeliveryBook,
    @Inject(LongReads) private readonly reads: LongReads,
  ) {}

  /** Without counting on: a command and a list are answered at once. */
  counted({ id }: Pick<KnownSubscription, 'id'>): { readonly sequence: number; readonly delivered: number } {
    return { sequence: this.sequences.counted(id), delivered: this.book.delivered(id) };
  }

  async of({ id, numbered }: KnownSubscription): Promise<{ readonly sequence: number; readonly delivered: number }> {
    const { number } = await this.sequences.headSoon(id, numbered);
    return { sequence: number, delivered: this.book.delivered(id) };
  }

  /** The last number that was recorded before an instant (UTC ms). Throws `too-many-streams`, `streams-exhausted`. */
  before(instant: number, { numbered }: KnownSubscription, caller: CallerContext): Promise<number> {
    return this.reads.inTurns(caller, (pause) => this.sequences.before(instant, numbered, pause));
  }

  /** Up to where in the log everything has a number. Throws `numbers-being-counted`. */
  async reached({ id, numbered }: KnownSubscription): Promise<Position> {
    return (await this.sequences.headSoon(id, numbered)).at;
  }
}
