import type { Problem } from '../api/client';
import { withDates } from '../design/times';

type Fault = NonNullable<Problem['errors']>[number];

const BELOW = 'Something that was typed cannot be recorded as it is. Correct it as it says below.';

/** Where the service names a field of a request, the screen names what stands on it. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  'entries-hang-on-it': 'Other entries depend on this one. Choose what becomes of them.',
  'placement-ambiguous': 'Several placements are open at that time. Choose which one this is about.',
  'impact-not-accepted':
    'This changes how later entries read. Look at the changes, then choose a reason for accepting them.',
  'request-invalid': BELOW,
  'identity-invalid': BELOW,
  'match-invalid': BELOW,
};

const HIDDEN = 'The text holds hidden characters. Type it again instead of pasting it.';

/** The service tells programs what to send; a person types. */
const OF_FIELD: Readonly<Record<string, string>> = {
  'text-too-long': 'The text is too long. Shorten it.',
  'text-length': 'The text is too long, or too short. Change its length.',
  'text-malformed': HIDDEN,
  'text-has-control-characters': HIDDEN,
  'text-not-well-formed': HIDDEN,
  'symbols-malformed': 'Only letters from A to Z, digits, and signs of the keyboard are taken here, without spaces.',
  'name-without-letters': 'The name has no letter. Type a name with at least one letter.',
};

/** What a person is told of one answer that the service did not take. */
const faultWords = ({ code, detail }: Pick<Fault, 'code' | 'detail'>): string => OF_FIELD[code] ?? detail;

/** What a form says of a rejected check, and what of each field. */
export function checkWords({ code, detail, errors = [] }: Problem): readonly [string, readonly Fault[]] {
  const words = ON_SCREEN[code];
  const faults = errors.map((fault) => ({ ...fault, detail: faultWords(fault) }));
  return words === undefined ? [withDates(detail), faults] : [words, words === BELOW ? faults : []];
}

/** The same in one text, where nothing stands below. */
export function problemWords(problem: Problem): string {
  const [words, faults] = checkWords(problem);
  return words === BELOW && faults.length > 0 ? faults.map(({ detail }) => detail).join(' ') : words;
}

/** What the service said of one answer, by where it stands in the request; null when it said nothing. */
export function faultAt({ errors = [] }: Problem, pointer: string): string | null {
  const fault = errors.find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
  return fault ? faultWords(fault) : null;
}
