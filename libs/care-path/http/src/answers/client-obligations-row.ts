import { component } from '@throughline/http-kit';
import type { ClientObligations } from '@throughline/projection';
import { columnsOf, DUE_STATES, exampleRow, OBLIGATION_COLUMNS, type DueState } from '@throughline/views';
import { z } from 'zod';
import { CLIENT_ID, EXAMPLE_ZONE } from './examples.js';
import { pageOf } from './fields.js';
import { WORKLIST_ITEM, WORKLIST_ROW, WorklistItemShown } from './obligation-row.js';
import { rowSchema } from './row-schema.js';
import { type ShownRow, shownRow, type ZoneOf } from './shown-row.js';

const { id, code, count, choice, json, text } = columnsOf<null>();

/** A client's line in the worklist: the most pressing obligation stands for it, and how many there are in each state. */
const LINE = {
  clientId: id('The client; pseudonymous.', undefined, { example: CLIENT_ID }),
  facilityId: code('Facility of the most pressing obligation.'),
  due: choice(DUE_STATES, 'How pressing the most pressing obligation is.', undefined, { example: 'overdue' }),
  title: OBLIGATION_COLUMNS.title,
  dueAt: OBLIGATION_COLUMNS.dueAt,
  lateMinutes: count('Whole minutes by which the most pressing obligation is past its time; 0 while it is in time.'),
  overdueCount: count('Obligations past their time.', undefined, { example: 1 }),
  dueCount: count('Obligations that were warned of.'),
  upcomingCount: count('Obligations before their warning.'),
  missedCount: count('Obligations that lapsed before anyone did them; listed when `states` asks for them.'),
};

/** The line with its obligations inside. */
export const CLIENT_WORKLIST_ROW = {
  ...LINE,
  obligations: json<readonly unknown[]>(
    'At most one for each deadline of each entry, proposal, and plan. The most pressing first.',
  ),
};

/** The line of the CSV: each obligation is its clock, state, and due time, separated by semicolons. */
export const CLIENT_WORKLIST_CSV = {
  ...LINE,
  obligations: text('Each as `clockId due dueAt`, separated by semicolons; the most pressing first.'),
};

const item = component(
  'ClientWorklistItem',
  'A client with obligations that are open at the as-of time.',
  rowSchema(CLIENT_WORKLIST_ROW, { obligations: z.array(WorklistItemShown) }),
);
export const ClientWorklistShown = component(
  'ClientWorklist',
  'A page of clients, each once.',
  pageOf(item, 'The client with the most pressing obligation first.'),
);

export interface ClientObligationsShown extends ShownRow<typeof LINE> {
  readonly obligations: readonly ShownRow<typeof WORKLIST_ROW>[];
}

const countedBy = (obligations: ClientObligations['obligations']) => {
  const of = (state: DueState): number => obligations.filter(({ due }) => due === state).length;
  return {
    overdueCount: of('overdue'),
    dueCount: of('due'),
    upcomingCount: of('upcoming'),
    missedCount: of('missed'),
  };
};

export function clientObligationsShown(
  { clientId, obligations }: ClientObligations,
  zoneOf: ZoneOf,
): ClientObligationsShown {
  const [{ facilityId, due, title, dueAt, lateMinutes }] = obligations;
  const line = { clientId, facilityId, due, title, dueAt, lateMinutes, ...countedBy(obligations) };
  return {
    ...shownRow(LINE, line, zoneOf),
    obligations: obligations.map((row) => shownRow(WORKLIST_ROW, row, zoneOf)),
  };
}

/** The same line for a spreadsheet. */
export const clientLine = (shown: ClientObligationsShown) => ({
  ...shown,
  obligations: shown.obligations.map(({ clockId, due, dueAt }) => `${clockId} ${due} ${dueAt}`).join('; '),
});

export const CLIENT_WORKLIST_ITEM = {
  ...shownRow(LINE, exampleRow(LINE), () => EXAMPLE_ZONE),
  obligations: [WORKLIST_ITEM],
};
