import type { Position, ReadableLog } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';

/** No view can follow up to what the log does not hold: nobody is kept waiting for that. Answers the position. */
export async function assertTaken(text: string, log: ReadableLog): Promise<Position> {
  if (!log.isPosition(text)) {
    throw Refusal.at(
      'query:atLeast',
      'position-malformed',
      'A position is what a command answered, unchanged.',
      'malformed',
    );
  }
  if (text > (await log.head())) throw viewsBehind();
  return text;
}

export const viewsBehind = (): Refusal =>
  new Refusal('views-behind', 'The views have not followed the log up to this position yet. Try again.', {
    kind: 'unavailable',
  });
