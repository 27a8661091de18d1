import { ENTRY_KINDS, SNOOZE_REASONS, taskKey } from '@throughline/care-path';
import { SUBJECT_KINDS } from '@throughline/continuum';
import { columnsOf, type RowOf } from './columns.js';

const { id, code, choice, instant, text, maybe } = columnsOf<null>();
const plain = undefined;

/**
 * An obligation that an entry or a waiting proposal opened, or that a transfer carried over to another facility: there
 * it ends in one row and goes on in another, which the transfer opens. Overdue is asked at query time, never stored.
 */
export const OBLIGATION_COLUMNS = {
  openedBy: id('The entry, proposal, or planned move that opens it.'),
  closedBy: maybe.id('What met or ended it; null while it is open.'),
  opener: choice(['entry', 'proposal', 'plan'], 'What opened it.'),
  openerKind: maybe.choice(
    ENTRY_KINDS,
    'Kind of the entry that opened it, or that is proposed; null for a planned move.',
    plain,
    { example: 'SteppedDown' },
  ),
  subjectKind: choice(SUBJECT_KINDS, 'What it is about.'),
  subjectId: id('The placement, entry, proposal, or planned move that it is about.'),
  clockId: code('The deadline of the rule pack.', plain, { example: 'continued-stay-review' }),
  title: text('Title for people.', plain, { example: 'Continued-stay review', filter: null }),
  action: maybe.choice(
    ENTRY_KINDS,
    'The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired.',
    plain,
    { example: 'ContinuedStayReviewed' },
  ),
  ownerRole: code('Role that owes it.', plain, { example: 'utilization-review' }),
  facilityId: code('Facility.'),
  programId: maybe.code('Program; null when none is concerned.', plain, { example: 'HAWTHORN-IOP' }),
  placementId: maybe.id('Placement; null when none is concerned.'),
  openedAt: instant('From when on it is asked of anyone: as a rule when what opened it happened.'),
  opensFrom: instant('Nothing earlier meets it.', plain, { filter: null }),
  warnAt: instant('Due from this instant on.', plain, { filter: null }),
  dueAt: instant('By when it is to be done.'),
  overdueFrom: instant('Overdue from this instant on.', plain, { filter: null }),
  lapsesAt: maybe.instant('Missed from this instant on, unless it was done before; null when it never lapses.', plain, {
    filter: null,
  }),
  state: choice(['open', 'met', 'ended'], '`met`: someone did it. `ended`: it is no longer needed.'),
  closedAt: maybe.instant('When it was met or ended; null while it is open.'),
};

/** Who has the task, and its last snooze. A path says nothing of it: these are null in what is made of a path alone. */
export const TASK_COLUMNS = {
  /** Never in an address, and no list of one person's work: the worklist has `assigned`. */
  ownerId: maybe.code('Who has taken it. Pseudonymous; null while nobody has.', plain, { filter: null }),
  ownedFrom: maybe.instant('Since when they have it.', plain, { filter: null }),
  snoozedFrom: maybe.instant('Start of the last snooze. Null for a task that nobody snoozed.', plain, { filter: null }),
  snoozedUntil: maybe.instant(
    'End of the last snooze, which may be over. Null for a task that nobody snoozed.',
    plain,
    { filter: null },
  ),
  snoozeReason: maybe.choice(SNOOZE_REASONS, 'Reason of the last snooze. Null for a task that nobody snoozed.', plain, {
    filter: null,
  }),
};

export interface ObligationRow extends RowOf<typeof OBLIGATION_COLUMNS>, RowOf<typeof TASK_COLUMNS> {}

/** A transfer may carry over an obligation of the client's beside one of the placement's by the same clock. */
export const obligationKey = (row: ObligationRow): string => taskKey(row);
