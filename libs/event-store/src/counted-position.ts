import { type Position, START } from './position.js';

const WIDTH = 16;

/** The position of the nth event, counted from 1, for engines that count their events. Safe integers have 16 digits. */
export function countedPosition(count: number): Position {
  if (count === 0) return START;
  return String(count).padStart(WIDTH, '0') as Position;
}

/** Reads a counted position back; `START` gives 0. Throws `RangeError` for a position of another kind of store. */
export function countOf(position: Position): number {
  if (position === START) return 0;
  const count = position.length === WIDTH ? Number(position) : Number.NaN;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('This position was made by another log.');
  return count;
}

/** Whether a text is a position that `countedPosition` gives. */
export const isCountedPosition = (text: string): text is Position =>
  text === START || (/^\d{16}$/.test(text) && Number(text) > 0);
