import type { DueState, Listed, WorklistAsked, WorklistItem } from '@throughline/projection';
import { indexOfColumn, keptRow, type Value, type Values, type ViewReader } from '../view-reader.js';
import { cursorOf, readCursor } from './cursor.js';
import { compareValues } from './groups.js';
import { rowsHolding } from './holding.js';
import { knownAt, standingOf } from './viewpoint.js';

const LIST = 'worklist';
const index = (name: string): number => indexOfColumn('obligations', name);
const AT = {
  clientId: 0,
  openedBy: index('openedBy'),
  clockId: index('clockId'),
  ownerRole: index('ownerRole'),
  warnAt: index('warnAt'),
  dueAt: index('dueAt'),
} as const;

/** Duties that are open at the instant asked for, the most pressing first. */
export function worklist(reader: ViewReader, asked: WorklistAsked): Listed<WorklistItem> {
  const known = knownAt(reader, asked.knownAt);
  const last = readCursor(LIST, asked.page.cursor, SORTED_BY.length);
  const sorted = rowsHolding(reader, 'obligations', { ...asked, known })
    .filter(passes(asked))
    .toSorted((one, other) => compareKeys(keyOf(one), keyOf(other)))
    .filter((row) => last === null || compareKeys(keyOf(row), last) > 0);
  const shown = sorted.slice(0, asked.page.limit);
  return {
    standing: standingOf(reader, asked, known),
    items: shown.map((row) => ({ ...keptRow('obligations', row), due: dueState(row, asked.at) })),
    next: sorted.length > shown.length ? cursorOf(LIST, keyOf(shown.at(-1) as Values)) : null,
  };
}

function passes({ ownerRole, states, clockId, clientId, at }: WorklistAsked): (row: Values) => boolean {
  return (row) =>
    (ownerRole === undefined || row[AT.ownerRole] === ownerRole) &&
    (clockId === undefined || row[AT.clockId] === clockId) &&
    (clientId === undefined || row[AT.clientId] === clientId) &&
    (states === undefined || states.includes(dueState(row, at)));
}

function dueState(row: Values, at: number): DueState {
  if (at >= (row[AT.dueAt] as number)) return 'overdue';
  return at >= (row[AT.warnAt] as number) ? 'due' : 'upcoming';
}

const SORTED_BY = [AT.dueAt, AT.clientId, AT.openedBy, AT.clockId] as const;
const keyOf = (row: Values): Values => SORTED_BY.map((column) => row[column] as Value);

function compareKeys(one: Values, other: Values): number {
  for (const [column, value] of one.entries()) {
    const order = compareValues(value, other[column] as Value);
    if (order !== 0) return order;
  }
  return 0;
}
