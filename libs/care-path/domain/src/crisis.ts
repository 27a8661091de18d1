import type { EntryOf } from './entry.js';
import type { Situation } from './situation.js';

/** The exclusion and the assessment finding that say so. Source: S4, crisis. */
const CRISIS = 'crisis';

/** Ends of an inquiry that send someone in crisis on. Source: S4, a crisis goes to 988 or 911 first. */
const CRISIS_OUTCOMES: ReadonlySet<string | null> = new Set(['crisis-988', 'crisis-911']);

type MaySpeakOfCrisis = Pick<EntryOf<'InquiryReceived'>, 'kind' | 'outcome' | 'exclusions'> | Closed | Assessed;
type Closed = Pick<EntryOf<'InquiryClosed'>, 'kind' | 'reason'>;
type Assessed = Pick<EntryOf<'AssessmentRecorded'>, 'kind' | 'findings'>;

export function notesCrisis(entry: MaySpeakOfCrisis): boolean {
  switch (entry.kind) {
    case 'InquiryReceived':
      return CRISIS_OUTCOMES.has(entry.outcome) || entry.exclusions.includes(CRISIS);
    case 'InquiryClosed':
      return CRISIS_OUTCOMES.has(entry.reason);
    case 'AssessmentRecorded':
      return entry.findings.includes(CRISIS);
  }
}

/** Only a statement that a crisis is over ends it; an inquiry or an assessment that is silent about it changes nothing. */
export function crisisAfter(
  before: Situation,
  entry: EntryOf<'InquiryReceived' | 'InquiryClosed' | 'AssessmentRecorded'>,
): Situation['crisis'] {
  if (notesCrisis(entry))
    return { entryId: entry.entryId, at: entry.effective.at, on: entry.effective.localDate, value: null };
  return 'crisisOver' in entry && entry.crisisOver ? null : before.crisis;
}

/** What was found, once the crisis among it is over. */
export const withoutCrisis = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== CRISIS);
