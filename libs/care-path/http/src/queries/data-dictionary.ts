import { component } from '@throughline/http-kit';
import { type Column, type Columns, filtersOf } from '@throughline/views';
import { z } from 'zod';
import { code, flag, orNull } from '../answers/fields.js';
import { PLACEMENT_ROW } from '../answers/placement-row.js';
import { MOVE_ROW } from '../answers/move-row.js';
import { CLIENT_WORKLIST_ROW } from '../answers/client-obligations-row.js';
import { ERASURE_ROW, OBLIGATION_ROW, PLAN_ROW, PROPOSAL_ROW } from '../answers/row-lists.js';

const LISTS: Readonly<Record<string, Columns>> = {
  transitions: MOVE_ROW,
  placements: PLACEMENT_ROW,
  obligations: OBLIGATION_ROW,
  'worklist/clients': CLIENT_WORKLIST_ROW,
  proposals: PROPOSAL_ROW,
  'planned-moves': PLAN_ROW,
  erasures: ERASURE_ROW,
};

const VALUES_MAX = Math.max(
  ...Object.values(LISTS)
    .flatMap(Object.values<Column>)
    .map(({ values }) => values?.length ?? 0),
);
const FILTERS_MAX = Math.max(...Object.values(LISTS).map((columns) => filtersOf(columns).length));

const Entry = component(
  'DataDictionaryColumn',
  'One column of a list, under the same name in JSON and in CSV.',
  z.strictObject({
    list: code('The list that has it.'),
    name: code('Its name.'),
    kind: code('What it holds.'),
    nullable: flag('It may be null; an empty cell in CSV.'),
    values: orNull(
      z.array(z.string()).max(VALUES_MAX),
      'The values that it may have; null where they are not a fixed list.',
    ),
    filters: z.array(z.string()).max(FILTERS_MAX).describe('The query parameters that filter by it.'),
    inCsv: flag('It is in the CSV too.'),
    description: code('What it means.'),
  }),
);
export const Dictionary = component(
  'DataDictionary',
  'Every column of the lists.',
  z.strictObject({ columns: z.array(Entry).describe('At most one for each column of each list.') }),
);
export type DictionaryColumn = z.infer<typeof Entry>;

export const DICTIONARY_COLUMNS: readonly DictionaryColumn[] = Object.entries(LISTS).flatMap(([list, columns]) =>
  Object.keys(columns).map((name) => columnOf(list, name, columns)),
);

function columnOf(list: string, name: string, columns: Columns): DictionaryColumn {
  const { kind, nullable, values, description } = columns[name] as Column;
  const filters = filtersOf(columns).filter(({ field }) => field === name);
  return {
    list,
    name,
    kind,
    nullable,
    values: values === null ? null : [...values],
    filters: filters.map((filter) => filter.name),
    inCsv: kind !== 'json',
    description: description,
  };
}
