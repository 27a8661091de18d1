import type { Position } from '@throughline/event-store';
import type { RowReader } from './engine/row-engine.js';

/** How far the log had come by an instant, as far as the views have followed it. */
export interface Reached {
  /** The last position whose marks do not lie after the instant; the log's start when there is none. */
  readonly position: Position;
  /** Where the views stand, and the newest time up to there. */
  readonly followed: { readonly position: Position; readonly recordedAt: number | null };
}

export async function answerReached(reader: RowReader, instant: number): Promise<Reached> {
  return { position: await reader.positionAt(instant), followed: await reader.progress() };
}
