import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { OpenStreams } from '../open-streams.js';
import { Turns } from './turns.js';

/** Reads much for one caller, in turns with the others; meanwhile it counts as one of the caller's open streams. */
@Injectable()
export class LongReads {
  constructor(
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** `pause` is to be awaited between reads. Throws the `Refusal` `too-many-streams` or `streams-exhausted`. */
  async inTurns<Result>(
    { principal }: CallerContext,
    read: (pause: () => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    const release = this.streams.take(principal);
    try {
      return await read(() => this.turns.next(principal));
    } finally {
      release();
    }
  }
}
