import type { Position } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';

/** No view can follow up to what the log has not taken: nobody is kept waiting for that. Positions of a log are of one width. */
export function assertTaken(position: Position, head: Position): void {
  if (position.length !== head.length) {
    throw Refusal.at(
      'query:atLeast',
      'position-malformed',
      'A position is what a command answered, unchanged.',
      'malformed',
    );
  }
  if (position > head) throw viewsBehind();
}

export const viewsBehind = (): Refusal =>
  new Refusal('views-behind', 'The views have not followed the log up to this position yet. Try again.', {
    kind: 'unavailable',
  });
