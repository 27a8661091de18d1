import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { withoutTimeLimit } from '@throughline/event-store';
import { OpenStreams } from '../open-streams.js';
import { OwnTurns } from './own-turns.js';
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

  /** The turns of one of the caller's streams. */
  turnsOf({ principal }: CallerContext): OwnTurns {
    return new OwnTurns(this.turns, principal);
  }

  /**
   * What may take long, and so counts as one of the caller's open streams, and is under no time limit. `pause` is to be awaited
   * between reads. Throws the `Refusal` `too-many-streams` or `streams-exhausted`.
   */
  inTurns<Result>(caller: CallerContext, read: (pause: () => Promise<void>) => Promise<Result>): Promise<Result> {
    const own = this.turnsOf(caller);
    return this.#counted(caller, () => withoutTimeLimit(() => read(() => own.pause())).finally(() => own.end()));
  }

  /** One page of a stream, which counts as open meanwhile. Throws what `inTurns` and `inLine` throw. */
  countedInLine<Page>(caller: CallerContext, read: () => Promise<Page>): Promise<Page> {
    return this.#counted(caller, () => this.inLine(caller, read));
  }

  async #counted<Result>({ principal }: CallerContext, read: () => Promise<Result>): Promise<Result> {
    const release = this.streams.take(principal);
    try {
      return await read();
    } finally {
      release();
    }
  }

  /** One page of the caller at a time. Throws the `Refusal` `quota-exhausted` where too many of them wait. */
  inLine<Page>({ principal }: CallerContext, read: (turns: OwnTurns) => Promise<Page>): Promise<Page> {
    return this.lines.one(principal, read);
  }
}
