/** How old the oldest thing is that a feed lacks, in words; 0 when it lacks nothing. */
export function ageWords(seconds: number): string {
  if (seconds === 0) return 'not behind';
  if (seconds < 60) return `${seconds} s behind`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min behind`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h behind` : `${Math.floor(seconds / 86_400)} days behind`;
}

/** What a retry came to, said beside the button that asked for it. */
export const retriedWords = (outcome: 'well' | 'still-parked'): string =>
  outcome === 'well' ? 'The rows of this client are up to date again.' : 'Still parked. The list shows the reason.';

/** A position in the log as one reads it: 16 digits without the zeros that make them sort. Those of other engines stay as they are. */
export const positionWords = (position: string): string =>
  /^\d{16}$/.test(position) ? position.replace(/^0+(?=\d)/, '') : position;
