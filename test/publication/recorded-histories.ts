import type { EventLog, RecordedEvent } from '@throughline/event-store';
import { type ClientAct, chroniclesOf, everyEvent, Recording, recordInTurns } from '@throughline/projection/contract';

/** Numbers that look drawn and are always the same (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const actsOf = (draw: () => number, acts: number): readonly ClientAct[] =>
  Array.from({ length: acts }, () => ({ client: draw(), what: draw(), when: draw(), which: draw(), how: draw() }));

export const drawnActs = ({ acts, seed }: { readonly acts: number; readonly seed: number }) =>
  actsOf(chance(seed), acts);

/** A log in memory with histories of several clients, any order of any acts, interleaved. */
export async function recordedHistories({ clients = 40, acts = 1_500, seed = 7 } = {}): Promise<Recording> {
  const draw = chance(seed);
  const drawn = actsOf(draw, acts);
  const recording = new Recording();
  const turns = Array.from({ length: acts }, draw);
  await recordInTurns(recording, chroniclesOf(drawn, clients), turns);
  return recording;
}

export const eventsOf = (log: EventLog): Promise<readonly RecordedEvent[]> => everyEvent(log);
