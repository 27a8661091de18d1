import type { EntryOf } from './entry.js';
import type { Situation } from './situation.js';

/** The exclusion and the assessment finding that say so. Source: S4, crisis. */
const CRISIS = 'crisis';

/** Ends of an inquiry that send someone in crisis on. Source: S4, a crisis goes to 988 or 911 first. */
const CRISIS_OUTCOMES: ReadonlySet<string | null> = new Set(['crisis-988', 'crisis-911']);

type MaySpeakOfCrisis = Pick<EntryOf<'InquiryReceived'>, 'kind' | 'outcome' | 'exclusions'> | Assessed;
type Assessed = Pick<EntryOf<'AssessmentRecorded'>, 'kind' | 'findings'>;

export const notesCrisis = (entry: MaySpeakOfCrisis): boolean =>
  entry.kind === 'InquiryReceived'
    ? CRISIS_OUTCOMES.has(entry.outcome) || entry.exclusions.includes(CRISIS)
    : entry.findings.includes(CRISIS);

/** Only a statement that a crisis is over ends it; an inquiry or an assessment that is silent about it changes nothing. */
export function crisisAfter(
  before: Situation,
  entry: EntryOf<'InquiryReceived' | 'AssessmentRecorded'>,
): Situation['crisis'] {
  if (notesCrisis(entry))
    return { entryId: entry.entryId, at: entry.effective.at, on: entry.effective.localDate, value: null };
  return entry.crisisOver ? null : before.crisis;
}

/** What was found, once the crisis among it is over. */
export const withoutCrisis = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== CRISIS);
