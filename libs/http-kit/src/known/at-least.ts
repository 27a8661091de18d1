import type { Position, ReadableLog } from '@throughline/event-store';
import { defineProblem, Refusal } from '@throughline/kernel';

export const positionMalformed = defineProblem({
  code: 'position-malformed',
  kind: 'malformed',
  at: 'query:atLeast',
  sentence: 'This is not a position of the log. Send a position as a command returned it, unchanged.',
});

export const viewsBehind = defineProblem({
  code: 'views-behind',
  kind: 'unavailable',
  sentence:
    'The views are not up to date with this position yet. Try again after as many seconds as `Retry-After` says.',
});

/** No view can follow up to what the log does not hold: nobody is kept waiting for that. Answers the position. */
export async function assertTaken(text: string, log: ReadableLog): Promise<Position> {
  if (!log.isPosition(text)) throw new Refusal(positionMalformed);
  if (text > (await log.head())) throw new Refusal(viewsBehind);
  return text;
}
