import { lastOf, type ReadableLog, type RecordedCommand, type RecordedEvent } from '@throughline/event-store';
import type { CacheTerms } from '@throughline/kernel';
import { linesFor } from './lines-for.js';
import type { Reading } from './replay-filter.js';
import { KnownStandings, passageOf } from './standings.js';

/** What readers are given for the commands of a log. */
export class GivenLines {
  readonly #standings: KnownStandings;

  constructor(
    private readonly log: Pick<ReadableLog, 'readStream'>,
    cache: CacheTerms,
  ) {
    this.#standings = new KnownStandings(log, cache);
  }

  /** Whether a reader of these facilities may see the client of a stream now. */
  maySee(stream: string, facilities: Reading['facilities']): Promise<boolean> {
    return this.#standings.areSeen(stream, facilities);
  }

  /** At once for who sees all facilities: that needs no look at the client. */
  of(
    { filter, facilities }: Reading,
    command: RecordedCommand,
  ): readonly RecordedEvent[] | Promise<readonly RecordedEvent[]> {
    if (facilities === 'all') return linesFor(filter, command, { passage: 'inside', earlier: [] });
    return this.#within({ filter, facilities }, command);
  }

  async #within({ filter, facilities }: Reading, command: RecordedCommand): Promise<readonly RecordedEvent[]> {
    const [{ stream, revision }] = command;
    const standings = await this.#standings.upTo(stream, lastOf(command).revision);
    const passage = passageOf(standings, command, facilities);
    const earlier: RecordedEvent[] = [];
    if (passage === 'entered')
      for await (const event of this.log.readStream(stream)) {
        if (event.revision >= revision) break;
        earlier.push(event);
      }
    return linesFor(filter, command, { passage, earlier });
  }
}
