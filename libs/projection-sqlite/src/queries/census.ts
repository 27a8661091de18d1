import type { Census, CensusQuery, CensusFilter, Page } from '@throughline/projection';
import { keptRow, type Value, type Values, type ViewReader } from '../view-reader.js';
import { countsOf } from './counts.js';
import { cursorOf, readCursor } from './cursor.js';
import { AT, compareValues, Grouping } from './groups.js';
import { rowsHolding } from './holding.js';
import { knownAt, statusOf } from './viewpoint.js';

export function census(reader: ViewReader, asked: CensusQuery): Census {
  const known = knownAt(reader, asked.knownAt);
  const rows = rowsHolding(reader, 'placements', { ...asked, known }).filter(passes(asked.filter ?? {}));
  const grouping = new Grouping(asked.groupBy);
  const groups = [...Map.groupBy(rows, (row) => grouping.nameOf(row)).values()];
  groups.sort(([one], [other]) => grouping.compare(one as Values, other as Values));
  return {
    standing: statusOf(reader, asked, known),
    at: asked.at,
    groups: groups.map((group) => ({ ...grouping.keyOf(group[0] as Values), ...countsOf(group) })),
    totals: countsOf(rows),
    ...pageOf(rows, asked.page),
  };
}

function passes(filter: CensusFilter): (row: Values) => boolean {
  const wanted = Object.entries(filter) as [keyof CensusFilter, string][];
  return (row) => wanted.every(([field, value]) => row[AT[field]] === value);
}

const LIST = 'census';

function pageOf(rows: readonly Values[], page: Page | null): Pick<Census, 'placements' | 'next'> {
  if (!page) return { placements: [], next: null };
  const last = readCursor(LIST, page.cursor, 2);
  const sorted = rows.toSorted(byClient).filter((row) => last === null || byClient(row, asRow(last)) > 0);
  const shown = sorted.slice(0, page.limit);
  const end = shown.at(-1);
  return {
    placements: shown.map((row) => keptRow('placements', row)),
    next:
      end && sorted.length > shown.length
        ? cursorOf(LIST, [end[AT.clientId] as string, end[AT.openedBy] as string])
        : null,
  };
}

const byClient = (one: Values, other: Values): number =>
  compareValues(one[AT.clientId] as Value, other[AT.clientId] as Value) ||
  compareValues(one[AT.openedBy] as Value, other[AT.openedBy] as Value);

function asRow([clientId, openedBy]: Values): Values {
  const row: (string | number | null)[] = [];
  row[AT.clientId] = clientId ?? null;
  row[AT.openedBy] = openedBy ?? null;
  return row;
}
