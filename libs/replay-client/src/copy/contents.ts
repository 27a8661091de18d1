import { isForgotten, LEFT, type PublicEvent } from '../public-event.js';

/** Where a line lies in a file, in bytes, without its line feed. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which lines of a copy say something of which client. */
export class Contents {
  readonly #held = new Map<string, Stretch[]>();
  readonly #lacking = new Map<string, number>();

  /** Notes a line. Returns the lines whose content has to go, because their client has left. */
  note(event: Pick<PublicEvent, 'stream' | 'type' | 'data'>, { start, end }: Stretch): readonly Stretch[] {
    const { stream, type } = event;
    const held = this.#held.get(stream) ?? [];
    if (type === LEFT) {
      this.#held.delete(stream);
      this.#lacking.delete(stream);
      return held;
    }
    if (!isForgotten(event)) this.#held.set(stream, held);
    else if (!this.#lacking.has(stream)) this.#lacking.set(stream, start);
    if (!isForgotten(event)) held.push({ start, end });
    return [];
  }

  /** Where the first line begins that lacks its content although its client has not left. Null when there is none. */
  get lackingFrom(): number | null {
    return this.#lacking.size > 0 ? Math.min(...this.#lacking.values()) : null;
  }
}

const LINE = /^(\{"id":.*?"recordedAt":\d+,)"data":.*,"meta":.*,("privateSha256":"[0-9a-f]{64}",.*)$/s;

/** A line without `data` and `meta`: blanks take their place, so that it keeps its length, its leaf and its cursor. */
export function withoutContent(line: string): string {
  const [, head, tail] = LINE.exec(line) ?? [];
  if (head === undefined || tail === undefined) return line;
  return head + ' '.repeat(Buffer.byteLength(line) - Buffer.byteLength(head) - Buffer.byteLength(tail)) + tail;
}
