import { CursorUnreadable } from './view-query.js';
import type { Value } from './engine/row-engine.js';

/** Names the list and its order, and holds the values of the last item shown. */
export function cursorOf(list: string, last: readonly Value[]): string {
  return Buffer.from(JSON.stringify([list, ...last])).toString('base64url');
}

/** The values that a cursor of this list holds; null for the first page. Throws `CursorUnreadable`. */
export function readCursor(list: string, cursor: string | null, size: number): readonly Value[] | null {
  if (cursor === null) return null;
  const read = parse(cursor);
  if (!Array.isArray(read) || read.length !== size + 1 || read[0] !== list || !read.every(isValue))
    throw new CursorUnreadable();
  return read.slice(1);
}

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorUnreadable();
  }
}
