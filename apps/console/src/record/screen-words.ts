import type { Problem } from '../api/client';
import { withDates } from '../design/times';

/** Where the service names a field of a request, the screen names what stands on it. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  'entries-hang-on-it': 'Other entries depend on this one. Choose what becomes of them.',
  'placement-ambiguous': 'Several placements are open at that time. Choose which one this is about.',
  'impact-not-accepted':
    'This changes how later entries read. Look at the changes, then choose a reason for accepting them.',
};

/** What a form says of a rejected check, and what of each field. */
export function checkWords({ code, detail, errors = [] }: Problem): readonly [string, NonNullable<Problem['errors']>] {
  const words = ON_SCREEN[code];
  return words === undefined ? [withDates(detail), errors] : [words, []];
}
