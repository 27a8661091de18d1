/** What ends a line for one reader or another, and what SQLite takes for the end of a text. No canonical JSON holds them. */
const NEVER_IN_A_LINE = ['\n', '\r', '\0'] as const;

/** Whether a text can stand on a line of its own among others. */
export const isOneLine = (text: string): boolean => !NEVER_IN_A_LINE.some((character) => text.includes(character));

/** Whether a text can be spliced into JSON as a part of an event. */
export function isPart(text: string): boolean {
  if (!text.startsWith('{') || !isOneLine(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
