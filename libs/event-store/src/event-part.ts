/** What ends a line for one reader or another, and what SQLite takes for the end of a text. No canonical JSON holds them. */
const NEVER_IN_A_LINE = ['\n', '\r', '\0'] as const;

/** Whether a text can stand on a line of its own among others. */
export const isOneLine = (text: string): boolean => !NEVER_IN_A_LINE.some((character) => text.includes(character));

/** What a part of an event says; null where it is damaged: it cannot be spliced into JSON as an object on one line. */
export function parsedPart(text: string): object | null {
  if (!text.startsWith('{') || !isOneLine(text)) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

/** Whether a text can be spliced into JSON as a part of an event. */
export const isPart = (text: string): boolean => parsedPart(text) !== null;

/** What stands in the place of a damaged part, wherever an event leaves the service. Its leaf stays that of what was recorded. */
export const DAMAGED_PART = '{}';
