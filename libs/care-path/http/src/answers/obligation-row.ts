import { component, Position } from '@throughline/http-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import { columnsOf, DUE_STATES, exampleRow, OBLIGATION_COLUMNS, TASK_COLUMNS } from '@throughline/views';
import { EXAMPLE_ZONE } from './examples.js';
import { EXAMPLE_TASK } from '../tasks/task-answer.js';
import { pageOf } from './fields.js';
import { rowSchema } from './row-schema.js';
import { shownRow } from './shown-row.js';

const { choice, code, count, flag, maybe } = columnsOf<null>();

/** Every column of an open obligation as the worklist answers it. */
export const WORKLIST_ROW = {
  ...KEPT_COLUMNS,
  ...OBLIGATION_COLUMNS,
  ...TASK_COLUMNS,
  levelSystem: maybe.code('Code system of `level`.', undefined, { example: 'asam-3e' }),
  level: maybe.code(
    'Level at the as-of time: of the placement concerned, else of the client’s only one; null otherwise.',
    undefined,
    { example: '2.1' },
  ),
  task: code('Names the task in commands: it stays when the entry that opened it is corrected.', undefined, {
    example: EXAMPLE_TASK,
  }),
  snoozed: flag('Whether it is snoozed at the as-of time.'),
  due: choice(
    DUE_STATES,
    '`upcoming`: before its warning. `due`: warned of. `overdue`: past its time. `missed`: nobody did it before it lapsed.',
    undefined,
    { example: 'overdue' },
  ),
  lateMinutes: count('Whole minutes past its time; 0 while it is in time.'),
};

export const Obligation = component(
  'ObligationOfEntry',
  'An obligation on a path, with its outcome.',
  rowSchema(OBLIGATION_COLUMNS),
);

export const WorklistItemShown = component(
  'WorklistItem',
  'An obligation that is open at the as-of time.',
  rowSchema(WORKLIST_ROW, { knownFrom: Position, knownTo: Position }),
);
export const WorklistShown = component(
  'Worklist',
  'A page of obligations.',
  pageOf(WorklistItemShown, 'By when they are due.'),
);

export const OBLIGATION = shownRow(OBLIGATION_COLUMNS, exampleRow(OBLIGATION_COLUMNS), () => EXAMPLE_ZONE);
export const WORKLIST_ITEM = shownRow(WORKLIST_ROW, exampleRow(WORKLIST_ROW), () => EXAMPLE_ZONE);
