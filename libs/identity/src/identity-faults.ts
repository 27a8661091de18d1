import type { Fault } from '@throughline/kernel';
import type { ZodError } from 'zod';

/** What would be right, in constant sentences: a fault never repeats what was typed. */
const SENTENCES: Readonly<Record<string, string>> = {
  'fields-not-as-expected': 'Send exactly the fields that the interface lists, each of its type.',
  'text-expected': 'Send text.',
  'text-empty': 'This may not be empty.',
  'text-too-long': 'This text is longer than the field allows.',
  'text-not-well-formed': 'This text holds half of a character pair; send well-formed Unicode.',
  'text-has-control-characters': 'This text holds control characters; send one line of plain text.',
  'name-without-letters': 'A name has at least one letter.',
  'date-malformed': 'Write the date as YYYY-MM-DD.',
  'date-does-not-exist': 'This date is not on the calendar.',
  'list-expected': 'Send a list.',
  'list-too-long': 'This list is longer than the field allows.',
  'phone-malformed': 'A phone number has 5 to 15 digits, with spaces, dots, dashes, slashes or brackets between them.',
  'staff-id-malformed': 'A staff id has up to 100 letters, digits, dots, dashes, colons or underscores.',
  'record-number-malformed': 'A record number has at least one letter or digit.',
  'email-malformed': 'An e-mail address has one @ with text on both sides.',
};

/** The first fault of each field. Unknown fields are pointed at by their parent, because a field's name is the sender's text too. */
export function faultsOf(error: ZodError, pointer: string): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const issue of error.issues) {
    const code = Object.hasOwn(SENTENCES, issue.message) ? issue.message : 'fields-not-as-expected';
    const steps = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const at = `${pointer}${steps.join('')}`;
    if (!faults.has(at)) faults.set(at, { pointer: at, code, detail: SENTENCES[code] ?? '' });
  }
  return [...faults.values()];
}
