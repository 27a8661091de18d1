import { dateDoesNotExist } from '@throughline/kernel';

/** Why a row does not go in, and what would make it go in. Constant sentences: they hold nothing of the row. */
export const REJECT_REASONS = {
  'quote-misplaced': [
    'A quote stands inside a cell that does not begin with one.',
    'Quote the whole cell and double the quotes inside it, or take the quote out.',
  ],
  'quote-never-closed': [
    'A quote is opened and not closed in this row.',
    'Close the quote or take it out; if the file was cut off, export it again.',
  ],
  'row-too-large': [
    'The row is longer than a million characters.',
    'Look for a missing line end, or export the file again.',
  ],
  'row-too-short': [
    'The row has fewer cells than the file has columns.',
    'Complete the row; if it is the last one, the file was cut off: export it again.',
  ],
  'row-too-long': [
    'The row has more cells than the file has columns.',
    'Quote the cell that holds the delimiter, or take the extra cells out.',
  ],
  'case-missing': ['The row names no case.', 'Fill in the case, or take the row out.'],
  'case-too-long': [
    'The case is longer than 64 characters.',
    'Check that the mapping names the right column for the case.',
  ],
  'case-unreadable': [
    'The case has no letter or digit, or has characters that cannot be shown.',
    'Correct the case in the source and export the file again.',
  ],
  'activity-missing': ['The row names no activity.', 'Fill in the activity, or take the row out.'],
  'activity-unknown': [
    'The mapping does not know this activity.',
    'Add it to the mapping, under activities or under skip, and import the file again.',
  ],
  'timestamp-malformed': [
    'The timestamp is not written as the mapping says.',
    'Correct the timestamp, or time.pattern in the mapping if every row is written so.',
  ],
  [dateDoesNotExist.code]: [
    'There is no such day in the calendar.',
    'Correct the date in the source and export the file again.',
  ],
  'year-implausible': [
    'The year lies before 1900 or after 2200.',
    'Correct the date, or time.pattern in the mapping if every row is written so.',
  ],
  'time-does-not-exist': ['There is no such time of day.', 'Correct the time in the source and export the file again.'],
  'time-skipped-by-clocks': [
    'Clocks went forward over this time in the zone of the mapping.',
    'Correct the time, or time.zone in the mapping if the source keeps another zone.',
  ],
  'already-admitted': [
    'The case has an open stay already.',
    'Add the missing release before this row, or take this row out if it repeats an earlier one.',
  ],
  'not-released-before': [
    'A return needs an earlier release, and there is none.',
    'Add the missing release, or record the row as an admission.',
  ],
  'released-before-admission': [
    'The case is released before it was admitted to a level that one is released from.',
    'Find out which of the two times is wrong, the release or the later admission; correct it in the source and import the file again.',
  ],
  'released-without-admission': [
    'The case is released and was never admitted to a level that one is released from.',
    'Add the missing admission before this row, or take this row out.',
  ],
  'case-uncertain': [
    'Another row of this case cannot be read, or contradicts the case. What this row means depends on it.',
    'Fix the row that is named with this one, and import both rows again.',
  ],
  'contradicts-entry': [
    'The row contradicts an entry that is on the path of this case.',
    'Look at the entry. Correct the row in the source, or correct or void the entry, and import the file again.',
  ],
  'another-stay-open': [
    'The case has an open stay that this row does not belong to.',
    'Add the missing release of the open stay, or correct the stay id of this row.',
  ],
  'stay-ambiguous': [
    'The case has two open stays that this row could belong to.',
    'Name the column of the stay id in the mapping, under columns.stay.',
  ],
  'no-open-stay': ['The case has no open stay at this time.', 'Add the missing admission, or take this row out.'],
  'already-away': ['The client is away already.', 'Add the missing return, or take this row out.'],
  'not-on-leave': ['The client is not on leave.', 'Add the missing start of the leave, or take this row out.'],
  'not-referred-out': ['The client is not out on a referral.', 'Add the missing referral, or take this row out.'],
  'already-in-aftercare': [
    'The client is in aftercare already.',
    'Add the missing end of aftercare, or take this row out.',
  ],
  'not-in-aftercare': ['The client is not in aftercare.', 'Add the missing start of aftercare, or take this row out.'],
  'nothing-to-cancel': [
    'The row takes back an earlier row, and there is none that it could take back.',
    'Check the activities that the mapping lists under "of", or take this row out.',
  ],
  'facility-not-mapped': [
    'The mapping does not know the facility of this row.',
    'Add the value of the facility column to the mapping, under facilities.',
  ],
  'value-not-mapped': [
    'A cell of this row has a value for which the mapping has no code.',
    'Add the value to the mapping, under values, or set otherwise there.',
  ],
  'shift-malformed': [
    'The number of days by which the date is to be shifted is not a whole number.',
    'Correct the cell in the source, or time.shiftDaysColumn in the mapping.',
  ],
  'in-the-future': ['The time lies ahead of now.', 'Correct the time, or time.zone in the mapping.'],
} as const satisfies Readonly<Record<string, readonly [reason: string, remedy: string]>>;

export type RejectCode = keyof typeof REJECT_REASONS;
