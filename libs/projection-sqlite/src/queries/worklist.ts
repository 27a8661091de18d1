import type { DueState, Listed, WorklistQuery, WorklistItem } from '@throughline/projection';
import { obligations } from '@throughline/views';
import {
  indexOfColumn,
  keptColumns,
  keptRow,
  type Parameters,
  type Value,
  type Values,
  type ViewReader,
} from '../view-reader.js';
import { cursorOf, readCursor } from './cursor.js';
import { holdingParameters, holdsThen } from './holding.js';
import { type Known, knownAt, statusOf } from './viewpoint.js';

const LIST = 'worklist';
const SORTED_BY = ['dueAt', 'clientId', 'rowKey'];
const index = (name: string): number => indexOfColumn('obligations', name);
const AT = { clientId: 0, warnAt: index('warnAt'), dueAt: index('dueAt') } as const;

/** The same words as `dueState` below, for SQL. */
const DUE_STATE = `CASE WHEN :at >= dueAt THEN 'overdue' WHEN :at >= warnAt THEN 'due' ELSE 'upcoming' END`;

/** Duties that are open at the instant asked for, the most pressing first. */
export function worklist(reader: ViewReader, asked: WorklistQuery): Listed<WorklistItem> {
  const known = knownAt(reader, asked.knownAt);
  const found = worklistPage(reader, asked, known);
  const shown = found.slice(0, asked.page.limit);
  return {
    standing: statusOf(reader, asked, known),
    items: shown.map((row) => ({ ...keptRow('obligations', row), due: dueState(row, asked.at) })),
    next: found.length > shown.length ? cursorOf(LIST, keyOf(shown.at(-1) as Values)) : null,
  };
}

/** One more than the page holds, when there is more. */
function worklistPage(reader: ViewReader, asked: WorklistQuery, known: Known): readonly Values[] {
  const last = readCursor(LIST, asked.page.cursor, SORTED_BY.length);
  const conditions = [
    holdsThen('obligations', known),
    ...filtersOf(asked),
    ...(last ? [`(${SORTED_BY.join()}) > (:last0, :last1, :last2)`] : []),
  ];
  const sql = `SELECT ${keptColumns('obligations')} FROM obligations
    WHERE ${conditions.join(' AND ')} ORDER BY ${SORTED_BY.join()} LIMIT :limit`;
  const parameters: Parameters = {
    ...holdingParameters(reader, 'obligations', { ...asked, known }),
    ownerRole: asked.ownerRole ?? null,
    clockId: asked.clockId ?? null,
    clientId: asked.clientId ?? null,
    states: JSON.stringify(asked.states ?? []),
    last0: last?.[0] ?? null,
    last1: last?.[1] ?? null,
    last2: last?.[2] ?? null,
    limit: asked.page.limit + 1,
  };
  return reader.all(sql, parameters);
}

function filtersOf({ ownerRole, states, clockId, clientId }: WorklistQuery): readonly string[] {
  return [
    ...(ownerRole === undefined ? [] : ['ownerRole = :ownerRole']),
    ...(clockId === undefined ? [] : ['clockId = :clockId']),
    ...(clientId === undefined ? [] : ['clientId = :clientId']),
    ...(states === undefined ? [] : [`${DUE_STATE} IN (SELECT value FROM json_each(:states))`]),
  ];
}

function dueState(row: Values, at: number): DueState {
  if (at >= (row[AT.dueAt] as number)) return 'overdue';
  return at >= (row[AT.warnAt] as number) ? 'due' : 'upcoming';
}

const keyOf = (row: Values): Values => [
  row[AT.dueAt] as Value,
  row[AT.clientId] as Value,
  obligations.key(keptRow('obligations', row)),
];
