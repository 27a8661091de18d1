import type { LocalDate } from '@throughline/kernel';
import type { AuthorizationRow } from './authorizations.rows.js';
import type { CoverageRow } from './coverages.rows.js';

/** What a payer said of which days of a level. */
type Word = Pick<AuthorizationRow, 'state' | 'level' | 'firstDay' | 'lastDay'>;

/** With these words of the payer, a day counts as authorized. */
const COVERING = new Set(['approved', 'not-required']);

/** What covers a level on a day, among words in the order in which they were said; null when nothing does. The later word counts. */
export function coverOn<Said extends Word>(words: readonly Said[], level: string, day: LocalDate): Said | null {
  const word = words.findLast(
    (one) =>
      concerns(one, level) &&
      (one.firstDay === null || one.firstDay <= day) &&
      (one.lastDay === null || day <= one.lastDay),
  );
  return word && COVERING.has(word.state) ? word : null;
}

/** Whether the client pays for the level, by these words in the order in which they were said. The last one counts, as for the rules. */
export const paysAlone = (words: readonly Pick<CoverageRow, 'level' | 'outcome'>[], level: string): boolean =>
  words.findLast((word) => concerns(word, level))?.outcome === 'self-pay';

/** Words that name no level are for each. */
const concerns = (word: { readonly level: string | null }, level: string): boolean =>
  word.level === null || word.level === level;
