import type { Listed, Transition, TransitionOrder, TransitionsQuery } from '@throughline/projection';
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
import { conditionsOf } from './transition-filter.js';
import { type Known, knownAt, knownThen, scopeParameters, statusOf } from './viewpoint.js';

export function transitions(reader: ViewReader, asked: TransitionsQuery): Listed<Transition> {
  const known = knownAt(reader, asked.knownAt);
  const { rows, next } = transitionPage(reader, asked, known);
  return { standing: statusOf(reader, asked, known), items: rows, next };
}

export function transitionPage(reader: ViewReader, asked: TransitionsQuery, known: Known) {
  const { order, page, facilities, at } = asked;
  const last = readCursor(listOf(order), page.cursor, 2);
  const filter = conditionsOf(asked.filter, facilities);
  const conditions = [
    'effectiveAt <= :at',
    knownThen(known),
    ...filter.conditions,
    ...(last ? [beyond(order, last)] : []),
  ];
  const sql = `SELECT ${keptColumns('moves')} FROM moves WHERE ${conditions.join(' AND ')}
    ORDER BY ${columnOf(order)} ${order.direction}, rowKey ${order.direction} LIMIT :limit`;
  const after: Parameters = last ? { lastValue: last[0] as Value, lastKey: last[1] as Value } : {};
  const parameters = {
    ...filter.parameters,
    ...scopeParameters(facilities),
    ...after,
    at,
    known: known.position,
    limit: page.limit + 1,
  };
  const found = reader.all(sql, parameters);
  const shown = found.slice(0, page.limit);
  return {
    rows: shown.map((row) => keptRow('moves', row)),
    next: found.length > shown.length ? nextCursor(order, shown.at(-1) as Values) : null,
  };
}

const listOf = ({ column, direction }: TransitionOrder): string => `transitions ${column} ${direction}`;

/** Only ever a name of the fixed list of columns. */
function columnOf({ column }: TransitionOrder): string {
  if (column !== 'clientId' && indexOfColumn('moves', column) < KEPT) throw new TypeError('There is no such column.');
  return column;
}

const KEPT = 3;

/** True of what comes after the last item shown. Nothing sorts before everything, as in SQLite. */
function beyond({ column, direction }: TransitionOrder, [value]: Values): string {
  const further = direction === 'asc' ? '>' : '<';
  const tie = `(${column} IS :lastValue AND rowKey ${further} :lastKey)`;
  if (value === null) return direction === 'asc' ? `(${column} IS NOT NULL OR ${tie})` : tie;
  return direction === 'asc'
    ? `(${column} > :lastValue OR ${tie})`
    : `(${column} < :lastValue OR ${column} IS NULL OR ${tie})`;
}

function nextCursor(order: TransitionOrder, row: Values): string {
  const value = order.column === 'clientId' ? row[0] : row[indexOfColumn('moves', order.column)];
  return cursorOf(listOf(order), [value as Value, row[indexOfColumn('moves', 'entryId')] as Value]);
}
