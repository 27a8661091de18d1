import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { type Reading, Replay } from '@throughline/replay-application';
import { type JsonPage, JsonPageInParts } from './json-page-in-parts.js';
import { LongReads } from './quota/long-reads.js';

/**
 * So many events are looked at in one go: some milliseconds of the processor. It is the size of a page for who names no
 * limit, so that such a page waits for nobody.
 */
const PART = 100;

interface PageAsked {
  readonly reading: Reading;
  readonly range: Parameters<Replay['page']>[1];
  readonly limit: number;
}

/** Makes pages part by part, and lets others go between two parts: a large one keeps nobody waiting for longer than a small one. */
@Injectable()
export class JsonPages {
  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(LongReads) private readonly reads: LongReads,
  ) {}

  /** Throws what `Replay.page` throws, and `quota-exhausted` where too many pages of the caller wait. */
  of({ reading, range, limit }: PageAsked, caller: CallerContext): Promise<JsonPage> {
    return this.reads.inLine(caller, async (turns) => {
      const between = () => turns.pause();
      const document = new JsonPageInParts();
      for await (const part of this.replay.inParts(reading, range, { limit, part: PART, between })) document.add(part);
      return document.end();
    });
  }
}
