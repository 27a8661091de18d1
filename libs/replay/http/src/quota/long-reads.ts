import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { OpenStreams } from '../open-streams.js';
import { PagesInLine } from './pages-in-line.js';
import { Turns } from './turns.js';

/** Reads much for one caller, and lets the others go between two reads. */
@Injectable()
export class LongReads {
  constructor(
    @Inject(OpenStreams) readonly streams: OpenStreams,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(PagesInLine) private readonly lines: PagesInLine,
  ) {}

  /** To be awaited between two reads. */
  pause({ principal }: CallerContext): Promise<void> {
    return this.turns.next(principal);
  }

  /**
   * What may take long, and so counts as one of the caller's open streams. `pause` is to be awaited between reads. Throws the
   * `Refusal` `too-many-streams` or `streams-exhausted`.
   */
  async inTurns<Result>(caller: CallerContext, read: (pause: () => Promise<void>) => Promise<Result>): Promise<Result> {
    const release = this.streams.take(caller.principal);
    try {
      return await read(() => this.pause(caller));
    } finally {
      release();
    }
  }

  /** One page of the caller at a time. Throws the `Refusal` `quota-exhausted` where too many of them wait. */
  inLine<Page>({ principal }: CallerContext, read: () => Promise<Page>): Promise<Page> {
    return this.lines.one(principal, read);
  }
}
