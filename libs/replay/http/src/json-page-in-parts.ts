import type { Position } from '@throughline/event-store';
import { lineOf, type ReplayPage } from '@throughline/replay-application';
import { bytesOf, markOf } from './event-formats.js';

/** A page of the history as a JSON document, and behind and up to where in the log it lies. */
export interface JsonPage {
  readonly bytes: readonly Buffer[];
  readonly from: Position;
  readonly to: Position;
}

/** Puts a page together while its parts are read. One text of a large page would hold up the main thread where it is made bytes. */
export class JsonPageInParts {
  readonly #bytes: Buffer[] = [Buffer.from('{"items":[')];
  #count = 0;
  #first: ReplayPage | null = null;
  #last: ReplayPage | null = null;

  add(part: ReplayPage): void {
    this.#first ??= part;
    this.#last = part;
    if (part.events.length === 0) return;
    const before = (index: number) => (this.#count + index > 0 ? ',' : '');
    this.#bytes.push(bytesOf(part.events.map((replayed, index) => before(index) + lineOf(replayed))));
    this.#count += part.events.length;
  }

  /** At least one part was added. */
  end(): JsonPage {
    const [first, last] = [this.#first as ReplayPage, this.#last as ReplayPage];
    const mark = JSON.stringify({ caughtUp: last.caughtUp, ...markOf(last, this.#count) });
    return {
      bytes: [...this.#bytes, Buffer.from(`],${mark.slice(1)}`)],
      from: first.after,
      to: last.head.position,
    };
  }
}
