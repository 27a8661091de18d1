import { Inject, Injectable } from '@nestjs/common';
import { DELIVERY_BOOK } from '@throughline/http-kit';
import { type DeliveryBook, type KnownSubscription, Sequences } from '@throughline/replay-application';

/** How far a subscription has come. */
@Injectable()
export class SubscriptionNumbers {
  constructor(
    @Inject(Sequences) private readonly sequences: Sequences,
    @Inject(DELIVERY_BOOK) private readonly book: DeliveryBook,
  ) {}

  /** Without counting on: a command and a list are answered at once. */
  counted({ id }: Pick<KnownSubscription, 'id'>): { readonly sequence: number; readonly delivered: number } {
    return { sequence: this.sequences.counted(id), delivered: this.book.delivered(id) };
  }

  async of({ id, numbered }: KnownSubscription): Promise<{ readonly sequence: number; readonly delivered: number }> {
    const { number } = await this.sequences.headSoon(id, numbered);
    return { sequence: number, delivered: this.book.delivered(id) };
  }
}
