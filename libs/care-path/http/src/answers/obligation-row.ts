import { component, exactly } from '@throughline/nest-kit';
import { DUE_STATES, type WorklistItem } from '@throughline/projection';
import type { ObligationRow } from '@throughline/views';
import { z } from 'zod';
import { code, entryKind, kept, opened, orNull, pageOf, utcMs } from './fields.js';

const row = z.strictObject({
  ...opened,
  closedBy: orNull(z.uuid(), 'What met or ended it; null while it is open.'),
  subject: z.enum(['entry', 'proposal']).describe('What opened it.'),
  subjectKind: entryKind.describe('Kind of the entry that opened it, or that is proposed.'),
  clockId: code('The clock of the pack.'),
  title: code('For people.'),
  ownerRole: code('Whose duty it is.'),
  facilityId: code('Code of the facility.'),
  programId: orNull(z.string(), 'Code of the program; null when none is concerned.'),
  placementId: orNull(z.uuid(), 'The placement; null when none is concerned.'),
  openedAt: utcMs('When what opened it happened.'),
  opensFrom: utcMs('Nothing earlier meets it.'),
  warnAt: utcMs('Due from then on.'),
  dueAt: utcMs('Overdue after it.'),
  state: z.enum(['open', 'met', 'ended']).describe('`met`: someone did it. `ended`: nobody needs to any more.'),
  closedAt: orNull(z.int(), 'When it was met or ended. UTC milliseconds; null while it is open.'),
});

export const Duty = component('Duty', 'A duty on a path, with what came of it.', exactly<ObligationRow>()(row));

const item = component(
  'WorklistItem',
  'A duty that is open at the instant asked for.',
  exactly<WorklistItem>()(
    z.strictObject({
      ...row.shape,
      ...kept,
      due: z.enum(DUE_STATES).describe('`upcoming`: before its warning. `due`: warned of. `overdue`: past its time.'),
    }),
  ),
);
export const WorklistShown = component('Worklist', 'A page of obligations.', pageOf(item, 'By when they are due.'));
