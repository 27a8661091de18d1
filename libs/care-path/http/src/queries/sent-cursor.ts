import { cursorInvalid } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import { CursorUnreadable, readCursor } from '@throughline/projection';

/** The values that a cursor of this list holds; null where none was sent. Refuses one of another list. */
export function readSent(list: string, cursor: string | null, size: number): ReturnType<typeof readCursor> {
  try {
    return readCursor(list, cursor, size);
  } catch (error) {
    if (error instanceof CursorUnreadable) throw new Refusal(cursorInvalid, { at: 'query:cursor' });
    throw error;
  }
}
